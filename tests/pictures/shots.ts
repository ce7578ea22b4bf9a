/** One picture: how large the window is, and how it looks. */
import { smallerPng } from './smaller';
import type { Running } from '../e2e/launch';
import { resize } from '../e2e/window-size';

export interface Shot {
  /** The end of its file's name. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

export const small: Shot = { name: 'small', width: 640, height: 400, theme: 'light' };
export const long: Shot = { name: 'long', width: 800, height: 600, theme: 'light' };
export const light: Shot = { name: 'light', width: 1280, height: 800, theme: 'light' };
export const dark: Shot = { name: 'dark', width: 1280, height: 800, theme: 'dark' };

/** Makes the window so. */
export async function prepareFor(running: Running, shot: Shot): Promise<void> {
  await resize(running, { ...shot, zoom: 1 });
  await running.page.emulateMedia({ colorScheme: shot.theme, reducedMotion: 'reduce' });
}

/** The window as a PNG, in its own size: drawn smaller it would be larger in bytes, and harder to read. */
export async function take({ page }: Running): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  return smallerPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}
