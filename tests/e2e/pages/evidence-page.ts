import type { Locator, Page } from '@playwright/test';
import { evidenceWords } from '../../../renderer/strings/evidence';
import { selectWords } from '../../../renderer/strings/select';

/** All evidence of the plan. */
export class EvidencePage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly add: Locator;
  readonly list: Locator;
  readonly pieces: Locator;
  /** The check marks of the rows. */
  readonly marks: Locator;
  /** What can be done with all that is selected. */
  readonly bar: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1, name: evidenceWords.title });
    this.add = this.main.getByRole('button', { name: evidenceWords.add });
    this.list = this.main.getByRole('list', { name: evidenceWords.list });
    this.pieces = this.list.getByRole('listitem');
    this.marks = this.list.getByRole('checkbox');
    this.bar = this.main.getByRole('group', { name: selectWords.bar });
  }

  piece(title: string): Locator {
    return this.pieces.filter({ hasText: title });
  }

  mark(title: string): Locator {
    return this.list.getByRole('checkbox', { name: selectWords.one(title) });
  }

  inBar(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  edit(title: string): Locator {
    return this.list.getByRole('button', { name: evidenceWords.editOne(title) });
  }

  menu(title: string): Locator {
    return this.list.getByRole('button', { name: evidenceWords.menu(title) });
  }

  menuEntry(name: string): Locator {
    return this.#page.getByRole('menuitem', { name });
  }
}
