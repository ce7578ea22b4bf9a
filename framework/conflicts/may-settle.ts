/** Who may choose: whoever may make the change that says one of the values again. */
import { assertNever } from '../assert-never';
import type { Change } from '../change';
import { draftOf } from '../draft';
import { refusalOf } from '../permission';
import type { Plan } from '../plan';
import type { Conflict } from './conflicts';
import type { Says } from './says';

/** A change of the kind that says it again; null for what only the individual says. */
function changeOf(says: Says): Change | null {
  switch (says.kind) {
    case 'action':
    case 'action-status':
      return { type: 'action.edit', action: says.action };
    case 'proof':
      return { type: 'proof.set', indicator: says.indicator, text: says.text };
    case 'check-in':
      return { type: 'checkin.edit', checkIn: says.checkIn };
    case 'check-in-chosen':
      return { type: 'checkin.choose', checkIn: says.checkIn, indicators: says.indicators };
    case 'agreed':
      return { type: 'checkin.agree', checkIn: says.checkIn, indicator: says.indicator, rating: says.rating };
    case 'mentor-rating':
      return { type: 'checkin.rate', checkIn: says.checkIn, indicator: says.indicator };
    case 'profile':
    case 'title':
    case 'rating':
    case 'note':
    case 'target':
    case 'level-target':
    case 'evidence':
    case 'evidence-kept':
      return null;
    default:
      return assertNever(says);
  }
}

/**
 * Whether a person may choose between the values now. Of a check-in that is closed nobody may.
 * @param person id
 */
export function maySettle(plan: Plan, { values }: Conflict, person: string): boolean {
  const says = values[0]?.says;
  const change = says === undefined ? null : changeOf(says);
  return change === null ? person === plan.person : refusalOf(draftOf(plan), change, person) === null;
}
