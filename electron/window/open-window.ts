/** The window with all that belongs to it: its place, its menu's plan, its safe closing, its recovery. */
import { app, type BrowserWindow } from 'electron';
import type { Parts } from '../parts';
import { enterWindow } from '../callers';
import { isAnswering } from '../ipc';
import { closeSafely } from './closing';
import { createMainWindow, loadPage, type BuiltPlaces } from './main-window';
import { recoverPage } from './recovery';

async function finish({
  session,
  second,
  reminders,
  settings,
  pasted,
  copies,
  started,
  firstPage,
}: Parts): Promise<void> {
  firstPage.tell();
  await started;
  second.close();
  reminders.stop();
  await session.close();
  await Promise.all([settings.written(), pasted.clean(), copies.clean()]);
}

/** Cleans up what a run that was killed left behind. After the first page, which it would slow down. */
function afterFirstPage({ session, reminders, settings, pasted, copies, firstPage, noteBug }: Parts): void {
  firstPage.tell();
  session.startWatching();
  reminders.start();
  // Only what comes after the first version that ran here is news.
  if (settings.current.version === '')
    settings.change(settings.seen).catch((error: unknown) => noteBug('version', error));
  Promise.all([pasted.clean(), copies.clean()]).catch((error: unknown) => noteBug('cleaning', error));
}

export function openWindow(parts: Parts, places: BuiltPlaces): BrowserWindow {
  const { settings, dialogs, notices, noteBug } = parts;
  const window = createMainWindow({
    settings,
    places,
    failed: (error) => noteBug('window bounds', error),
  });
  enterWindow(window.webContents);
  window.once('show', () => afterFirstPage(parts));
  window.once('closed', () => app.quit());
  closeSafely(window, { dialogs, isAnswering, finish: () => finish(parts), noteBug });
  recoverPage(window, {
    dialogs,
    noteBug,
    reloaded: () =>
      notices.add({
        id: 'window-reloaded',
        kind: 'trouble',
        text: 'The window broke and was loaded again. Everything you had saved is here.',
        act: null,
      }),
  });
  loadPage(window).catch((error: unknown) => noteBug('load page', error));
  return window;
}
