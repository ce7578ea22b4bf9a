/** The plan as of an earlier day: asked of the shell, shown on the plan page, and left again. */
import { planOf } from '../../framework/plan';
import { asOfWords } from '../strings/as-of';
import { call } from '../api';
import { leaveAsOf, say } from './navigate';
import { setUi, useStore } from './store';

/** @param day `YYYY-MM-DD`. What fails is said in the banner of the page, and the page stays as it is. */
export async function showAsOf(day: string): Promise<void> {
  const answer = await call('history.asOf', { day });
  const { open } = useStore.getState();
  if (!answer.ok) {
    setUi({ failure: answer.error.message });
    return;
  }
  const plan = planOf(answer.value);
  if (open?.plan.id !== plan.id) return;
  useStore.setState({ open: { ...open, asOf: { day, plan } } });
  // What was said of today's plan, and Undo with it, does not belong to another day.
  setUi({ page: 'plan', board: null, selected: null, sheet: 'closed', wish: null });
  setUi({ told: null, moved: null, toasts: [], renaming: null, addingAction: null, failure: null });
  say(asOfWords.shown(day));
}

/** Changes of another computer may be of an earlier day. */
export async function readAsOfAnew(): Promise<void> {
  const day = useStore.getState().open?.asOf?.day;
  if (day === undefined) return;
  const answer = await call('history.asOf', { day });
  const { open } = useStore.getState();
  // The person may have gone back to today, or on to another day, in the meantime.
  if (!answer.ok || open?.asOf?.day !== day) return;
  const plan = planOf(answer.value);
  if (plan.id === open.plan.id) useStore.setState({ open: { ...open, asOf: { day, plan } } });
}

export function backToToday(): void {
  leaveAsOf();
  say(asOfWords.today);
}
