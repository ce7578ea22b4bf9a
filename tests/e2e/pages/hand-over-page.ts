import type { Locator, Page } from '@playwright/test';
import { seatWords } from '../../../renderer/strings/seat';

/** The plain screen between two seats, and the ways to it. */
export class HandOverPage {
  readonly here: Locator;
  readonly heading: Locator;
  readonly sitDown: Locator;
  readonly notNow: Locator;
  readonly back: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.here = page.getByRole('button', { name: seatWords.here });
    this.heading = page.getByRole('main').getByRole('heading', { level: 1 });
    this.sitDown = page.getByRole('button', { name: /^I am / });
    this.notNow = page.getByRole('button', { name: seatWords.notNow });
    this.back = page.getByRole('button', { name: /^Hand back to / });
  }

  /** Whose seat it is. */
  bar(name: string): Locator {
    return this.#page.getByRole('region', { name: seatWords.bar(name) });
  }
}
