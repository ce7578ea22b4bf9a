/** What this computer remembers, and which plan is open. */
import type { Input } from '../../framework/contract/contract';
import { call } from '../api';
import { valueOrFailure } from './act';
import { changeRecent, takeOpened } from './mirror';
import { isKeptToPlan } from './navigate';
import { useStore } from './store';

/** Fields left out stay. `board` pins (null: unpins) the board of the open plan. */
export async function changeSettings(change: Input<'settings.set'>): Promise<void> {
  const settings = valueOrFailure(await call('settings.set', change));
  if (settings !== null) useStore.setState({ settings });
}

/** Opens another plan; `none` goes back to the first page. */
export async function openPlan(from: Input<'plan.open'>): Promise<void> {
  if (isKeptToPlan()) return;
  const answer = await call('plan.open', from);
  if (answer.ok) takeOpened(answer.value);
  else valueOrFailure(answer);
}

/** *Is this your plan?* */
export async function answerWhosePlan(answer: Input<'plan.answer'>): Promise<void> {
  const view = valueOrFailure(await call('plan.answer', answer));
  if (view !== null) takeOpened(view);
}

/** The folder of the open plan in the system's file manager. */
export async function showPlanFolder(): Promise<void> {
  valueOrFailure(await call('app.reveal', 'plan-folder'));
}

/** Asks for a folder and moves the open plan there. */
export async function movePlan(): Promise<void> {
  const view = valueOrFailure(await call('plan.move', null));
  if (view !== null) takeOpened(view);
}

/** Removes the open sample from the disk and goes back to the first page. */
export async function discardSample(): Promise<void> {
  const folder = useStore.getState().open?.folder;
  const answer = await call('plan.discard', null);
  if (answer.ok) {
    changeRecent((recent) => recent.filter((plan) => plan.folder !== folder));
    takeOpened(null);
  } else valueOrFailure(answer);
}
