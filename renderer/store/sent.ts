/** The file that was made last for somebody else, for as long as what it says is what the check-in says. */
import type { CheckIn } from '../../framework/check-in';
import type { SharedFile } from '../../framework/contract/check-in-views';
import type { OpenPlan, SentFile } from './state';
import { setUi, useStore } from './store';

/** All of a check-in that the other one would want to have. */
function placeOf({ plan }: OpenPlan, checkIn: CheckIn): string {
  const actions = [...plan.actions.values()].filter((action) => action.checkIn === checkIn.id);
  return JSON.stringify([plan.id, checkIn, actions]);
}

export function rememberSent(checkIn: string | null, file: SharedFile): void {
  const { open } = useStore.getState();
  const one = checkIn === null ? undefined : open?.plan.checkIns.get(checkIn);
  const at = open === null || one === undefined ? '' : placeOf(open, one);
  setUi({ sent: { checkIn, file, at } });
}

/** @returns null where there is none, or the check-in has gone on since */
export function sentFor(open: OpenPlan, checkIn: CheckIn, sent: SentFile | null): SharedFile | null {
  return sent?.checkIn === checkIn.id && sent.at === placeOf(open, checkIn) ? sent.file : null;
}
