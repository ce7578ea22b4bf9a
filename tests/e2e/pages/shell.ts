import type { Locator, Page } from '@playwright/test';
import type { Page as PageName } from '../../../renderer/store/state';
import { dialogWords } from '../../../renderer/strings/dialog';
import { barWords, shellWords } from '../../../renderer/strings/shell';

/** The frame around every page: where one can go, undo and redo, bars above the page, messages below. */
export class Shell {
  readonly navigation: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly keys: Locator;
  /** Only where something waits to be sorted. */
  readonly toSort: Locator;
  readonly saved: Locator;
  readonly bars: Locator;
  readonly startMyOwn: Locator;
  readonly removeSample: Locator;
  readonly mine: Locator;
  readonly notMine: Locator;
  readonly messages: Locator;
  readonly dialog: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.navigation = page.getByRole('navigation', { name: shellWords.navigation });
    this.undo = this.navigation.getByRole('button', { name: shellWords.undo, exact: true });
    this.redo = this.navigation.getByRole('button', { name: shellWords.redo, exact: true });
    this.keys = this.navigation.getByRole('button', { name: shellWords.keys });
    this.toSort = this.navigation.getByRole('button', { name: /^To sort: / });
    this.saved = this.navigation.getByText(/^Saved on this computer, /);
    this.bars = page.getByRole('region', { name: barWords.label });
    this.startMyOwn = this.bars.getByRole('button', { name: barWords.startMyOwn });
    this.removeSample = this.bars.getByRole('button', { name: barWords.removeSample });
    this.mine = this.bars.getByRole('button', { name: barWords.mine });
    this.notMine = this.bars.getByRole('button', { name: barWords.notMine });
    this.messages = page.getByRole('status', { name: dialogWords.messages });
    this.dialog = page.getByRole('dialog');
  }

  async goTo(name: PageName): Promise<void> {
    const entry = this.navigation.getByRole('button', { name: new RegExp(`^${shellWords.pages[name]}\\b`) });
    await entry.click();
  }

  /** What undo or redo said it took. */
  told(what: RegExp | string): Locator {
    return this.#page.getByRole('status').filter({ hasText: what });
  }

  message(text: string): Locator {
    return this.messages.getByRole('listitem').filter({ hasText: text });
  }
}
