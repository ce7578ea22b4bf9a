import { useMemo } from 'react';
import { create } from 'zustand';
import { isCovered } from '../../framework/cover';
import { localDay } from '../ui/local-day';
import { firstUi, type Computer, type OpenPlan, type State, type Ui } from './state';

/** The one store. It holds data only; what can be done to it stands in the files beside this one. */
export const useStore = create<State>(() => ({
  phase: { status: 'starting' },
  settings: {
    theme: 'system',
    paper: 'a4',
    audience: 'mentor',
    documents: {},
    documentParts: {},
    boards: {},
    reminders: false,
    reviewName: '',
    hasNews: false,
    people: 0,
  },
  open: null,
  today: localDay(new Date()),
  people: null,
  ui: firstUi,
}));

export function setUi(change: Partial<Ui>): void {
  useStore.setState((state) => ({ ui: { ...state.ui, ...change } }));
}

/** The plan as it is to be shown: today's, or that of the earlier day that is looked at. */
export function shownPlan(open: OpenPlan): OpenPlan {
  return open.asOf === null ? open : { ...open, plan: open.asOf.plan, present: open.plan };
}

/** Whether the individual's ratings are kept from whoever sits at this window, on every day that is looked at. */
export function isCoveredHere({ plan, present = plan, role, writer, isUnknownPerson }: OpenPlan): boolean {
  // Until it is said whose plan it is, the shell covers it as for somebody else.
  if (isUnknownPerson) return isCovered(present, '');
  return role === 'other' && isCovered(present, writer);
}

/** The open plan as it is to be shown, for what is only ever shown while there is one. */
export function useOpenPlan(): OpenPlan {
  const open = useStore((state) => state.open);
  if (open === null) throw new Error('This is shown only while a plan is open.');
  return useMemo(() => shownPlan(open), [open]);
}

/** The day that what is shown is counted from: the reader's own, or the earlier one that is looked at. */
export function useShownDay(): string {
  return useStore((state) => state.open?.asOf?.day ?? state.today);
}

/** What is known of this computer, for what is only ever shown after the start. */
export function useComputer(): Computer {
  const phase = useStore((state) => state.phase);
  if (phase.status !== 'ready') throw new Error('This is shown only after the start.');
  return phase.computer;
}

/** Whether what a check-in is made of can be changed: by the individual, or by another person who writes beside them. */
export function canTakePart(open: OpenPlan): boolean {
  return canWrite(open) || (open.canReview && !open.isUnknownPerson && open.asOf === null);
}

/** Whether anything can be changed: not in a plan that is read-only or may be somebody else's, nor on an earlier day. */
export function canWrite(open: OpenPlan): boolean {
  return open.readOnly === null && !open.isUnknownPerson && open.asOf === null;
}
