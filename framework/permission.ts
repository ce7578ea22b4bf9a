/** Who may write what. A change that its writer may not make is kept in the journal, has no effect and is shown. */
import type { Change } from './change';
import type { CheckIn } from './check-in';
import type { CheckInChange } from './changes/check-ins';
import type { Draft } from './draft';
import type { Action } from './plan';
import { refusalOfSignature } from './sign-off/locks';

type Situation = Pick<Draft, 'id' | 'person' | 'actions' | 'checkIns'>;
type ActionChange = Extract<Change, { action: string }>;

/** What only the individual may change. */
export const theirs = 'only the person whose plan it is may change that';

/** Whether it was left to that person to do, in a check-in of theirs. */
function isLeftTo({ owner, checkIn }: Action, plan: Situation, person: string): boolean {
  return owner === 'mentor' && checkIn !== undefined && plan.checkIns.get(checkIn)?.mentor === person;
}

/** Whoever wrote an action down may do anything with it; whoever is to do it may say how it ended. */
function aboutAction(change: ActionChange, plan: Situation, person: string): string | null {
  if (person === plan.person) return null;
  if ('private' in change && change.private === true) return theirs;
  const action = plan.actions.get(change.action);
  if (change.type === 'action.add') return action === undefined ? null : theirs;
  if (action === undefined || action.by === person) return null;
  return change.type !== 'action.edit' && isLeftTo(action, plan, person) ? null : theirs;
}

const notChosen = 'that indicator was not chosen for this check-in';

function isChosen(rows: CheckIn['rows'], indicator: string): boolean {
  return rows.some((row) => row.indicator === indicator);
}

type OfOne = Exclude<CheckInChange, { type: 'checkin.open' }>;
/** On which side of the table the writer sits. */
type Side = 'individual' | 'mentor';

/** What may be done depends on whether both ratings were shown, which is a border that nothing crosses back. */
function aboutShown({ shown, rated, rows }: CheckIn, change: OfOne, side: Side): string | null {
  switch (change.type) {
    case 'checkin.cancel':
      if (side === 'mentor') return theirs;
      return shown === null ? null : 'both ratings were shown already';
    case 'checkin.rate':
    case 'checkin.rated':
      if (side === 'individual') return 'only the other person in it may rate here';
      if (shown !== null) return 'both ratings were shown already';
      return change.type === 'checkin.rated' || isChosen(rows, change.indicator) ? null : notChosen;
    case 'checkin.choose':
      return shown === null ? null : 'both ratings were shown already';
    case 'checkin.show':
      if (shown !== null) return 'both ratings were shown already';
      return rated === null ? 'the mentor has not rated yet' : null;
    case 'checkin.agree':
    case 'checkin.comment':
      if (shown === null) return 'both ratings are not shown yet';
      return isChosen(rows, change.indicator) ? null : notChosen;
    case 'checkin.sign':
    case 'checkin.close':
      return shown === null ? 'both ratings are not shown yet' : null;
    case 'checkin.edit':
      return null;
  }
}

function aboutCheckIn(change: OfOne, plan: Situation, person: string): string | null {
  const checkIn = plan.checkIns.get(change.checkIn);
  if (checkIn === undefined) return 'there is no such check-in in this plan';
  if (checkIn.closed !== null) return 'that check-in is closed: a later change needs a later check-in';
  const side = person === plan.person ? 'individual' : 'mentor';
  if (side === 'mentor' && checkIn.mentor !== '' && checkIn.mentor !== person) {
    return 'that check-in is with somebody else';
  }
  const reason = aboutShown(checkIn, change, side);
  if (reason !== null) return reason;
  return change.type === 'checkin.sign' ? refusalOfSignature(change, plan, person) : null;
}

/**
 * Why a person may not make a change now.
 * @param plan as the changes before it leave it
 * @param person whose journal it stands in; nothing the change says matters
 * @returns null where they may; else what completes the sentence "Change 1 (…): …"
 */
export function refusalOf(plan: Situation, change: Change, person: string): string | null {
  const isIndividual = person === plan.person;
  switch (change.type) {
    case 'journal.begin':
    case 'device.admit':
    case 'device.refuse':
    case 'change.undo':
    case 'change.redo':
    case 'text.erase':
    case 'person.set':
    case 'proof.set':
      return null;
    case 'action.add':
    case 'action.edit':
    case 'action.done':
    case 'action.drop':
    case 'action.reopen':
      return aboutAction(change, plan, person);
    case 'checkin.choose':
    case 'checkin.rate':
    case 'checkin.rated':
    case 'checkin.show':
    case 'checkin.agree':
    case 'checkin.comment':
    case 'checkin.edit':
    case 'checkin.sign':
    case 'checkin.close':
    case 'checkin.cancel':
      return aboutCheckIn(change, plan, person);
    case 'checkin.open':
      if (!isIndividual) return theirs;
      return plan.checkIns.get(change.checkIn) === undefined ? null : 'that check-in is there already';
    default:
      return isIndividual ? null : theirs;
  }
}

const sharedTypes: ReadonlySet<Change['type']> = new Set<Change['type']>([
  'journal.begin',
  'device.admit',
  'device.refuse',
  'change.undo',
  'change.redo',
  'text.erase',
  'person.set',
  'proof.set',
]);

/** Whether nobody but the individual may ever make a change of that type. */
export function isOnlyTheIndividuals({ type }: Change): boolean {
  if (sharedTypes.has(type) || type.startsWith('action.')) return false;
  return !type.startsWith('checkin.') || type === 'checkin.open' || type === 'checkin.cancel';
}
