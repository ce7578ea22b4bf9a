/** Takes in what the shell tells: the plan here is folded from the very same changes as on the disk. */
import { applyActs } from '../../framework/acts';
import type { Change } from '../../framework/change';
import type { PlanChanged, PlanView, RecentPlan, Start } from '../../framework/contract/views';
import { placesOf, type Framework } from '../../framework/framework';
import { levelsOf } from '../../framework/levels';
import { nameOfPlan, planOf, type Plan } from '../../framework/plan';
import { call } from '../api';
import { readAsOfAnew } from './as-of';
import { firstUi, type LevelMove, type OpenPlan } from './state';
import { setUi, useStore } from './store';

function openPlanOf(view: PlanView): OpenPlan {
  return { ...view, plan: planOf(view.plan), asOf: null };
}

/**
 * Whether one of the ratings took the level of its skill up or down. Not for *I already work at level N*, where the
 * person has just said so.
 */
export function moveOf(
  framework: Framework,
  plans: { readonly before: Plan; readonly after: Plan },
  changes: readonly Change[],
): Omit<LevelMove, 'act'> | null {
  if (changes.some((change) => change.type === 'level.claim')) return null;
  const places = placesOf(framework);
  for (const change of changes) {
    const skill = change.type === 'rating.set' ? places.get(change.indicator)?.skill : undefined;
    if (skill === undefined || change.type !== 'rating.set') continue;
    const from = levelsOf(skill, plans.before).claimed;
    const to = levelsOf(skill, plans.after).claimed;
    if (from !== to) return { skill: skill.id, indicator: change.indicator, from, to };
  }
  return null;
}

/** A level that is reached or lost moves the board only when the person says so: their card stays under their hand. */
function boardAfter(move: Omit<LevelMove, 'act'>, open: OpenPlan, board: number | null): number | null {
  const skill = open.framework.skills.find((one) => one.id === move.skill);
  if (board !== null || skill === undefined) return board;
  return levelsOf(skill, open.plan).next?.rank ?? null;
}

/** The plans that were open before, as the shell remembers them too. */
export function changeRecent(change: (recent: readonly RecentPlan[]) => readonly RecentPlan[]): void {
  const { phase } = useStore.getState();
  if (phase.status !== 'ready') return;
  const { computer } = phase;
  useStore.setState({ phase: { ...phase, computer: { ...computer, recent: change(computer.recent) } } });
}

/** The newest comes first among those that were open before. */
function rememberOpened({ plan, folder, isSample, role, isUnknownPerson }: PlanView): void {
  const { id, isArchived } = plan;
  const name = nameOfPlan(plan, isSample ? 'sample' : 'own');
  changeRecent((recent) => [
    { id, name, folder, isSample, isArchived, isTheirs: role === 'other' || isUnknownPerson },
    ...recent.filter((one) => one.folder !== folder && one.id !== id),
  ]);
}

/** Another plan is open, or something about the open one has changed. Then the page stays where it is. */
export function takeOpened(view: PlanView | null): void {
  if (view !== null) rememberOpened(view);
  const { open: before, ui } = useStore.getState();
  const open = view === null ? null : openPlanOf(view);
  const isSame = open !== null && open.plan.id === before?.plan.id;
  if (isSame && open.revision < before.revision) {
    // An act was told of while this was on its way: it would be taken back here.
    void readAnew();
    return;
  }
  if (isSame && open.seat?.name !== before.seat?.name) {
    // Somebody else sits here now: nothing of what the other saw, typed or was told stays.
    const { page, checkIn, handing, failure } = ui;
    useStore.setState({ open, ui: { ...firstUi, page, checkIn, handing, failure } });
  } else if (isSame) {
    // What is being typed here is newer than what the shell has been told of it.
    useStore.setState({ open: { ...open, drafts: before.drafts, asOf: before.asOf } });
    void readAsOfAnew();
  } else {
    useStore.setState({ open, ui: { ...firstUi, failure: ui.failure } });
  }
}

/** One act was recorded, here or on another device. A gap in the numbers means something was missed: read anew. */
export function takeChanged(changed: PlanChanged): void {
  const { open } = useStore.getState();
  if (open === null || changed.revision <= open.revision) return;
  if (changed.snapshot === null && changed.revision !== open.revision + 1) {
    void readAnew();
    return;
  }
  const plan = changed.snapshot === null ? applyActs(open.plan, [changed]) : planOf(changed.snapshot);
  const { revision, steps, savedAt } = changed;
  useStore.setState({ open: { ...open, plan, revision, steps, savedAt } });
  if (changed.snapshot !== null) return;
  const plans = { before: open.plan, after: plan };
  const move = moveOf(open.framework, plans, changed.changes);
  if (move === null) return;
  setUi({
    moved: { act: changed.act, ...move },
    board: boardAfter(move, open, useStore.getState().ui.board),
  });
}

/** The whole state from the shell: at the start, and where an event was missed. */
export async function readAnew(): Promise<void> {
  const answer = await call('app.start', null);
  if (answer.ok) takeStart(answer.value);
  else useStore.setState({ phase: { status: 'failed', message: answer.error.message } });
}

function takeStart(start: Start): void {
  const { settings, plan, ...computer } = start;
  useStore.setState({ phase: { status: 'ready', computer }, settings });
  takeOpened(plan);
}
