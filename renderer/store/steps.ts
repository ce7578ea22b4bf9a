/** Undo and redo: which act, whether to ask first, what was taken back, and the way there. */
import type { Change } from '../../framework/change';
import { placesOf } from '../../framework/framework';
import type { Plan } from '../../framework/plan';
import { actWords, type ActContext } from '../strings/acts';
import { shellWords } from '../strings/shell';
import { act } from './act';
import { closeDialog, goToCheckIn, goToIndicator, goToLevel, goToPage, openDialog, say } from './navigate';
import type { Direction, Page } from './state';
import { canTakePart, setUi, useStore } from './store';

/** An act of an earlier day is named in a dialog first; one of today is taken back at once. */
export async function takeStep(direction: Direction): Promise<void> {
  const { open, today } = useStore.getState();
  if (open === null || !canTakePart(open)) return;
  const step = open.steps[direction];
  if (step === null) say(shellWords.nothingTo[direction]);
  else if (step.day === today) await takeStepNow(direction);
  else openDialog({ kind: 'earlier-act', direction });
}

/** Takes the step without asking, says what it was and goes there. */
export async function takeStepNow(direction: Direction): Promise<void> {
  closeDialog();
  const { open } = useStore.getState();
  const step = open?.steps[direction];
  if (open === null || step === null || step === undefined) return;
  const applied = await act(
    direction === 'undo' ? { type: 'change.undo', act: step.id } : { type: 'change.redo', undo: step.id },
  );
  if (applied === null) return;
  const now = useStore.getState().open ?? open;
  const plans = [now.plan, open.plan];
  const places = placesOf(open.framework);
  goToPlaceOf(step.changes, { places, plans });
  setUi({ told: shellWords.took[direction](actWords(step.changes, { places, plans })) });
}

/** Takes back one named act, e.g. the rating that lowered the level. */
export async function takeBack(named: string): Promise<void> {
  await act({ type: 'change.undo', act: named });
}

/** Whether the page that the person is on shows what changes. */
function isShownOn(page: Page, change: Change): boolean {
  if (page === 'plans') return change.type.startsWith('plan.');
  if (page === 'check-ins') return change.type.startsWith('checkin.');
  if (page === 'evidence') return change.type.startsWith('evidence.');
  const isOfDate =
    change.type === 'target.set' || (change.type === 'action.edit' && change.date !== undefined);
  return page === 'due' && isOfDate;
}

/** What the changes are about: an indicator, a level, or a page. Stays where the person is, where that shows it too. */
function goToPlaceOf(changes: readonly Change[], context: ActContext): void {
  const { page, meeting } = useStore.getState().ui;
  if (meeting !== null || page === 'history' || changes.every((change) => isShownOn(page, change))) return;
  const checkIn = changes.find((change) => change.type.startsWith('checkin.') && 'checkIn' in change);
  const indicator = changes
    .flatMap((change) => indicatorsOf(change, context.plans))
    .find((id) => context.places.has(id));
  const level = changes.flatMap((change) => ('level' in change ? [change] : []))[0];
  if (checkIn !== undefined && 'checkIn' in checkIn) goToCheckIn(checkIn.checkIn ?? null);
  else if (level !== undefined) goToLevel(level);
  else if (indicator !== undefined) goToIndicator(indicator);
  else if (changes[0]?.type === 'profile.set' || changes[0]?.type === 'plan.rename') goToPage('profile');
  else if (changes[0]?.type.startsWith('evidence.') === true) goToPage('evidence');
  else if (changes[0]?.type.startsWith('action.') === true) goToPage('due');
}

function indicatorsOf(change: Change, plans: readonly Plan[]): readonly string[] {
  if ('indicator' in change) return [change.indicator];
  if ('indicators' in change && change.indicators !== undefined) return change.indicators;
  if ('evidence' in change) {
    return plans.flatMap((plan) => plan.evidence.get(change.evidence)?.indicators ?? []);
  }
  return 'action' in change ? plans.flatMap((plan) => plan.actions.get(change.action)?.indicators ?? []) : [];
}
