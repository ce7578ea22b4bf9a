import type { Locator, Page } from '@playwright/test';
import { captureWords, sortWords } from '../../../renderer/strings/capture';

/** One line that becomes evidence. */
export class CaptureDialog {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly keep: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: captureWords.title });
    this.field = this.dialog.getByRole('textbox', { name: captureWords.field });
    this.keep = this.dialog.getByRole('button', { name: captureWords.keep });
  }
}

/** What was captured, one piece after the other. */
export class SortDialog {
  readonly dialog: Locator;
  readonly piece: Locator;
  readonly next: Locator;
  readonly skip: Locator;
  readonly remove: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^(To sort: \d+|All sorted)$/ });
    this.piece = this.dialog.getByRole('region', { name: sortWords.piece });
    this.next = this.dialog.getByRole('button', { name: sortWords.sort });
    this.skip = this.dialog.getByRole('button', { name: sortWords.skip });
    this.remove = this.dialog.getByRole('button', { name: sortWords.remove });
    this.close = this.dialog.getByText(sortWords.close, { exact: true });
  }

  /** The box of one indicator, by its number. */
  indicator(number: string): Locator {
    return this.dialog.getByRole('checkbox', { name: new RegExp(`^${number.replace('.', '\\.')} `) });
  }
}
