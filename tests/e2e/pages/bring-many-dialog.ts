import type { Locator, Page } from '@playwright/test';
import { bringManyWords } from '../../../renderer/strings/evidence-files';

/** What is in many files or whole folders, before they become evidence. */
export class BringManyDialog {
  readonly dialog: Locator;
  readonly list: Locator;
  readonly add: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: bringManyWords.title });
    this.list = this.dialog.getByRole('group', { name: bringManyWords.list });
    this.add = this.dialog.getByRole('button', { name: /^Add \d/ });
  }

  /** The words on it: the radio button itself lies invisible under them. */
  part(words: string): Locator {
    return this.dialog.getByText(words, { exact: true });
  }
}
