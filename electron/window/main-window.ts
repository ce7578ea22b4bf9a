/** The window of the person. */
import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import { origin } from '../callers';
import type { OpenPlan } from '../plan/plan-folder';
import { nameOf } from '../session/plan-view';
import type { SettingsStore, WindowBounds } from '../settings';
import { placeWindow, smallest } from './bounds';
import { pagePreferences } from './security';

/** Colours of the page in light and dark, so that nothing flashes before it is painted. */
const paper = { light: '#fbfaf8', dark: '#171614' };

function areas(): readonly [Rectangle, ...Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}

/** The least size is of the content: menu and frame come on top, so they must be there. */
function keepSmallest(window: BrowserWindow): void {
  const [width = 0, height = 0] = window.getSize();
  const [inWidth = 0, inHeight = 0] = window.getContentSize();
  window.setMinimumSize(smallest.width + width - inWidth, smallest.height + height - inHeight);
}

function boundsOf(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** Remembers the place of the window when it has come to rest. */
function rememberBounds(
  window: BrowserWindow,
  settings: SettingsStore,
  failed: (error: unknown) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    settings.change({ window: boundsOf(window) }).catch(failed);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, 400);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', remember);
}

export interface MainWindowParts {
  readonly settings: SettingsStore;
  readonly places: BuiltPlaces;
  readonly failed: (error: unknown) => void;
}

/** Shown when its page has run, which then knows what to paint. The page is not loaded yet. */
export function createMainWindow(parts: MainWindowParts): BrowserWindow {
  const { settings, places, failed } = parts;
  const { icon, preload } = places;
  const remembered = settings.current.window;
  const window = new BrowserWindow({
    ...placeWindow(remembered, areas()),
    show: false,
    // A page that paints before it has anything to show waits for the graphics process instead of getting on.
    paintWhenInitiallyHidden: false,
    title: 'Rung',
    // Elsewhere the icon comes with the installed program. A large one takes as long to decode as the page to be laid out.
    ...(process.platform === 'linux' ? { icon } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    autoHideMenuBar: false,
    webPreferences: pagePreferences(preload),
  });
  window.webContents.once('dom-ready', () => {
    keepSmallest(window);
    if (remembered?.isMaximized === true) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberBounds(window, settings, failed);
  return window;
}

export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${origin}/index.html`);
}

/** Absolute paths. */
export interface BuiltPlaces {
  readonly preload: string;
  /** The folder of the built pages. */
  readonly pages: string;
  readonly icon: string;
}

/** @param appFolder the folder of package.json */
export function builtPlaces(appFolder: string): BuiltPlaces {
  return {
    preload: join(appFolder, 'out/preload/preload.cjs'),
    pages: join(appFolder, 'out/renderer'),
    icon: join(appFolder, 'assets/icon-window.png'),
  };
}

/** The name of the plan, then ours. */
export function titleOf(open: OpenPlan | null): string {
  const name = open === null ? '' : nameOf(open);
  return name === '' ? 'Rung' : `${name} – Rung`;
}
