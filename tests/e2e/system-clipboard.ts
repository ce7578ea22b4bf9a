import type { ElectronApplication } from '@playwright/test';

/** Puts a picture on the system's clipboard, as a key for screenshots does. */
export async function copyPicture(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }) => {
    const size = { width: 64, height: 48 };
    const grey = Buffer.alloc(size.width * size.height * 4, 150);
    const picture = nativeImage.createFromBitmap(grey, size);
    // Older Electrons have a call of its own for pictures.
    const older: unknown = Reflect.get(clipboard, 'writeImage');
    if (typeof older === 'function') Reflect.apply(older, clipboard, [picture]);
    else
      await clipboard.write([
        new ClipboardItem({ 'image/png': new Blob([new Uint8Array(picture.toPNG())]) }),
      ]);
  });
}
