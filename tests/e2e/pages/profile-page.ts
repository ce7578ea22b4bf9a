import type { Locator, Page } from '@playwright/test';
import { profileWords } from '../../../renderer/strings/profile';

export class ProfilePage {
  readonly heading: Locator;
  readonly name: Locator;
  readonly role: Locator;
  readonly mentor: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { level: 1, name: profileWords.title });
    this.name = main.getByRole('textbox', { name: profileWords.name });
    this.role = main.getByRole('textbox', { name: profileWords.role });
    this.mentor = main.getByRole('textbox', { name: profileWords.mentor });
  }
}
