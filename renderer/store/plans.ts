/** Whole plans: the list of those this computer knows of, and what is done with one of them. */
import type { Input } from '../../framework/contract/contract';
import type { PlanRow } from '../../framework/contract/plans-views';
import { call } from '../api';
import { act, valueOrFailure } from './act';
import { changeRecent } from './mirror';
import { openDialog } from './navigate';
import { openPlan } from './settings';
import { setUi, useStore } from './store';

/** The list is told; what was open before goes by the same names everywhere. */
export function takePlans(plans: readonly PlanRow[]): void {
  setUi({ plans });
  const byFolder = new Map(plans.map((row) => [row.folder, row]));
  changeRecent((recent) =>
    recent.flatMap((plan) => {
      const row = byFolder.get(plan.folder);
      // Other people's plans are in a list of their own.
      if (row === undefined) return plan.isTheirs === true ? [plan] : [];
      return [{ ...plan, name: row.name, isArchived: row.isArchived }];
    }),
  );
}

/** @returns null where it failed, which is then said */
export async function loadPlans(): Promise<readonly PlanRow[] | null> {
  const plans = valueOrFailure(await call('plans.list', null));
  if (plans !== null) takePlans(plans);
  return plans;
}

export async function openKnown(key: string): Promise<void> {
  await openPlan({ from: 'known', key });
}

/** Asks where a plan is now. */
export async function findPlan(key: string): Promise<void> {
  await openPlan({ from: 'moved', key });
}

export async function forgetPlan(key: string): Promise<void> {
  const plans = valueOrFailure(await call('plans.forget', { key }));
  if (plans !== null) takePlans(plans);
}

export async function archivePlan(change: Input<'plans.archive'>): Promise<void> {
  const plans = valueOrFailure(await call('plans.archive', change));
  if (plans !== null) takePlans(plans);
}

/** The open plan was put away: from now on it can be written again. */
export async function bringBack(): Promise<void> {
  await act({ type: 'plan.archive', archived: false });
}

export async function archiveOpen(): Promise<void> {
  await act({ type: 'plan.archive', archived: true });
}

/** Asks for another name of the open plan. */
export async function renameOpen(): Promise<void> {
  const row = (await loadPlans())?.find(({ isOpen }) => isOpen);
  if (row !== undefined) openDialog({ kind: 'plan-rename', row });
}

/** From a plan of the list, which is then open. */
export async function startNextFrom({ key, isOpen }: PlanRow): Promise<void> {
  if (!isOpen) await openKnown(key);
  if (useStore.getState().ui.failure === null) openDialog({ kind: 'plan-next' });
}
