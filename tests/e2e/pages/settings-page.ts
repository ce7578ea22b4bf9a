import type { Locator, Page } from '@playwright/test';
import type { Theme } from '../../../framework/contract/views';
import { calendarWords } from '../../../renderer/strings/calendar';
import { backupWords } from '../../../renderer/strings/backups';
import { settingsWords } from '../../../renderer/strings/settings';

export class SettingsPage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly openFolder: Locator;
  readonly move: Locator;
  readonly newPlan: Locator;
  readonly openOther: Locator;
  readonly backups: Locator;
  readonly backUpNow: Locator;
  readonly choosePlace: Locator;
  readonly leavePlace: Locator;
  /** The words on the switch. */
  readonly reminders: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1, name: settingsWords.title });
    this.openFolder = this.main.getByRole('button', { name: settingsWords.openFolder });
    this.move = this.main.getByRole('button', { name: settingsWords.move });
    this.newPlan = this.main.getByRole('button', { name: settingsWords.newPlan });
    this.backups = this.main.getByRole('list', { name: backupWords.list }).getByRole('listitem');
    this.backUpNow = this.main.getByRole('button', { name: backupWords.now });
    this.choosePlace = this.main.getByRole('button', { name: backupWords.choose, exact: true });
    this.leavePlace = this.main.getByRole('button', { name: backupWords.leave });
    this.reminders = this.main.getByText(calendarWords.reminders, { exact: true });
    this.openOther = this.main.getByRole('button', { name: settingsWords.openOther });
  }

  /** The words on it: the radio button itself lies invisible under them. */
  theme(theme: Theme): Locator {
    const group = this.main.getByRole('group', { name: settingsWords.theme });
    return group.getByText(settingsWords.themes[theme], { exact: true });
  }
}
