import type { Locator, Page } from '@playwright/test';
import type { Paper } from '../../../framework/contract/views';
import { exportWords } from '../../../renderer/strings/export';

/** Makes the PDF. */
export class ExportDialog {
  readonly dialog: Locator;
  readonly start: Locator;
  readonly done: Locator;
  readonly open: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
    this.start = this.dialog.getByRole('button', { name: exportWords.start });
    this.done = page.getByRole('dialog', { name: exportWords.doneTitle });
    this.open = this.dialog.getByRole('button', { name: exportWords.open });
  }

  /** The words on it: the radio button itself lies invisible under them. */
  paper(paper: Paper): Locator {
    const group = this.dialog.getByRole('group', { name: exportWords.paper });
    return group.getByText(exportWords.papers[paper], { exact: true });
  }
}
