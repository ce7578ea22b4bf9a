/** Takes in what the shell tells: the plan here is folded from the very same changes as on the disk. */
import { applyActs, type Change } from '../../framework/change';
import type { PlanChanged, PlanView, Start } from '../../framework/contract/views';
import { placesOf, type Framework } from '../../framework/framework';
import { levelsOf } from '../../framework/levels';
import { planOf, type Plan } from '../../framework/plan';
import { call } from '../api';
import { firstUi, type Lowered, type OpenPlan } from './state';
import { setUi, useStore } from './store';

export function openPlanOf(view: PlanView): OpenPlan {
  return { ...view, plan: planOf(view.plan) };
}

/** Whether ratings among the changes took the level of their skill down, and which. Ranks, null below the lowest. */
export function loweringOf(
  framework: Framework,
  change: { readonly before: Plan; readonly after: Plan },
  changes: readonly Change[],
): Omit<Lowered, 'act'> | null {
  const places = placesOf(framework);
  for (const rated of changes) {
    const skill = rated.type === 'rating.set' ? places.get(rated.indicator)?.skill : undefined;
    if (skill === undefined || rated.type !== 'rating.set' || rated.rating === 'met') continue;
    const from = levelsOf(skill, change.before).claimed;
    const to = levelsOf(skill, change.after).claimed;
    if (from !== null && (to ?? -1) < from) return { indicator: rated.indicator, from, to };
  }
  return null;
}

/** Another plan is open, or something about the open one has changed. Then the page stays where it is. */
export function takeOpened(view: PlanView | null): void {
  const { open: before, ui } = useStore.getState();
  const isSame = view !== null && view.plan.id === before?.plan.id;
  const open = view === null ? null : openPlanOf(view);
  useStore.setState({ open, ui: isSame ? ui : { ...firstUi, failure: ui.failure } });
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
  const lowering = loweringOf(open.framework, { before: open.plan, after: plan }, changed.changes);
  if (lowering !== null) setUi({ lowered: { act: changed.act, ...lowering } });
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
