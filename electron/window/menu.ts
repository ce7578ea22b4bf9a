/** The native menu. What the page itself carries out is sent to it; it has no entry for what is not there. */
import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { AppCommand } from '../../framework/contract/views';

export interface MenuState {
  readonly hasPlan: boolean;
  readonly canWrite: boolean;
}

export interface MenuParts {
  readonly window: () => BrowserWindow | null;
  readonly send: (command: AppCommand) => void;
}

type Items = MenuItemConstructorOptions[];

const separator: MenuItemConstructorOptions = { type: 'separator' };
const isMac = process.platform === 'darwin';

/** Steps of the zoom as Chromium counts them, each a fifth: from half to three times. */
const zoom = { least: -3, most: 6 };

function zoomItems({ window, send }: MenuParts): Items {
  const zoomTo = (next: (level: number) => number) => () => {
    const page = window()?.webContents;
    if (page === undefined) return;
    page.setZoomLevel(Math.min(zoom.most, Math.max(zoom.least, next(page.getZoomLevel()))));
    send('zoomed');
  };
  const zoomIn = zoomTo((level) => level + 0.5);
  return [
    { label: 'Zoom in', accelerator: 'CommandOrControl+Plus', click: zoomIn },
    // The key without Shift, which carries the plus on many keyboards.
    {
      label: 'Zoom in',
      accelerator: 'CommandOrControl+=',
      click: zoomIn,
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    { label: 'Zoom out', accelerator: 'CommandOrControl+-', click: zoomTo((level) => level - 0.5) },
    { label: 'Actual size', accelerator: 'CommandOrControl+0', click: zoomTo(() => 0) },
  ];
}

function macItems(settings: MenuItemConstructorOptions): Items {
  return [
    { role: 'about' },
    separator,
    settings,
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ];
}

type Command = (
  label: string,
  name: AppCommand,
  rest?: MenuItemConstructorOptions,
) => MenuItemConstructorOptions;

/** What an entry needs to be chosen. */
interface Needs {
  readonly withPlan: MenuItemConstructorOptions;
  readonly writable: MenuItemConstructorOptions;
}

function fileItems(command: Command, { withPlan, writable }: Needs, settings: Items): Items {
  return [
    command('Capture a thought…', 'capture', { accelerator: 'CommandOrControl+N', ...writable }),
    separator,
    command('New plan', 'new-plan', { accelerator: 'CommandOrControl+Shift+N' }),
    command('Open plan…', 'open-plan', { accelerator: 'CommandOrControl+O' }),
    command('Open a shared file…', 'open-shared'),
    command('Plans…', 'plans', { accelerator: 'CommandOrControl+Shift+O' }),
    command('People…', 'people', { accelerator: 'CommandOrControl+6' }),
    separator,
    command('Share for review…', 'share', { accelerator: 'CommandOrControl+Shift+S', ...withPlan }),
    command('Read a review form…', 'read-form', writable),
    command('Export PDF…', 'export-pdf', { accelerator: 'CommandOrControl+E', ...withPlan }),
    command('Print…', 'print', { accelerator: 'CommandOrControl+P', ...withPlan }),
    separator,
    ...settings,
    isMac ? { role: 'close' } : { role: 'quit', label: 'Quit' },
  ];
}

/** In a text field undo is the field's own, which only the page can tell. */
function editItems(command: Command, { withPlan, writable }: Needs): Items {
  return [
    command('Undo', 'undo', { accelerator: 'CommandOrControl+Z' }),
    command('Redo', 'redo', { accelerator: 'CommandOrControl+Shift+Z' }),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    separator,
    command('Find…', 'find', { accelerator: 'CommandOrControl+K', ...withPlan }),
    command('Find in the plan…', 'find-in-plan', { accelerator: 'CommandOrControl+F', ...withPlan }),
    separator,
    command('Add evidence…', 'add-evidence', writable),
  ];
}

function pageItems(command: Command, { withPlan }: Needs): Items {
  return [
    command('Plan', 'plan', { accelerator: 'CommandOrControl+1', ...withPlan }),
    command('Evidence', 'evidence', { accelerator: 'CommandOrControl+2', ...withPlan }),
    command('Due', 'due', { accelerator: 'CommandOrControl+3', ...withPlan }),
    command('History', 'history', { accelerator: 'CommandOrControl+4', ...withPlan }),
    command('Check-ins', 'check-ins', { accelerator: 'CommandOrControl+5', ...withPlan }),
    command('Profile', 'profile', withPlan),
  ];
}

function helpItems(command: Command): Items {
  return [
    command('Help', 'help'),
    // The page hears the key itself; here it only stands beside the words.
    command('Keys', 'keys', { accelerator: 'F1', registerAccelerator: false }),
  ];
}

function template(parts: MenuParts, state: MenuState): Items {
  const command: Command = (label, name, rest = {}) => ({ label, click: () => parts.send(name), ...rest });
  const needs: Needs = {
    withPlan: { enabled: state.hasPlan },
    writable: { enabled: state.hasPlan && state.canWrite },
  };
  const settings = command('Settings…', 'settings', {
    accelerator: 'CommandOrControl+,',
    ...needs.withPlan,
  });
  const view: Items = [
    ...pageItems(command, needs),
    separator,
    ...zoomItems(parts),
    separator,
    { role: 'togglefullscreen' },
  ];
  return [
    ...(isMac ? [{ label: app.name, submenu: macItems(settings) }] : []),
    { label: 'File', submenu: fileItems(command, needs, isMac ? [] : [settings, separator]) },
    { label: 'Edit', submenu: editItems(command, needs) },
    { label: 'View', submenu: view },
    isMac ? { role: 'windowMenu' } : { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    { label: 'Help', role: 'help', submenu: helpItems(command) },
  ];
}

/** Sets the menu; again whenever what it may offer changes. */
export class AppMenu {
  readonly #parts: MenuParts;
  #shown = '';

  constructor(parts: MenuParts) {
    this.#parts = parts;
  }

  show(state: MenuState): void {
    const shown = JSON.stringify(state);
    if (shown === this.#shown) return;
    this.#shown = shown;
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(this.#parts, state)));
  }
}
