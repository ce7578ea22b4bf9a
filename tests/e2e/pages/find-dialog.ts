import type { Locator, Page } from '@playwright/test';
import { findWords } from '../../../renderer/strings/find';
import { shellWords } from '../../../renderer/strings/shell';

/** The palette: one field that finds everything and does everything. */
export class FindDialog {
  readonly entry: Locator;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly close: Locator;
  readonly list: Locator;
  readonly choices: Locator;
  /** The one that Enter takes. */
  readonly active: Locator;
  readonly marks: Locator;

  constructor(page: Page) {
    const navigation = page.getByRole('navigation', { name: shellWords.navigation });
    this.entry = navigation.getByRole('button', { name: shellWords.find, exact: true });
    this.dialog = page.getByRole('dialog', { name: findWords.title.all });
    this.field = this.dialog.getByRole('combobox');
    this.close = this.dialog.getByRole('button', { name: findWords.close });
    this.list = this.dialog.getByRole('listbox', { name: findWords.results });
    this.choices = this.list.getByRole('option');
    this.active = this.list.getByRole('option', { selected: true });
    this.marks = this.list.locator('mark');
  }

  group(name: keyof typeof findWords.groups): Locator {
    return this.list.getByRole('group', { name: findWords.groups[name] });
  }

  choice(text: RegExp | string): Locator {
    return this.choices.filter({ hasText: text });
  }
}
