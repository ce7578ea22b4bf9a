/** The composition root of the window's main process. */
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { planFolderOf } from './arguments';
import { enterWindow } from './callers';
import { createHandlers } from './handlers';
import { offerAll } from './handlers/files';
import { receiveCalls } from './ipc';
import { Log } from './log';
import { plansFolderIn } from './session/plan-places';
import { startUp } from './start-up';
import { builtPlaces, createMainWindow, loadPage } from './window/main-window';
import { registerScheme, servePages } from './window/protocol';
import { hardenApp, hardenSession } from './window/security';

const { preload, pages } = builtPlaces(app.getAppPath());
const userData = app.getPath('userData');
const log = new Log(userData);
const noteBug = (where: string, error: unknown) => log.note(where, error);
let window: BrowserWindow | null = null;

function run(folder: string | null): void {
  const parts = startUp({
    userData,
    folder,
    plansFolder: plansFolderIn(app.getPath('documents')),
    window: () => window,
    titled: () => undefined,
    noteBug,
  });
  nativeTheme.themeSource = parts.settings.current.theme;
  receiveCalls(createHandlers(parts), (paths) => offerAll(parts.offered, paths), noteBug);
  const open = async () => {
    hardenSession(session.defaultSession);
    servePages(session.defaultSession, pages);
    window = createMainWindow({
      settings: parts.settings,
      preload,
      failed: (error) => noteBug('window bounds', error),
    });
    enterWindow(window.webContents);
    window.once('closed', () => (window = null));
    window.once('show', () => parts.session.startWatching());
    await loadPage(window);
  };
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => noteBug('open window', error));
}

registerScheme();
hardenApp();
process.on('uncaughtException', (error) => noteBug('uncaught', error));
process.on('unhandledRejection', (error) => noteBug('unhandled', error));
const folder = planFolderOf(process.argv, { isPackaged: app.isPackaged, from: process.cwd() });
if (app.requestSingleInstanceLock({ folder })) run(folder);
else app.quit();
