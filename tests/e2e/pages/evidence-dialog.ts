import type { Locator, Page } from '@playwright/test';
import type { EvidenceKind } from '../../../framework/plan';
import { evidenceFileWords } from '../../../renderer/strings/evidence-files';
import { pickerWords } from '../../../renderer/strings/picker';
import { evidenceFormWords, evidenceWords } from '../../../renderer/strings/evidence';

/** The dialog in which evidence is added or edited. */
export class EvidenceDialog {
  readonly dialog: Locator;
  readonly chooseFiles: Locator;
  readonly chosenFiles: Locator;
  readonly url: Locator;
  readonly text: Locator;
  readonly title: Locator;
  readonly date: Locator;
  readonly note: Locator;
  readonly isPrivate: Locator;
  readonly add: Locator;
  readonly save: Locator;
  readonly file: Locator;
  readonly preview: Locator;
  readonly replace: Locator;
  readonly find: Locator;
  readonly search: Locator;
  readonly earlier: Locator;

  constructor(page: Page) {
    const dialog = page.getByRole('dialog');
    this.dialog = dialog;
    this.chooseFiles = dialog.getByRole('button', { name: evidenceFormWords.chooseFiles });
    this.chosenFiles = dialog.getByRole('list', { name: evidenceFormWords.chosenFiles });
    this.url = dialog.getByRole('textbox', { name: evidenceFormWords.url });
    this.text = dialog.getByRole('textbox', { name: evidenceFormWords.text });
    this.title = dialog.getByRole('textbox', { name: evidenceFormWords.title, exact: true });
    this.date = dialog.getByRole('textbox', { name: evidenceFormWords.date });
    this.note = dialog.getByRole('textbox', { name: evidenceFormWords.note });
    this.isPrivate = dialog.getByRole('switch', { name: evidenceFormWords.private });
    this.add = dialog.getByRole('button', { name: /^Add\b/ });
    this.file = dialog.getByRole('region', { name: evidenceFileWords.file });
    this.preview = dialog.getByRole('group', { name: /, preview$/ });
    this.replace = dialog.getByRole('button', { name: evidenceFileWords.replace });
    this.find = dialog.getByRole('button', { name: evidenceFileWords.find });
    this.search = dialog.getByRole('button', { name: evidenceFileWords.search });
    this.earlier = dialog.getByRole('list', { name: evidenceFileWords.earlier });
    this.save = dialog.getByRole('button', { name: evidenceFormWords.save, exact: true });
  }

  /** The words on it: the radio button itself lies invisible under them. */
  kind(kind: EvidenceKind): Locator {
    const group = this.dialog.getByRole('group', { name: evidenceFormWords.kind });
    return group.getByText(evidenceWords.kinds[kind], { exact: true });
  }

  allOf(rank: number, name: string): Locator {
    return this.dialog.getByRole('checkbox', { name: pickerWords.allOf(rank, name) });
  }

  /** One indicator, by its number: "3.2". */
  indicator(number: string): Locator {
    return this.dialog.getByRole('checkbox', { name: new RegExp(`^${number.replace('.', '\\.')}\\s`) });
  }
}
