/** Single fields and what is said of them: the smallest things that two devices can say differently. */
import { assertNever } from '../assert-never';
import { canonicalJson } from '../canonical-json';
import type { Change } from '../change';
import type { ActionEdit } from '../changes/actions';
import type { CheckInEdit, CheckInRate } from '../changes/check-ins';
import type { EvidenceEdit } from '../changes/evidence';
import type { ActionStatus, Evidence, Note, Plan, Profile, Rating } from '../plan';

/** One field and the value that is said of it. Null: nothing (not assessed, no note, no date). */
export type Says =
  | { readonly kind: 'profile'; readonly part: keyof Profile; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'rating'; readonly indicator: string; readonly rating: Rating | null }
  | { readonly kind: 'note'; readonly indicator: string; readonly note: Note | null }
  | { readonly kind: 'target'; readonly indicator: string; readonly date: string | null }
  | {
      readonly kind: 'level-target';
      readonly skill: string;
      readonly level: number;
      readonly date: string | null;
    }
  /** `edit` has one field. */
  | { readonly kind: 'evidence'; readonly evidence: string; readonly edit: EvidencePart }
  /** Whether the piece stays in the plan: every edit says that it does. */
  | { readonly kind: 'evidence-kept'; readonly evidence: string; readonly isKept: boolean }
  /** `edit` has one field. */
  | { readonly kind: 'action'; readonly action: string; readonly edit: ActionPart }
  | {
      readonly kind: 'action-status';
      readonly action: string;
      readonly status: ActionStatus;
      readonly outcome: string;
    }
  /** What good looks like; empty: nothing. */
  | { readonly kind: 'proof'; readonly indicator: string; readonly text: string }
  /** `edit` has one field. */
  | { readonly kind: 'check-in'; readonly checkIn: string; readonly edit: CheckInPart }
  | { readonly kind: 'check-in-chosen'; readonly checkIn: string; readonly indicators: readonly string[] }
  | {
      readonly kind: 'agreed';
      readonly checkIn: string;
      readonly indicator: string;
      readonly rating: Rating | null;
    }
  /** The mentor's own, of which `edit` has one field. */
  | {
      readonly kind: 'mentor-rating';
      readonly checkIn: string;
      readonly indicator: string;
      readonly edit: MentorPart;
    };

export type EvidencePart = Omit<EvidenceEdit, 'type' | 'evidence'>;
export type ActionPart = Omit<ActionEdit, 'type' | 'action'>;
export type CheckInPart = Omit<CheckInEdit, 'type' | 'checkIn'>;
export type MentorPart = Pick<CheckInRate, 'rating' | 'comment'>;

/**
 * What a change is about, told at once: two changes that say something of one field are about the same subject. So a
 * plan of many thousand lines is looked at field by field only where two journals speak of one thing.
 */
export function subjectOf(change: Change): string {
  if ('evidence' in change) return change.evidence;
  if ('action' in change) return change.action;
  return 'indicator' in change ? change.indicator : change.type;
}

/** Names the field: two things said are of the same field where this is the same. */
export function fieldOf(says: Says): string {
  switch (says.kind) {
    case 'profile':
      return `profile ${says.part}`;
    case 'title':
      return 'title';
    case 'rating':
    case 'note':
    case 'target':
    case 'proof':
      return `${says.kind} ${says.indicator}`;
    case 'check-in':
      return `check-in ${says.checkIn} ${Object.keys(says.edit).join()}`;
    case 'check-in-chosen':
      return `check-in-chosen ${says.checkIn}`;
    case 'agreed':
      return `agreed ${says.checkIn} ${says.indicator}`;
    case 'mentor-rating':
      return `mentor-rating ${says.checkIn} ${says.indicator} ${Object.keys(says.edit).join()}`;
    case 'level-target':
      return `level-target ${says.skill} ${String(says.level)}`;
    case 'evidence':
      return `evidence ${says.evidence} ${Object.keys(says.edit).join()}`;
    case 'evidence-kept':
      return `evidence-kept ${says.evidence}`;
    case 'action':
      return `action ${says.action} ${Object.keys(says.edit).join()}`;
    case 'action-status':
      return `action-status ${says.action}`;
    default:
      return assertNever(says);
  }
}

function canHave({ kind, file, earlier = [] }: Evidence, edit: EvidencePart): boolean {
  if (edit.url !== undefined) return kind === 'link';
  if (edit.text !== undefined) return kind === 'note';
  if (edit.file === undefined) return true;
  const { sha256 } = edit.file;
  const had = file?.sha256 === sha256 || earlier.some((one) => one.file.sha256 === sha256);
  return kind === 'file' && had;
}

/** Whether there is a place for the value in the plan: of what is not there any more there is nothing to choose. */
export function canBeSaid({ evidence, actions, checkIns }: Plan, says: Says): boolean {
  if ('checkIn' in says) {
    const rows = checkIns.get(says.checkIn)?.rows;
    if (rows === undefined || !('indicator' in says)) return rows !== undefined;
    return rows.some(({ indicator }) => indicator === says.indicator);
  }
  if (says.kind === 'action' || says.kind === 'action-status') return actions.has(says.action);
  if (says.kind !== 'evidence') return true;
  const piece = evidence.get(says.evidence);
  return piece !== undefined && canHave(piece, says.edit);
}

/** In whatever order indicators and tags were chosen, they are the same. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => canonicalJson(one)).sort() : value;
}

/** Whether two things said of one field are the same. */
export function isSame(one: Says, other: Says): boolean {
  return textOf(one) === textOf(other);
}

function textOf(says: Says): string {
  if (!('edit' in says)) return canonicalJson(says);
  return canonicalJson(Object.values(says.edit).map(sorted));
}
