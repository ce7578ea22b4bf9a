import type { Locator, Page } from '@playwright/test';
import { shareWords } from '../../../renderer/strings/share';
import { passphraseWords } from '../../../renderer/strings/sign';

/** The plan as a file for somebody else, and the key of whoever sends a check-in back. */
export class ShareDialog {
  readonly dialog: Locator;
  readonly willSign: Locator;
  readonly fresh: Locator;
  readonly again: Locator;
  readonly save: Locator;
  readonly ready: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
    this.willSign = this.dialog.getByRole('switch', { name: shareWords.willSign });
    this.fresh = this.dialog.getByLabel(passphraseWords.fresh);
    this.again = this.dialog.getByLabel(passphraseWords.again);
    this.save = this.dialog.getByRole('button', { name: shareWords.save });
    this.ready = page.getByRole('dialog', { name: shareWords.ready });
  }
}
