import type { Locator, Page } from '@playwright/test';
import { calendarWords } from '../../../renderer/strings/calendar';
import { dueWords } from '../../../renderer/strings/due';

/** Everything that has a date. */
export class DuePage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly rows: Locator;
  /** The dates as quiet words, one a row. */
  readonly dates: Locator;
  readonly saveAll: Locator;
  /** Where something was saved for the calendar. */
  readonly saved: Locator;
  /** The date that is being changed. */
  readonly field: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1, name: dueWords.title });
    this.rows = this.main.getByRole('listitem');
    this.dates = this.main.locator('[data-due] > .btn:not(.icon)');
    this.saveAll = this.main.getByRole('button', { name: calendarWords.saveAll });
    this.saved = this.main.getByRole('status').filter({ hasText: calendarWords.file.saved });
    this.field = this.main.getByRole('textbox');
  }

  group(due: keyof typeof dueWords.groups): Locator {
    return this.main.getByRole('region', { name: new RegExp(`^${dueWords.groups[due]} `) });
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  date(text: string): Locator {
    return this.row(text).locator('[data-due] > .btn:not(.icon)');
  }
}
