/** Acts on the plan: everything that changes it goes through here, one call for one act. */
import type { Applied } from '../../framework/contract/views';
import type { Result } from '../../framework/contract/result';
import type { RequestInput } from '../../framework/request';
import { call } from '../api';
import { closeToast } from './navigate';
import { screenNow } from './on-screen';
import { asOfWords } from '../strings/as-of';
import { setUi, useStore } from './store';

/** The answer may be here before the event. Over too where another plan is open by then, which hears of no such event. */
function untilHere({ revision }: Applied, plan: string | undefined): Promise<void> {
  const isHere = (): boolean => {
    const { open } = useStore.getState();
    return open === null || open.plan.id !== plan || open.revision >= revision;
  };
  if (isHere()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useStore.subscribe(() => {
      if (!isHere()) return;
      stop();
      resolve();
    });
  });
}

/**
 * One act: all of it or none. The plan here changes by the event that tells of it, and has done so once this is over.
 * Use this where the failure is shown on the spot (in a dialog, at a field).
 */
export async function attempt(...changes: readonly RequestInput[]): Promise<Result<Applied>> {
  if ((useStore.getState().open?.asOf ?? null) !== null) {
    return { ok: false, error: { code: 'read-only', message: asOfWords.cannot } };
  }
  // Whatever the act changes, the indicator that was chosen stays chosen.
  const selected = screenNow()?.selected?.indicator.id ?? null;
  setUi({ selected, told: null, failure: null, moved: null });
  const plan = useStore.getState().open?.plan.id;
  const answer = await call('plan.apply', { changes: [...changes] });
  if (answer.ok) await untilHere(answer.value, plan);
  return answer;
}

/** The same, with the failure shown in the banner of the page; null then. */
export async function act(...changes: readonly RequestInput[]): Promise<Applied | null> {
  const result = await attempt(...changes);
  return valueOrFailure(result);
}

/** The value of an answer; what failed is shown in the banner of the page, unless the person cancelled it. */
export function valueOrFailure<Value>(result: Result<Value>): Value | null {
  if (result.ok) return result.value;
  if (result.error.code !== 'cancelled') setUi({ failure: result.error.message });
  return null;
}

export function closeFailure(): void {
  setUi({ failure: null });
}

/** Undo in a toast: takes back the very act that removed something. */
export async function undoToast(id: number): Promise<void> {
  const found = useStore.getState().ui.toasts.find((one) => one.id === id);
  closeToast(id);
  if (found !== undefined) await act({ type: 'change.undo', act: found.act });
}
