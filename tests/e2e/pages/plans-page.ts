import type { Locator, Page } from '@playwright/test';
import { eraseWords, nextWords, plansWords, renameWords } from '../../../renderer/strings/plans';

/** Every plan of this computer, the menu of each, and the dialogs they open. */
export class PlansPage {
  readonly heading: Locator;
  readonly main: Locator;
  readonly rows: Locator;
  readonly filter: Locator;
  readonly dialog: Locator;
  /** The menu at the plan's name, in the navigation. */
  readonly switch: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { name: plansWords.title, level: 1 });
    this.rows = this.main.locator('[data-plan]');
    this.filter = this.main.getByRole('searchbox', { name: plansWords.filter });
    this.dialog = page.getByRole('dialog');
    this.switch = page.getByRole('navigation').getByRole('button', { name: /, switch plan$/ });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  /** What opens it. */
  open(name: string): Locator {
    return this.row(name).getByRole('button').first();
  }

  menu(name: string): Locator {
    return this.main.getByRole('button', { name: plansWords.more(name) });
  }

  entry(name: string): Locator {
    return this.#page.getByRole('menuitem', { name });
  }

  async choose(name: string, entry: string): Promise<void> {
    await this.menu(name).click();
    await this.entry(entry).click();
  }

  get name(): Locator {
    return this.dialog.getByRole('textbox');
  }

  get rename(): Locator {
    return this.dialog.getByRole('button', { name: renameWords.yes });
  }

  get erase(): Locator {
    return this.dialog.getByRole('button', { name: eraseWords.yes });
  }

  get startNext(): Locator {
    return this.dialog.getByRole('button', { name: nextWords.yes });
  }
}
