/** Side by side: handing the window to the mentor who sits here, and back. Between them nothing of either is in sight. */
import { namesIn } from '../../framework/check-in-names';
import type { CheckIn } from '../../framework/check-in';
import { call } from '../api';
import { canWriteIn } from './check-ins';
import type { OpenPlan } from './state';
import { firstUi } from './state';
import { setUi, useStore } from './store';

/** Whether the mentor of that check-in can sit down here: whoever wrote in it at their own computer goes on there. */
export function canSitHere(open: OpenPlan, checkIn: CheckIn): boolean {
  if (open.role !== 'individual' || !canWriteIn(open, checkIn)) return false;
  return checkIn.where === 'here' || checkIn.mentor === '';
}

/** Fields that were being typed in are left, and become changes, before anybody else writes. */
function fieldsLeft(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** *My mentor is here*: the plain screen first, then the window goes on in their name. */
export async function mentorIsHere({ plan }: OpenPlan, checkIn: CheckIn): Promise<void> {
  const { mentor: name } = namesIn(plan, checkIn);
  setUi({ ...firstUi, page: 'check-ins', checkIn: checkIn.id, handing: { to: name, back: 'individual' } });
  await fieldsLeft();
  const answer = await call('seat.take', { name });
  if (answer.ok) return;
  setUi({ handing: null, failure: answer.error.message });
}

/** *Hand back*: the plain screen until the person themselves says that they are here. */
export function handBack({ plan }: OpenPlan): void {
  const { checkIn } = useStore.getState().ui;
  const one = checkIn === null ? undefined : plan.checkIns.get(checkIn);
  const last = one ?? [...plan.checkIns.values()].at(-1);
  const to = last === undefined ? plan.profile.name : namesIn(plan, last).individual;
  setUi({ ...firstUi, page: 'check-ins', checkIn, handing: { to, back: 'mentor' } });
}

/** Whoever the window was handed to sits before it now. */
export async function sitDown(): Promise<void> {
  const { handing } = useStore.getState().ui;
  if (handing?.back === 'mentor') {
    await fieldsLeft();
    const answer = await call('seat.leave', null);
    if (!answer.ok) setUi({ failure: answer.error.message });
  }
  setUi({ handing: null });
}

/** They did not take it: back to whoever had it before. */
export async function keepSeat(): Promise<void> {
  const { handing } = useStore.getState().ui;
  const answer = handing?.back === 'individual' ? await call('seat.leave', null) : null;
  setUi({ handing: null, failure: answer === null || answer.ok ? null : answer.error.message });
}
