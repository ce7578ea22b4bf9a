/** Where the person is on screen. Nothing here touches the plan. */
import { placesOf, type Place } from '../../framework/framework';
import { seatWords } from '../strings/seat';
import type { Dialog, FindScope, FocusWish, Page, Toast } from './state';
import { setUi, useStore } from './store';

/** Whoever sits here as a guest stays with the plan they were handed; said where they try another. */
export function isKeptToPlan(): boolean {
  if ((useStore.getState().open?.seat ?? null) === null) return false;
  setUi({ failure: seatWords.onlyThis });
  return true;
}

/** Every page but the plan of an earlier day is about today. */
export function goToPage(page: Page): void {
  if ((page === 'plans' || page === 'people') && isKeptToPlan()) return;
  leaveAsOf();
  setUi({ page, meeting: null, sheet: 'closed', told: null, sought: null });
}

/** Goes to a check-in on its page, by id; null to the list of them. */
export function goToCheckIn(checkIn: string | null): void {
  goToPage('check-ins');
  setUi({ checkIn });
}

/** From the plan of an earlier day back to today's. */
export function leaveAsOf(): void {
  const { open } = useStore.getState();
  if (open?.asOf?.day === undefined) return;
  useStore.setState({ open: { ...open, asOf: null } });
  setUi({ board: null, selected: null, sheet: 'closed', wish: null });
}

/** Chooses an indicator of the level on the board; where the inspector is a sheet, it stays as it is. */
export function selectIndicator(selected: string): void {
  setUi({ selected, renaming: null, addingAction: null });
}

/** Goes to an indicator, wherever it is: page, skill, level on the board, card, and there the keyboard. */
export function goToIndicator(indicator: string): void {
  const open = useStore.getState().open;
  const place = open === null ? undefined : placesOf(open.framework).get(indicator);
  if (place === undefined) return;
  setUi({
    page: 'plan',
    meeting: null,
    skill: place.skill.id,
    board: place.level.rank,
    selected: indicator,
    sheet: 'closed',
    sought: null,
  });
  wishFocus('card');
}

/** Goes to the note on an indicator, and there the keyboard. */
export function goToNote(indicator: string): void {
  goToIndicator(indicator);
  openInspector('note');
}

/** Goes to an action, in the inspector of the first indicator it is for that there is. */
export function goToAction(action: string): void {
  const open = useStore.getState().open;
  const places = open === null ? new Map<string, Place>() : placesOf(open.framework);
  const indicator = open?.plan.actions.get(action)?.indicators.find((id) => places.has(id));
  if (indicator === undefined) return;
  goToIndicator(indicator);
  setUi({ sheet: 'open', wish: null, sought: { kind: 'action', id: action } });
}

/** Goes to a piece of evidence on its page. */
export function goToEvidence(evidence: string): void {
  goToPage('evidence');
  setUi({ sought: { kind: 'evidence', id: evidence } });
}

/** Goes to what the settings say about the room that the plan takes. */
export function goToStorage(): void {
  goToPage('settings');
  setUi({ sought: { kind: 'storage', id: '' } });
}

/** Shows a level on the board; null goes back to the pinned or the next one. */
export function openLevel(board: number | null): void {
  setUi({ page: 'plan', meeting: null, board, selected: null, sheet: 'closed' });
}

/** Goes to another skill of the framework, by id: its board, its ladder. */
export function chooseSkill(skill: string): void {
  setUi({ skill, board: null, selected: null, sheet: 'closed' });
}

/** The same for a level of a named skill. */
export function goToLevel({ skill, level }: { readonly skill: string; readonly level: number }): void {
  setUi({ skill });
  openLevel(level);
  wishFocus('board');
}

/** Opens the inspector of the chosen indicator (where it is a sheet) and puts the keyboard into one of its fields. */
export function openInspector(field: FocusWish): void {
  setUi({ sheet: 'open' });
  wishFocus(field);
}

/** A in the inspector or on a card: the form for a new action. */
export function startAction(addingAction: string): void {
  setUi({ addingAction, sheet: 'open' });
}

/** Esc in the inspector: one step back, to the card. */
export function leaveInspector(): void {
  setUi({ sheet: 'closed' });
  wishFocus('card');
}

/** The place itself grants the wish and forgets it (see features/plan/use-wish.ts). */
export function wishFocus(field: FocusWish): void {
  setUi({ wish: field });
}

/** As many as one can still tell apart. */
const mostVisited = 5;

/** The palette offers the way back to what was gone to from it. @param key names a thing of the plan */
export function noteVisit(key: string): void {
  const { visited } = useStore.getState().ui;
  setUi({ visited: [key, ...visited.filter((one) => one !== key)].slice(0, mostVisited) });
}

export function openDialog(dialog: Dialog): void {
  setUi({ dialog });
}

export function openFind(scope: FindScope): void {
  openDialog({ kind: 'find', scope, ahead: '' });
}

/** Whoever types on at once, before the palette is loaded and has the keyboard, has not typed for nothing. */
export function typeAhead(letter: string): void {
  const { dialog } = useStore.getState().ui;
  if (dialog?.kind === 'find') openDialog({ ...dialog, ahead: dialog.ahead + letter });
}

export function closeDialog(): void {
  setUi({ dialog: null });
}

/** Says something to a screen reader, in the polite live region of the shell. */
export function say(text: string): void {
  const { count } = useStore.getState().ui.said;
  setUi({ said: { text, count: count + 1 } });
}

/** For what removes something, with Undo of that act; what worked otherwise is never announced. */
export function toast(text: string, act: string): void {
  const { toasts } = useStore.getState().ui;
  const id = toasts.reduce((most, { id: other }) => Math.max(most, other), 0) + 1;
  setUi({ toasts: [...toasts, { id, text, act } satisfies Toast] });
}

export function closeToast(id: number): void {
  setUi({ toasts: useStore.getState().ui.toasts.filter((one) => one.id !== id) });
}

export function closeNotice(id: string): void {
  setUi({ closedNotices: [...useStore.getState().ui.closedNotices, id] });
}
