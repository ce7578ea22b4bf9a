/** What is done with plans as a whole: listing them, finding one again, renaming, putting away, deleting. */
import { basename, dirname, resolve } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { PlanErased, PlanInside, PlanRow } from '../../framework/contract/plans-views';
import type { PlanView } from '../../framework/contract/views';
import { nameOfPlan } from '../../framework/plan';
import { readRequests, type RequestInput } from '../../framework/request';
import { safeName } from '../files/safe-name';
import { forgetWriting } from '../installation/forget';
import { localDay } from '../local-day';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { listBackups } from '../plan/backups';
import { layoutOf } from '../plan/layout';
import { planFolderAt } from '../plan/plan-at';
import { movePlan } from '../plan/places';
import { openPlan, type OpenPlan } from '../plan/plan-folder';
import { readPlan } from '../plan/reading';
import { contentsOf, removePlanFolder } from '../plan/remove-plan';
import { forgetFolder, forgetSettings } from '../session/forget-plan';
import { foldersOfPlan, knownPlan, listKnown, type Where } from '../session/known-plans';
import { everKnown, wasTheirsBy } from '../session/looked';
import { keepPreparation } from '../session/preparation';
import { freshFolder } from '../session/plan-places';
import { isFolderNamedAfter } from '../session/plan-row';

export type Needed = Pick<
  Parts,
  'session' | 'settings' | 'installation' | 'plans' | 'plansFolder' | 'dialogs' | 'userData'
>;

async function whereOf({ session, settings, installation, plansFolder }: Needed): Promise<Where> {
  return {
    recent: everKnown(settings.current),
    plansFolder,
    installation: await installation,
    openFolder: session.open?.folder ?? null,
    today: localDay(),
    wasTheirs: wasTheirsBy(settings.current),
  };
}

export async function listPlans(parts: Needed): Promise<readonly PlanRow[]> {
  return listKnown(await whereOf(parts));
}

async function rowOf(parts: Needed, key: string): Promise<PlanRow> {
  return knownPlan(key, await whereOf(parts));
}

export async function openKnown(parts: Needed, { key }: { readonly key: string }): Promise<PlanView> {
  return parts.plans.openFolder((await rowOf(parts, key)).folder);
}

/** Asks where a plan is now. What was chosen must be that very plan, so that no other takes its place in the list. */
export async function openMoved(parts: Needed, { key }: { readonly key: string }): Promise<PlanView> {
  const row = await rowOf(parts, key);
  const chosen = await parts.dialogs.chooseFolder(`Where is “${row.name}” now?`, 'It is here');
  if (chosen === null) throw new PlanError('cancelled', 'Nothing was changed.');
  const folder = await planFolderAt(chosen);
  const { ledger } = await readPlan({ layout: layoutOf(folder), installation: await parts.installation }, []);
  if (row.id !== null && ledger.id !== row.id) {
    const name = nameOfPlan(ledger.plan);
    const other = name === '' ? 'another plan' : `another plan, “${name}”`;
    throw new PlanError(
      'refused',
      `In ${folder} there is ${other}. Open it with “Open…” if you want that one.`,
    );
  }
  return parts.plans.openFolder(folder);
}

export async function forgetPlan(parts: Needed, { key }: Input<'plans.forget'>): Promise<readonly PlanRow[]> {
  const { folder, isOpen } = await rowOf(parts, key);
  if (isOpen) throw new PlanError('refused', 'This plan is open, so it stays in the list.');
  await forgetFolder(parts.settings, folder);
  return listPlans(parts);
}

/** Another plan may have been opened while this one waited for its turn. @throws PlanError `refused` */
function refuseOther(open: OpenPlan, { folder }: PlanRow): void {
  if (resolve(open.folder) === resolve(folder)) return;
  throw new PlanError('refused', 'Another plan was opened meanwhile, so nothing was changed. Try it again.');
}

/** An act in any plan; the open one tells the window. */
async function actIn(parts: Needed, row: PlanRow, request: RequestInput): Promise<void> {
  const act = (open: OpenPlan) => {
    refuseOther(open, row);
    return open.apply(readRequests([request]));
  };
  if (row.isOpen) {
    await parts.session.act(async (open) => act(open));
    return;
  }
  const open = await openPlan(await parts.installation, row.folder);
  try {
    await act(open);
  } finally {
    await open.close();
  }
}

/** The list goes on knowing the plan where it is now. */
async function moveRecent({ settings }: Needed, from: string, to: string): Promise<void> {
  const { recent } = settings.current;
  await settings.change({
    recent: recent.map((plan) => (plan.folder === from ? { ...plan, folder: to } : plan)),
  });
}

async function moveFolder(parts: Needed, row: PlanRow, target: string): Promise<void> {
  const { folder, isOpen } = row;
  if (isOpen) {
    await parts.session.relocate(async (open) => {
      refuseOther(open, row);
      await movePlan(open, target);
      return target;
    });
    return;
  }
  await movePlan(await openPlan(await parts.installation, folder), target);
  await moveRecent(parts, folder, target);
}

/** What is called anything goes by that in the list of those that were open before, too. */
async function renameRecent({ settings }: Needed, { folder }: PlanRow, name: string): Promise<void> {
  const { recent } = settings.current;
  await settings.change({
    recent: recent.map((plan) => (plan.folder === folder ? { ...plan, name } : plan)),
  });
}

export async function renamePlan(
  parts: Needed,
  { key, title, alsoFolder }: Input<'plans.rename'>,
): Promise<readonly PlanRow[]> {
  const before = await rowOf(parts, key);
  if (before.title !== title.trim()) {
    await actIn(parts, before, { type: 'plan.rename', title: title.trim() });
  }
  const row = await rowOf(parts, key);
  await renameRecent(parts, row, row.name);
  const isNamedSo = isFolderNamedAfter(row.folder, row.name);
  // A folder that only changes between small and capital letters is there already on some systems.
  const isSame = safeName(row.name, 'Plan').toLowerCase() === basename(row.folder).toLowerCase();
  if (alsoFolder && before.isFolderNamed && !isNamedSo && !isSame) {
    await moveFolder(parts, row, freshFolder(dirname(row.folder), row.name));
  }
  return listPlans(parts);
}

export async function archivePlan(
  parts: Needed,
  { key, archived }: Input<'plans.archive'>,
): Promise<readonly PlanRow[]> {
  const row = await rowOf(parts, key);
  if (row.isArchived !== archived) await actIn(parts, row, { type: 'plan.archive', archived });
  return listPlans(parts);
}

const shownOthers = 20;

/** @throws PlanError where the folder holds no plan, or not that one, by now */
async function erasable(parts: Needed, key: string): Promise<PlanRow> {
  const row = await rowOf(parts, key);
  if (row.state === 'ready') return row;
  throw new PlanError(
    'refused',
    `There is no plan that can be read in ${row.folder}, so nothing in it is deleted. Look at the folder yourself.`,
  );
}

export async function lookInside(parts: Needed, { key }: Input<'plans.inside'>): Promise<PlanInside> {
  const { folder } = await erasable(parts, key);
  const { files, others } = await contentsOf(folder);
  const { ledger } = await readPlan({ layout: layoutOf(folder), installation: await parts.installation }, []);
  return {
    folder,
    size: files.reduce((sum, { size }) => sum + size, 0),
    pieces: ledger.plan.evidence.size,
    backups: (await listBackups(layoutOf(folder))).length,
    others: others.slice(0, shownOthers),
  };
}

function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').trim() === other.normalize('NFC').trim();
}

async function removeOpen({ session }: Needed, row: PlanRow): Promise<readonly string[]> {
  let left: readonly string[] = [];
  await session.relocate(async (open, drafts) => {
    refuseOther(open, row);
    // Links and strange folders are refused while everything is as it was.
    await contentsOf(open.folder);
    await open.close();
    left = await removePlanFolder(open.folder);
    await drafts.forget();
    return null;
  });
  return left;
}

/** Another copy of the same plan may be on this computer; what is remembered of it stays then. */
async function forgetUnlessElsewhere(parts: Needed, id: string | null): Promise<void> {
  const { recent, plansFolder } = await whereOf(parts);
  if (id === null || (await foldersOfPlan(id, { recent, plansFolder })).length > 0) return;
  await forgetWriting(await parts.installation, id);
  await forgetSettings(parts.settings, id);
  await keepPreparation(parts.userData, id, '');
}

export async function erasePlan(parts: Needed, { key, name }: Input<'plans.erase'>): Promise<PlanErased> {
  const row = await erasable(parts, key);
  if (!sameName(name, row.name)) {
    throw new PlanError('refused', `This plan is called “${row.name}”. Nothing was deleted.`);
  }
  const left = row.isOpen ? await removeOpen(parts, row) : await removePlanFolder(row.folder);
  await forgetFolder(parts.settings, row.folder);
  await forgetUnlessElsewhere(parts, row.id);
  return { plans: await listPlans(parts), left: left.slice(0, shownOthers), folder: row.folder };
}
