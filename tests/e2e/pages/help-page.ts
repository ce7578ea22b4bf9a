import type { Locator, Page } from '@playwright/test';
import { helpWords } from '../../../renderer/strings/help';

export class HelpPage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly places: Locator;
  readonly keys: Locator;
  /** Only where no plan is open. */
  readonly back: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1, name: helpWords.title });
    this.places = this.main.locator('.help-place');
    this.keys = this.main.getByRole('button', { name: helpWords.keys });
    this.back = this.main.getByRole('button', { name: helpWords.back });
  }

  show(place: keyof typeof helpWords.places): Locator {
    return this.main.getByRole('button', { name: helpWords.show(helpWords.places[place]) });
  }
}
