/** Going around the program, and looking at every place. */
import type { Locator } from '@playwright/test';
import { expect, type Running } from './launch';

/** Looks at what is on the screen now. May change the window's size and looks, and puts them back. */
export type Look = (place: string) => Promise<void>;

export type Tour = (running: Running, look: Look) => Promise<void>;

/** Looks at something that Esc closes again. */
export async function lookOver(look: Look, name: string, over: Locator): Promise<void> {
  await expect(over).toBeVisible();
  await look(name);
  await over.press('Escape');
  await expect(over).toHaveCount(0);
}
