import type { Locator, Page } from '@playwright/test';
import { asOfWords } from '../../../renderer/strings/as-of';
import { historyWords } from '../../../renderer/strings/history';

/** Levels over time and every act; and the bar above the plan of an earlier day. */
export class HistoryPage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly chart: Locator;
  readonly asTable: Locator;
  readonly table: Locator;
  readonly asOf: Locator;
  readonly asOfShow: Locator;
  readonly kind: Locator;
  readonly indicator: Locator;
  readonly words: Locator;
  readonly clear: Locator;
  readonly count: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  /** Only while an earlier day is shown. */
  readonly bar: Locator;
  readonly back: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1, name: historyWords.title });
    this.chart = this.main.getByRole('img', { name: historyWords.chart });
    this.asTable = this.main.getByRole('switch', { name: historyWords.asTable });
    this.table = this.main.getByRole('table');
    this.asOf = this.main.getByRole('textbox', { name: historyWords.asOf });
    this.asOfShow = this.main.getByRole('button', { name: historyWords.asOfShow });
    this.kind = this.main.getByRole('combobox', { name: historyWords.kind });
    this.indicator = this.main.getByRole('combobox', { name: historyWords.indicator });
    this.words = this.main.getByRole('searchbox', { name: historyWords.search });
    this.clear = this.main.getByRole('button', { name: historyWords.clear });
    this.count = this.main.getByRole('status');
    this.list = this.main.getByRole('list', { name: historyWords.list });
    this.rows = this.list.getByRole('listitem');
    this.bar = page.getByRole('region', { name: asOfWords.label });
    this.back = this.bar.getByRole('button', { name: asOfWords.back });
  }

  row(text: RegExp | string): Locator {
    return this.rows.filter({ hasText: text });
  }

  menu(row: Locator): Locator {
    return row.getByRole('button', { name: /^More for/ });
  }

  entry(name: string): Locator {
    return this.#page.getByRole('menuitem', { name });
  }
}
