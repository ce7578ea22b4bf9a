import type { Locator, Page } from '@playwright/test';
import { firstRunWords } from '../../../renderer/strings/first-run';

/** The first page: a plan of one's own, the sample, or a plan that is there already. */
export class FirstRunPage {
  readonly heading: Locator;
  readonly name: Locator;
  readonly role: Locator;
  readonly make: Locator;
  readonly sample: Locator;
  readonly openFolder: Locator;
  readonly recent: Locator;
  readonly main: Locator;
  #answers = 0;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.heading = page.getByRole('heading', { level: 1, name: firstRunWords.title });
    this.name = page.getByRole('textbox', { name: firstRunWords.name });
    this.role = page.getByRole('textbox', { name: firstRunWords.role });
    this.make = page.getByRole('button', { name: firstRunWords.make });
    this.sample = page.getByRole('button', { name: firstRunWords.sample });
    this.openFolder = page.getByRole('button', { name: firstRunWords.open });
    this.recent = this.main.getByRole('list').getByRole('button');
  }

  /** How many questions were answered so far. */
  get answers(): number {
    return this.#answers;
  }

  level(rank: number, name: string): Locator {
    return this.main.getByRole('radio', { name: firstRunWords.levelName(rank, name) });
  }

  async answerName(name: string): Promise<void> {
    this.#answers += 1;
    await this.name.fill(name);
  }

  async answerRole(role: string): Promise<void> {
    this.#answers += 1;
    await this.role.fill(role);
  }

  async answerLevel(rank: number, name: string): Promise<void> {
    this.#answers += 1;
    await this.level(rank, name).check();
  }
}
