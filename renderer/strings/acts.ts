/** What an act was, in a few words: for undo, redo and the question about an earlier day. */
import { assertNever } from '../../framework/assert-never';
import type { Change } from '../../framework/change';
import { numberOf, type Place } from '../../framework/framework';
import type { Plan } from '../../framework/plan';
import { formatDay } from '../ui/day-text';
import { checkInWords, isCheckInAct } from './check-in-acts';
import { counted } from './numbers';
import { ratingWords } from './ratings';

export interface ActContext {
  readonly places: ReadonlyMap<string, Place>;
  /** The plan now, and where it has changed since, as it was before: names are looked up in the first that has them. */
  readonly plans: readonly Plan[];
}

function indicatorNumber(id: string, { places }: ActContext): string {
  const place = places.get(id);
  return place === undefined ? id : numberOf(place);
}

function quoted(text: string | undefined): string {
  const line = (text ?? '').trim().split('\n', 1)[0] ?? '';
  if (line === '') return '';
  return `“${line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line}”`;
}

function evidenceName(id: string, { plans }: ActContext): string {
  return quoted(plans.map((plan) => plan.evidence.get(id)?.title).find((title) => title !== undefined));
}

function actionName(id: string, { plans }: ActContext): string {
  return quoted(plans.map((plan) => plan.actions.get(id)?.text).find((text) => text !== undefined));
}

function targetWords(change: Extract<Change, { type: 'target.set' }>, context: ActContext): string {
  const what =
    'indicator' in change ? indicatorNumber(change.indicator, context) : `level ${String(change.level)}`;
  if (change.date === null) return `no target date for ${what}`;
  return `target date ${formatDay(change.date, 'long')} for ${what}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function changeWords(change: Change, context: ActContext): string {
  if (isCheckInAct(change)) return lowered(checkInWords(change, (id) => indicatorNumber(id, context)));
  switch (change.type) {
    case 'profile.set':
      return 'your profile';
    case 'plan.rename':
      return change.title.trim() === ''
        ? 'the name of the plan taken away'
        : `the plan called ${quoted(change.title)}`;
    case 'plan.archive':
      return change.archived ? 'the plan put away' : 'the plan brought back';
    case 'rating.set': {
      const number = indicatorNumber(change.indicator, context);
      return change.rating === null
        ? `${number}, rating cleared`
        : `${number}, ${ratingWords[change.rating].toLowerCase()}`;
    }
    case 'level.claim':
      return `“I already work at level ${String(change.level)}”`;
    case 'note.set':
      return `your note on ${indicatorNumber(change.indicator, context)}`;
    case 'target.set':
      return targetWords(change, context);
    case 'evidence.add':
      return `evidence added, ${quoted(change.title)}`;
    case 'evidence.edit':
      return change.file === undefined
        ? `evidence edited, ${evidenceName(change.evidence, context)}`
        : `file replaced, ${evidenceName(change.evidence, context)}`;
    case 'evidence.remove':
      return `evidence removed, ${evidenceName(change.evidence, context)}`;
    case 'action.add':
      return `action added, ${quoted(change.text)}`;
    case 'action.edit':
      return `action edited, ${actionName(change.action, context)}`;
    case 'action.done':
      return `action done, ${actionName(change.action, context)}`;
    case 'action.drop':
      return `action dropped, ${actionName(change.action, context)}`;
    case 'action.reopen':
      return `action opened again, ${actionName(change.action, context)}`;
    case 'change.undo':
    case 'change.redo':
    case 'text.erase':
    case 'journal.begin':
    case 'plan.start':
    case 'device.admit':
    case 'device.refuse':
      return 'the last change';
    default:
      return assertNever(change);
  }
}

/** Many pieces that were edited or removed at once. */
function manyWords(changes: readonly Change[], { type }: Change): string | null {
  if (changes.length < 2 || !changes.every((change) => change.type === type)) return null;
  const pieces = counted(changes.length, 'piece of evidence', 'pieces of evidence');
  if (type === 'evidence.remove') return `${pieces} removed`;
  return type === 'evidence.edit' ? `${pieces} edited` : null;
}

/** "3.2, partly"; "evidence added, “Runbook” and 2 more changes". */
export function actWords(changes: readonly Change[], context: ActContext): string {
  const claim = changes.find((change) => change.type === 'level.claim');
  if (claim !== undefined) return changeWords(claim, context);
  const [first] = changes;
  if (first === undefined) return 'the last change';
  const alike = manyWords(changes, first);
  if (alike !== null) return alike;
  const words = changeWords(first, context).replace(/, $/, '');
  return changes.length === 1 ? words : `${words} and ${counted(changes.length - 1, 'more change')}`;
}
