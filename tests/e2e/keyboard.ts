/** The keyboard and nothing else. After every key it looks whether a person sees where they are. */
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './launch';

/** Enough to go through everything on a page once. */
const mostTabs = 120;

/**
 * Where the keyboard is, as a person sees it: 'seen' where what has it is in the window and has an outline, it or the
 * box or words that stand for it; else what is wrong. The page's own title may have it without an outline: nothing can be done
 * there, it only says where reading goes on.
 */
function focusNow(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the keyboard';
  const name = `${element.tagName} “${(element.ariaLabel ?? element.innerText).slice(0, 60)}”`;
  if (element.matches('main h1, main#page')) return 'seen';
  const box = element.getBoundingClientRect();
  const isInWindow =
    box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth;
  if (!isInWindow) return `${name} is out of sight`;
  const hasRing = [element, element.parentElement, element.closest('label'), element.nextElementSibling].some(
    (one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
    },
  );
  return hasRing ? 'seen' : `${name} has the keyboard and no outline`;
}

export class Keyboard {
  readonly #app: ElectronApplication;
  readonly #page: Page;
  #presses = 0;

  constructor({ app, page }: { readonly app: ElectronApplication; readonly page: Page }) {
    this.#app = app;
    this.#page = page;
  }

  /** How many keys went down so far: a shortcut of two keys is two. Typed text does not count. */
  get presses(): number {
    return this.#presses;
  }

  /** @param keys one after the other: "Tab", "Control+Enter", "?" */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#presses += key === '+' ? 1 : key.split('+').length;
      await this.#page.keyboard.press(key);
      await this.isSeen();
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.isSeen();
  }

  /** A shortcut of the system's menu: it comes from the system, not through the page. */
  async pressInMenu(keyCode: string): Promise<void> {
    this.#presses += 2;
    await this.#app.evaluate(({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows().find((one) => one.isVisible())?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode: code, modifiers: ['control'] });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: code, modifiers: ['control'] });
    }, keyCode);
  }

  /** Goes there with Tab (or with another key), and says in the error where it came instead. */
  async goTo(target: Locator, key = 'Tab'): Promise<void> {
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error(`${String(mostTabs)} times ${key} did not lead to ${String(target)}`);
  }

  async isSeen(): Promise<void> {
    await expect.poll(() => this.#page.evaluate(focusNow)).toBe('seen');
  }
}
