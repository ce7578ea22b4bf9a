/** What each change says of single fields. */
import { assertNever } from '../assert-never';
import type { Change } from '../change';
import type { ActionAdd, ActionEdit } from '../changes/actions';
import type { CheckInAgree, CheckInChoose, CheckInEdit, CheckInRate } from '../changes/check-ins';
import type { EvidenceAdd, EvidenceEdit } from '../changes/evidence';
import type { ActionStatus } from '../plan';
import type { ActionPart, CheckInPart, EvidencePart, MentorPart, Says } from './says';

function isSaid(part: object): boolean {
  return Object.values(part).some((value) => value !== undefined);
}

function ofEvidence(change: EvidenceAdd | EvidenceEdit): readonly Says[] {
  const { evidence, title, date, indicators, tags, file, url, text, note } = change;
  const parts: readonly EvidencePart[] = [
    { title },
    { date },
    { indicators },
    { tags },
    { file },
    { url },
    { text },
    { note },
    { private: change.private },
  ];
  const edits = parts.filter(isSaid).map((edit): Says => ({ kind: 'evidence', evidence, edit }));
  return [...edits, { kind: 'evidence-kept', evidence, isKept: true }];
}

function ofAction(change: ActionAdd | ActionEdit): readonly Says[] {
  const { action, text, indicators, date } = change;
  const parts: readonly ActionPart[] = [{ text }, { indicators }, { date }, { private: change.private }];
  return parts.filter(isSaid).map((edit): Says => ({ kind: 'action', action, edit }));
}

type CheckInSaying = CheckInEdit | CheckInChoose | CheckInAgree | CheckInRate;

function ofCheckIn(change: CheckInSaying): readonly Says[] {
  const { checkIn } = change;
  switch (change.type) {
    case 'checkin.edit': {
      const { date, notes, nextDate } = change;
      const parts: readonly CheckInPart[] = [{ date }, { notes }, { nextDate }];
      return parts.filter(isSaid).map((edit): Says => ({ kind: 'check-in', checkIn, edit }));
    }
    case 'checkin.choose':
      return [{ kind: 'check-in-chosen', checkIn, indicators: change.indicators }];
    case 'checkin.agree':
      return [{ kind: 'agreed', checkIn, indicator: change.indicator, rating: change.rating }];
    case 'checkin.rate': {
      const { indicator, rating, comment } = change;
      const parts: readonly MentorPart[] = [{ rating }, { comment }];
      return parts.filter(isSaid).map((edit): Says => ({ kind: 'mentor-rating', checkIn, indicator, edit }));
    }
    default:
      return assertNever(change);
  }
}

function ended(action: string, status: ActionStatus, outcome: string): Says {
  return { kind: 'action-status', action, status, outcome };
}

function ofProfile(change: Extract<Change, { readonly type: 'profile.set' }>): readonly Says[] {
  return (['name', 'role', 'mentor'] as const).flatMap((part): readonly Says[] => {
    const text = change[part];
    return text === undefined ? [] : [{ kind: 'profile', part, text }];
  });
}

function ofTarget(change: Extract<Change, { readonly type: 'target.set' }>): Says {
  if ('indicator' in change) return { kind: 'target', indicator: change.indicator, date: change.date };
  return { kind: 'level-target', skill: change.skill, level: change.level, date: change.date };
}

/** The table: a change that says something of a field has its line here; the others say nothing. */
export function saidBy(change: Change): readonly Says[] {
  switch (change.type) {
    case 'profile.set':
      return ofProfile(change);
    case 'plan.rename':
      return [{ kind: 'title', text: change.title }];
    case 'rating.set':
      return [{ kind: 'rating', indicator: change.indicator, rating: change.rating }];
    case 'note.set': {
      const note = change.text === '' ? null : { text: change.text, private: change.private };
      return [{ kind: 'note', indicator: change.indicator, note }];
    }
    case 'target.set':
      return [ofTarget(change)];
    case 'evidence.add':
      return ofEvidence({ ...change, tags: change.tags ?? [] });
    case 'evidence.edit':
      return ofEvidence(change);
    case 'evidence.remove':
      return [{ kind: 'evidence-kept', evidence: change.evidence, isKept: false }];
    case 'action.add':
      return [...ofAction(change), ended(change.action, 'open', '')];
    case 'action.edit':
      return ofAction(change);
    case 'action.done':
      return [ended(change.action, 'done', change.outcome)];
    case 'action.drop':
      return [ended(change.action, 'dropped', change.outcome)];
    case 'action.reopen':
      return [ended(change.action, 'open', '')];
    case 'proof.set':
      return [{ kind: 'proof', indicator: change.indicator, text: change.text }];
    case 'checkin.edit':
    case 'checkin.choose':
    case 'checkin.agree':
    case 'checkin.rate':
      return ofCheckIn(change);
    case 'checkin.open':
    case 'checkin.rated':
    case 'checkin.show':
    case 'checkin.comment':
    case 'checkin.sign':
    case 'checkin.close':
    case 'checkin.cancel':
    case 'person.set':
    case 'share.state':
    case 'plan.archive':
    case 'plan.start':
    case 'level.claim':
    case 'change.undo':
    case 'change.redo':
    case 'text.erase':
    case 'journal.begin':
    case 'device.admit':
    case 'device.refuse':
      return [];
    default:
      return assertNever(change);
  }
}
