/** Session, plans and the list of plans as the program has them, on real folders. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Dialogs } from '../../../electron/dialogs';
import { openInstallation } from '../../../electron/installation';
import { openPlan, type OpenPlan } from '../../../electron/plan/plan-folder';
import { Drafts } from '../../../electron/session/drafts';
import { recentOf } from '../../../electron/session/plan-view';
import { Plans } from '../../../electron/session/plans';
import { withRecent } from '../../../electron/session/recent-plans';
import { Session } from '../../../electron/session/session';
import { SettingsStore } from '../../../electron/settings';
import type { PlanView } from '../../../framework/contract/views';
import { readRequests, type RequestInput } from '../../../framework/request';
import { noSecondBackups } from './no-second-backups';
import { temporaryFolder } from './temporary-folder';

export const person = { name: 'Name Surname', role: 'Support engineer', level: null };

const sessions: Session[] = [];

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

/** `chosen` is what the person answers in dialogs. */
export function planProgram(root = temporaryFolder()) {
  const userData = join(root, 'user data');
  const plansFolder = join(root, 'plans');
  mkdirSync(userData, { recursive: true });
  const installation = openInstallation(userData, 'app');
  const settings = new SettingsStore(userData, '1.0.0', () => Promise.resolve({ set: () => undefined }));
  const views: (PlanView | null)[] = [];
  const session = new Session({
    openFolder: async (folder) => openPlan(await installation, folder),
    second: noSecondBackups,
    openDrafts: ({ id }) => Drafts.open(userData, id),
    changed: () => undefined,
    opened: (view, open) => {
      views.push(view);
      if (open !== null) void settings.change(withRecent(settings.current.recent, recentOf(open)));
    },
    noteBug: () => undefined,
  });
  sessions.push(session);
  const chosen: { folder: string | null } = { folder: null };
  const dialogs: Dialogs = {
    chooseFolder: () => Promise.resolve(chosen.folder),
    chooseFiles: () => Promise.resolve([]),
    chooseTarget: () => Promise.resolve(null),
    ask: () => Promise.resolve(0),
  };
  const plans = new Plans({ session, settings, installation, dialogs, plansFolder });
  const parts = {
    session,
    settings,
    installation,
    plans,
    plansFolder,
    dialogs,
    userData,
    window: () => null,
  };
  const act = (...inputs: readonly RequestInput[]) =>
    session.act((open: OpenPlan) => open.apply(readRequests(inputs)));
  return { root, userData, parts, plans, session, settings, plansFolder, chosen, views, act };
}
