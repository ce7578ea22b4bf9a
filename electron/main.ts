/** The composition root: whoever needs what gets it here. */
import { app, dialog, Menu, nativeTheme, session, type BrowserWindow } from 'electron';
import { planFolderOf } from './arguments';
import { tellPage } from './events';
import { mayCarryPlan } from './bundle/is-bundle';
import { createHandlers } from './handlers';
import { offerAll } from './handlers/files';
import { receiveCalls } from './ipc';
import { Log } from './log';
import type { Parts } from './parts';
import { isPrinter } from './pdf/print-job';
import type { OpenPlan } from './plan/plan-folder';
import { plansFolderIn } from './session/plan-places';
import { startUp } from './start-up';
import { builtPlaces, titleOf } from './window/main-window';
import { AppMenu } from './window/menu';
import { openWindow } from './window/open-window';
import { registerScheme, servePages } from './window/protocol';
import { folderSentAlong, showRequested } from './window/requested-plan';
import { hardenApp, hardenSession } from './window/security';

const userData = app.getPath('userData');
const log = new Log(userData);
const noteBug = (where: string, error: unknown) => log.note(where, error);
let window: BrowserWindow | null = null;

const menu = new AppMenu({
  window: () => window,
  send: (command) => {
    if (window !== null) tellPage(window.webContents, 'app.command', { command });
  },
});

/**
 * Title and menu follow the plan. Not before the page has run: until then a menu would only take time from it, and later
 * than the window is shown the page would jump for it.
 */
let isPageThere = false;

function show(open: OpenPlan | null): void {
  if (!isPageThere) return;
  window?.setTitle(titleOf(open));
  if (window !== null) menu.show({ hasPlan: open !== null, canWrite: open?.readOnly === null });
}

function showLater(parts: Parts, folder: string | null): void {
  showRequested(parts, folder).catch((error: unknown) => noteBug('requested plan', error));
}

function open(parts: Parts): void {
  const places = builtPlaces(app.getAppPath());
  hardenSession(session.defaultSession);
  servePages(session.defaultSession, places.pages);
  const { theme } = parts.settings.current;
  if (theme !== 'system') nativeTheme.themeSource = theme;
  window = openWindow(parts, places);
  window.once('closed', () => (window = null));
  window.webContents.prependOnceListener('dom-ready', () => {
    isPageThere = true;
    show(parts.session.open);
  });
}

function run(): void {
  const folder = planFolderOf(process.argv, { isPackaged: app.isPackaged, from: process.cwd() });
  const isOnlyOne = app.requestSingleInstanceLock({ folder });
  if (!isOnlyOne) return app.quit();
  const parts = startUp({
    userData,
    folder,
    plansFolder: plansFolderIn(app.getPath('documents')),
    window: () => window,
    shown: show,
    noteBug,
  });
  receiveCalls(createHandlers(parts), (paths) => offerAll(parts.offered, paths), noteBug);
  app.on('second-instance', (...[, , , data]) => showLater(parts, folderSentAlong(data)));
  app.on('open-file', (_event, path) => showLater(parts, path));
  app
    .whenReady()
    .then(() => {
      open(parts);
      if (folder !== null && mayCarryPlan(folder)) showLater(parts, folder);
    })
    .catch((error: unknown) => giveUp('open window', error));
}

/** Without a window there is nobody to tell but the system. */
function giveUp(where: string, error: unknown): void {
  noteBug(where, error);
  dialog.showErrorBox(
    'Rung could not start.',
    `Your plans are not touched. The reason is noted in ${userData}.`,
  );
  app.exit(1);
}

process.on('uncaughtException', (error) => noteBug('uncaught', error));
process.on('unhandledRejection', (error) => noteBug('unhandled', error));
// Without this Electron builds a menu of its own first, which nobody ever sees.
Menu.setApplicationMenu(null);
app.setAppUserModelId('org.rung.desktop');
registerScheme();
hardenApp();
if (isPrinter(process.argv)) {
  import('./pdf/print-mode')
    .then(({ runPrinter }) => runPrinter())
    .catch((error: unknown) => {
      noteBug('printer', error);
      app.exit(1);
    });
} else {
  try {
    run();
  } catch (error) {
    giveUp('start', error);
  }
}
