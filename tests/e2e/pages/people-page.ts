import type { Locator, Page } from '@playwright/test';
import { peopleWords } from '../../../renderer/strings/people';

/** Other people's plans, and the menu of each. */
export class PeoplePage {
  readonly heading: Locator;
  readonly main: Locator;
  readonly rows: Locator;
  readonly filter: Locator;
  readonly sort: Locator;
  readonly openFile: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { name: peopleWords.title, level: 1 });
    this.rows = this.main.getByRole('listitem');
    this.filter = this.main.getByRole('searchbox', { name: peopleWords.filter });
    this.sort = this.main.getByRole('combobox', { name: peopleWords.sort });
    this.openFile = this.main.getByRole('button', { name: peopleWords.openFile });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  /** What opens it. */
  open(name: string): Locator {
    return this.row(name).getByRole('button').first();
  }

  menu(name: string): Locator {
    return this.main.getByRole('button', { name: peopleWords.more(name) });
  }

  async choose(name: string, entry: string): Promise<void> {
    await this.menu(name).click();
    await this.#page.getByRole('menuitem', { name: entry }).click();
  }
}
