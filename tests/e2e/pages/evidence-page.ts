import type { Locator, Page } from '@playwright/test';
import { evidenceWords } from '../../../renderer/strings/evidence';

/** All evidence of the plan. */
export class EvidencePage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly add: Locator;
  readonly list: Locator;
  readonly pieces: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1, name: evidenceWords.title });
    this.add = this.main.getByRole('button', { name: evidenceWords.add });
    this.list = this.main.getByRole('list', { name: evidenceWords.list });
    this.pieces = this.list.getByRole('listitem');
  }

  piece(title: string): Locator {
    return this.pieces.filter({ hasText: title });
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
