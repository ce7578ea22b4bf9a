/** Puts the parts together and opens the plan, before the app is ready: reading the disk and starting Chromium overlap. */
import type { BrowserWindow } from 'electron';
import type { Notice } from '../framework/contract/views';
import type { NoteBug } from './answer';
import { dialogsOver } from './dialogs';
import { tellPage } from './events';
import { failureOf } from './failure';
import { OfferedFiles } from './files/offered-files';
import { OpenedCopies } from './files/opened-copies';
import { PastedFiles } from './files/pasted-files';
import { openInstallation } from './installation';
import type { Parts } from './parts';
import { openPlan, type OpenPlan } from './plan/plan-folder';
import { Drafts } from './session/drafts';
import { recentOf } from './session/plan-view';
import { Plans } from './session/plans';
import { lastFolder, withRecent } from './session/recent-plans';
import { Session } from './session/session';
import { SettingsStore } from './settings';

export interface StartUp {
  /** The folder of the settings. */
  readonly userData: string;
  /** The plan named on the command line; null: the one of the last time. */
  readonly folder: string | null;
  readonly plansFolder: string;
  readonly window: () => BrowserWindow | null;
  /** The plan is another one now, or none. */
  readonly titled: (open: OpenPlan | null) => void;
  readonly noteBug: NoteBug;
}

async function openAtStart(
  plans: Plans,
  folder: string | null,
  noteBug: NoteBug,
): Promise<readonly Notice[]> {
  if (folder === null) return [];
  try {
    await plans.openFolder(folder);
    return [];
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) noteBug('start', error);
    const text =
      failure?.message ?? `The plan in ${folder} could not be opened, and the reason has been noted.`;
    return [{ id: 'start-plan', kind: 'trouble', text, act: null }];
  }
}

export function startUp({ userData, folder, plansFolder, window, titled, noteBug }: StartUp): Parts {
  const installation = openInstallation(userData, 'app');
  const settings = new SettingsStore(userData, async () => {
    const { openSettingsFile } = await import('./settings-file');
    return openSettingsFile(userData);
  });
  const remember = (open: OpenPlan | null) => {
    const { recent } = settings.current;
    const values = open === null ? { open: null } : withRecent(recent, recentOf(open));
    settings.change(values).catch((error: unknown) => noteBug('settings', error));
  };
  const session = new Session({
    openFolder: async (path) => openPlan(await installation, path),
    openDrafts: (plan) => Drafts.open(userData, plan),
    changed: (change, open) => {
      const page = window()?.webContents;
      if (page !== undefined) tellPage(page, 'plan.changed', change);
      titled(open);
    },
    opened: (view, open) => {
      const page = window()?.webContents;
      if (page !== undefined) tellPage(page, 'plan.opened', view);
      remember(open);
      titled(open);
    },
    noteBug,
  });
  const dialogs = dialogsOver(window);
  const plans = new Plans({ session, settings, installation, dialogs, plansFolder });
  const started = openAtStart(plans, folder ?? lastFolder(settings.current), noteBug);
  return {
    session,
    plans,
    settings,
    dialogs,
    offered: new OfferedFiles(),
    pasted: new PastedFiles(userData),
    copies: new OpenedCopies(userData),
    plansFolder,
    started,
    window,
    noteBug,
  };
}
