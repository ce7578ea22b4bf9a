/** An open plan as the window sees it. */
import type { BackupRow, SecondBackup } from '../../framework/contract/backup-views';
import type { Notice, PlanChanged, PlanView, RecentPlan } from '../../framework/contract/views';
import { nameOfPlan, snapshotOf } from '../../framework/plan';
import type { Committed, OpenPlan } from '../plan/plan-folder';
import type { Texts } from './drafts';

export interface ViewRest {
  readonly revision: number;
  readonly syncedBy: string | null;
  readonly drafts: Texts;
  readonly backups: readonly BackupRow[];
  readonly secondBackup: SecondBackup | null;
  readonly notices: readonly Notice[];
}

export function viewOf(open: OpenPlan, rest: ViewRest): PlanView {
  return {
    plan: snapshotOf(open.plan),
    framework: open.framework,
    steps: open.steps,
    folder: open.folder,
    isSample: open.isSample,
    savedAt: open.savedAt,
    seat: open.isSeat ? { name: open.plan.people.get(open.writer)?.name ?? '' } : null,
    ...conditionOf(open),
    ...rest,
  };
}

type Condition =
  | 'readOnly'
  | 'canBringBack'
  | 'isUnknownPerson'
  | 'notices'
  | 'devices'
  | 'conflicts'
  | 'missingFiles'
  | 'role'
  | 'writer'
  | 'canReview';

/** What may change about a plan without an act saying so. */
export function conditionOf(open: OpenPlan): Pick<PlanView, Condition> {
  const { readOnly, canBringBack, isUnknownPerson, notices, devices, conflicts, missingFiles } = open;
  const { role, writer, canReview } = open;
  const seat = { role, writer, canReview };
  return { readOnly, canBringBack, isUnknownPerson, notices, devices, conflicts, missingFiles, ...seat };
}

/** @param revision the number of this act, one more than the last the window heard of */
export function changedBy(open: OpenPlan, committed: Committed, revision: number): PlanChanged {
  const { act, day, person, changes, at, isRefold } = committed;
  const snapshot = isRefold ? snapshotOf(open.plan) : null;
  return { revision, act, day, person, changes, snapshot, steps: open.steps, savedAt: at };
}

export function nameOf(open: OpenPlan): string {
  return nameOfPlan(open.plan, open.isSample ? 'sample' : 'own');
}

export function recentOf(open: OpenPlan): RecentPlan {
  return {
    id: open.id,
    name: nameOf(open),
    folder: open.folder,
    isSample: open.isSample,
    isArchived: open.plan.isArchived,
    ...(open.role === 'other' || open.isUnknownPerson ? { isTheirs: true } : {}),
  };
}
