import type { Locator, Page } from '@playwright/test';
import {
  keyDialogWords,
  keyWords,
  paperWords,
  passphraseWords,
  signDialogWords,
  signWords,
} from '../../../renderer/strings/sign';

/** The end of a check-in: who has signed, and the dialogs for that. */
export class SignPart {
  readonly part: Locator;
  readonly signers: Locator;
  readonly sign: Locator;
  readonly makeKey: Locator;
  readonly paper: Locator;
  readonly unsigned: Locator;
  readonly dialog: Locator;
  readonly fresh: Locator;
  readonly again: Locator;
  readonly known: Locator;
  readonly yes: Locator;
  readonly make: Locator;
  readonly replace: Locator;
  readonly paperYes: Locator;
  readonly paperName: Locator;
  readonly scan: Locator;
  readonly ownKey: Locator;
  readonly take: Locator;
  readonly save: Locator;
  readonly bring: Locator;
  readonly bringIn: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.part = main.getByRole('region', { name: signWords.title, exact: true });
    this.signers = this.part.getByRole('list', { name: signWords.list }).getByRole('listitem');
    this.sign = this.part.getByRole('button', { name: signWords.sign });
    this.makeKey = this.part.getByRole('button', { name: signWords.makeKey });
    this.paper = this.part.getByRole('button', { name: signWords.paper });
    this.unsigned = this.part.getByRole('button', { name: signWords.unsigned });
    this.dialog = page.getByRole('dialog');
    this.fresh = this.dialog.getByLabel(passphraseWords.fresh);
    this.again = this.dialog.getByLabel(passphraseWords.again);
    this.known = this.dialog.getByLabel(signDialogWords.passphrase);
    this.yes = this.dialog.getByRole('button', { name: signDialogWords.yes, exact: true });
    this.make = this.dialog.getByRole('button', { name: keyDialogWords.make.yes });
    this.replace = this.dialog.getByRole('button', { name: keyDialogWords.replace.yes });
    this.paperYes = this.dialog.getByRole('button', { name: paperWords.yes });
    this.paperName = this.dialog.getByLabel(paperWords.name);
    this.scan = this.dialog.getByRole('button', { name: paperWords.scan });
    this.ownKey = main.locator('section').filter({ hasText: keyWords.title });
    this.take = this.ownKey.getByRole('button', { name: keyWords.take });
    this.save = this.dialog.getByRole('button', { name: keyDialogWords.take.yes });
    this.bring = this.ownKey.getByRole('button', { name: keyWords.bring });
    this.bringIn = this.dialog.getByRole('button', { name: keyDialogWords.bring.yes });
  }
}
