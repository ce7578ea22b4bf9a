/** The system's own dialogs are not part of the page, so a test answers in their place. */
import type { ElectronApplication } from '@playwright/test';

/** From now on whoever asks for files or a folder gets these; none is a cancelled dialog. */
export async function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    const answer = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
    Object.assign(dialog, { showOpenDialog: answer });
  }, paths);
}

/** What the program would have opened or shown outside of itself, instead of doing so. */
export async function recordOpened(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    Object.assign(shell, {
      openPath: (path: string) => {
        opened.push(path);
        return Promise.resolve('');
      },
      openExternal: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
      showItemInFolder: (path: string) => {
        opened.push(path);
      },
    });
  });
  return () =>
    app.evaluate((): string[] => {
      const opened: unknown = Reflect.get(globalThis, 'opened');
      return Array.isArray(opened) ? opened.map(String) : [];
    });
}
