import { create } from 'zustand';
import { localDay } from '../ui/local-day';
import { firstUi, type Computer, type OpenPlan, type State, type Ui } from './state';

/** The one store. It holds data only; what can be done to it stands in the files beside this one. */
export const useStore = create<State>(() => ({
  phase: { status: 'starting' },
  settings: { theme: 'system', paper: 'a4', boards: {} },
  open: null,
  today: localDay(new Date()),
  ui: firstUi,
}));

export function setUi(change: Partial<Ui>): void {
  useStore.setState((state) => ({ ui: { ...state.ui, ...change } }));
}

/** The open plan, for what is only ever shown while there is one. */
export function useOpenPlan(): OpenPlan {
  const open = useStore((state) => state.open);
  if (open === null) throw new Error('This is shown only while a plan is open.');
  return open;
}

/** What is known of this computer, for what is only ever shown after the start. */
export function useComputer(): Computer {
  const phase = useStore((state) => state.phase);
  if (phase.status !== 'ready') throw new Error('This is shown only after the start.');
  return phase.computer;
}

/** Whether anything can be changed: not in a plan that is read-only, or that may be somebody else's. */
export function canWrite(open: OpenPlan): boolean {
  return open.readOnly === null && !open.isUnknownPerson;
}
