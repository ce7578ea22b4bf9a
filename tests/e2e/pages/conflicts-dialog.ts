import type { Locator, Page } from '@playwright/test';
import { conflictWords } from '../../../renderer/strings/conflicts';
import { barWords } from '../../../renderer/strings/shell';

/** What was changed on two devices at once, to choose from. */
export class ConflictsDialog {
  readonly dialog: Locator;
  readonly fields: Locator;
  readonly keepAll: Locator;
  readonly close: Locator;
  /** In the bar above the page. */
  readonly choose: Locator;

  constructor(page: Page) {
    this.choose = page.getByRole('button', { name: barWords.choose });
    this.dialog = page.getByRole('dialog', { name: conflictWords.title });
    this.fields = this.dialog.getByRole('group');
    this.keepAll = this.dialog.getByRole('button', { name: conflictWords.keepAll });
    this.close = this.dialog.getByRole('button', { name: conflictWords.close }).last();
  }

  field(name: string): Locator {
    return this.dialog.getByRole('group', { name });
  }

  /** @param order counted from 1, the one that stands first */
  keep(name: string, order: number): Locator {
    return this.field(name)
      .getByRole('button', { name: conflictWords.keep })
      .nth(order - 1);
  }
}
