import type { Running } from './launch';

/** CSS pixels of the content, as the page counts them. */
export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly zoom: 1 | 2;
}

export const wide: Size = { name: 'the usual window', width: 1240, height: 820, zoom: 1 };

export const narrow: Size = { name: '800 x 600', width: 800, height: 600, zoom: 1 };

/** Makes the window so large that at this zoom the page has that many CSS pixels, and waits until it is laid out anew. */
export async function resize({ app, page }: Pick<Running, 'app' | 'page'>, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    // Beside it there may be a hidden one, for a document.
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    window?.webContents.setZoomFactor(zoom);
    window?.setContentSize(width * zoom, height * zoom);
  }, size);
  const isSo = ({ width, height, zoom }: Size) =>
    innerWidth === width && innerHeight === height && devicePixelRatio === zoom;
  await page.waitForFunction(isSo, size);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
