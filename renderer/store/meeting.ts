/** The hour itself: where both are in the agenda, and what is being written down meanwhile. */
import { agendaKey, type AgendaItem } from '../../framework/agenda';
import type { CheckIn } from '../../framework/check-in';
import { typeNote } from './drafts';
import { leaveAsOf } from './navigate';
import type { Meeting, OpenPlan } from './state';
import { setUi, useStore } from './store';

/** Fills the window with a check-in: its agenda, or what came out of it. */
export function startMeeting(checkIn: string, view: Meeting['view'] = 'agenda'): void {
  leaveAsOf();
  setUi({ meeting: { checkIn, view }, sheet: 'closed', told: null });
}

/** Back to the page that waits behind it. */
export function leaveMeeting(): void {
  setUi({ meeting: null, told: null });
}

/** Id of the person as whom the window looks. */
export function readerOf({ role, writer, plan }: OpenPlan): string {
  return role === 'individual' ? plan.person : writer;
}

/** Check-ins that are still under way, the newest first. */
export function openCheckIns({ plan }: OpenPlan): readonly CheckIn[] {
  return [...plan.checkIns.values()].filter(({ closed }) => closed === null).reverse();
}

/** Names the draft of what is said, which is typed for an hour. */
export function notesKey(checkIn: string): string {
  return `check-in notes ${checkIn}`;
}

/** Names what this computer remembers of an agenda: what was talked about. No part of the plan. */
function marksKey(checkIn: string): string {
  return `check-in agenda ${checkIn}`;
}

/** What was talked about, by `agendaKey`. */
export function talkedAbout({ drafts }: OpenPlan, checkIn: string): ReadonlySet<string> {
  return new Set((drafts[marksKey(checkIn)] ?? '').split('\n').filter((key) => key !== ''));
}

export function markTalkedAbout(checkIn: string, item: AgendaItem, as: 'done' | 'open'): void {
  const { open } = useStore.getState();
  if (open === null) return;
  const keys = new Set(talkedAbout(open, checkIn));
  if (as === 'done') keys.add(agendaKey(item));
  else keys.delete(agendaKey(item));
  typeNote(marksKey(checkIn), [...keys].join('\n'));
}
