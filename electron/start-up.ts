/** Puts the parts together and opens the plan, before the app is ready: reading the disk and starting Chromium overlap. */
import { app, type BrowserWindow } from 'electron';
import type { EventName } from '../framework/contract/channels';
import type { Events } from '../framework/contract/contract';
import type { NoteBug } from './answer';
import { mayCarryPlan } from './bundle/is-bundle';
import { dialogsOver } from './dialogs';
import { lookAtOnceUntil } from './disk';
import { tellPage } from './events';
import { failureOf } from './failure';
import { LastExport } from './files/last-export';
import { FileWork } from './files/file-work';
import { OfferedFiles } from './files/offered-files';
import { OpenedCopies } from './files/opened-copies';
import { PastedFiles } from './files/pasted-files';
import { FirstPage } from './first-page';
import { openInstallation } from './installation';
import { Notices } from './notices';
import type { Parts } from './parts';
import { openPlan, type OpenPlan } from './plan/plan-folder';
import { Drafts } from './session/drafts';
import { withLooked } from './session/looked';
import { recentOf } from './session/plan-view';
import { Plans } from './session/plans';
import { lastFolder, withRecent } from './session/recent-plans';
import { SecondBackups } from './session/second-backups';
import { Reminders } from './reminders';
import { Session } from './session/session';
import { SettingsStore } from './settings';
import { bringToFront } from './window/front';

export interface StartUp {
  /** The folder of the settings. */
  readonly userData: string;
  /** The path named on the command line, a plan's folder or a file in it; null: the one of the last time. */
  readonly folder: string | null;
  readonly plansFolder: string;
  readonly window: () => BrowserWindow | null;
  /** The open plan is another one now, or none, or says something else. */
  readonly shown: (open: OpenPlan | null) => void;
  readonly noteBug: NoteBug;
}

/** Reading comes first, writing after the first page: the store that writes is half of the program's code. */
function settingsOf({ userData }: StartUp, firstPage: FirstPage): SettingsStore {
  return new SettingsStore(userData, app.getVersion(), async () => {
    await firstPage.shown;
    const { openSettingsFile } = await import('./settings-file');
    return openSettingsFile(userData);
  });
}

/** Tells the window, while there is one. */
function tellOver({ window }: StartUp) {
  return <Name extends EventName>(name: Name, payload: Events[Name]) => {
    const page = window()?.webContents;
    if (page !== undefined) tellPage(page, name, payload);
  };
}

function sessionOf(
  start: StartUp & { readonly settings: SettingsStore; readonly second: SecondBackups },
  openFolder: (folder: string) => Promise<OpenPlan>,
): Session {
  const { settings, second, shown, noteBug } = start;
  const tell = tellOver(start);
  const remember = (open: OpenPlan | null) => {
    const { current } = settings;
    const values =
      open === null
        ? { open: null }
        : { ...withRecent(current.recent, recentOf(open)), ...withLooked(current, open) };
    settings.change(values).catch((error: unknown) => noteBug('recent plans', error));
  };
  return new Session({
    openFolder,
    second,
    // A guest at this computer neither sees nor loses what its own person was typing.
    openDrafts: ({ id, isSeat, writer }) => Drafts.open(start.userData, isSeat ? `${id}-${writer}` : id),
    changed: (change, open) => {
      tell('plan.changed', change);
      // It may be called something else now.
      remember(open);
      shown(open);
    },
    opened: (view, open) => {
      tell('plan.opened', view);
      remember(open);
      shown(open);
    },
    noteBug,
  });
}

async function openAtStart(
  plans: Plans,
  { named, last }: { readonly named: string | null; readonly last: string | null },
  say: (text: string) => void,
): Promise<void> {
  const folder = named ?? last;
  if (folder === null) return;
  try {
    await (named === null ? plans.openFolder(folder) : plans.openAt(folder));
  } catch (error) {
    say(failureOf(error)?.message ?? `The plan in ${folder} could not be opened. Open it with “Open plan…”.`);
  }
}

export function startUp(start: StartUp): Parts {
  const { userData, plansFolder, window, noteBug } = start;
  const firstPage = new FirstPage();
  lookAtOnceUntil(firstPage.shown);
  const installation = openInstallation(userData, 'app');
  // Whoever needs it hears of it; until then it must not count as an error nobody looks at.
  installation.catch(() => undefined);
  const settings = settingsOf(start, firstPage);
  const tell = tellOver(start);
  const second: SecondBackups = new SecondBackups({
    settings,
    tell: async () => session.tell(),
    progress: (progress) => tell('backup.progress', progress),
    noteBug,
  });
  const session = sessionOf({ ...start, settings, second }, async (folder) =>
    openPlan(await installation, folder),
  );
  const dialogs = dialogsOver(window);
  const plans = new Plans({ session, settings, installation, dialogs, plansFolder });
  const notices = new Notices();
  // A plan that came as a file is taken in when the window is there to tell of it.
  const named = start.folder !== null && mayCarryPlan(start.folder) ? null : start.folder;
  const started = openAtStart(plans, { named, last: lastFolder(settings.current) }, (text) =>
    notices.add({ id: 'start-plan', kind: 'trouble', text, act: null }),
  );
  const lastExport = new LastExport();
  const offered = new OfferedFiles();
  const fileWork = new FileWork((progress) => tell('files.progress', progress));
  const pasted = new PastedFiles(userData);
  const copies = new OpenedCopies(userData);
  const reminders = new Reminders({
    session,
    settings,
    showDue: () => {
      const shownWindow = window();
      if (shownWindow === null) return;
      bringToFront(shownWindow);
      tell('app.command', { command: 'due' });
    },
    noteBug,
  });
  const own = { second, reminders, firstPage, offered, fileWork, pasted, copies, lastExport, notices };
  return {
    session,
    plans,
    installation,
    userData,
    settings,
    dialogs,
    ...own,
    plansFolder,
    started,
    window,
    noteBug,
  };
}
