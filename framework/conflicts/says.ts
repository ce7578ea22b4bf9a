/** What a change says of single fields: the smallest things that two devices can say differently. */
import { assertNever } from '../assert-never';
import { canonicalJson } from '../canonical-json';
import type { Change } from '../change';
import type { ActionAdd, ActionEdit } from '../changes/actions';
import type { EvidenceAdd, EvidenceEdit } from '../changes/evidence';
import type { ActionStatus, Evidence, Note, Plan, Profile, Rating } from '../plan';
import type { RequestInput } from '../request';

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
    };

export type EvidencePart = Omit<EvidenceEdit, 'type' | 'evidence'>;
export type ActionPart = Omit<ActionEdit, 'type' | 'action'>;

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
      return `${says.kind} ${says.indicator}`;
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
export function canBeSaid({ evidence, actions }: Plan, says: Says): boolean {
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

/**
 * The request that says it again, now that both are known: what is said of a field settles what was said of it before.
 * A file is named by its hash, since it is in the plan already.
 */
export function sayingAgain(says: Says): RequestInput {
  switch (says.kind) {
    case 'profile':
      return { type: 'profile.set', [says.part]: says.text };
    case 'title':
      return { type: 'plan.rename', title: says.text };
    case 'rating':
      return { type: 'rating.set', indicator: says.indicator, rating: says.rating };
    case 'note':
      return { type: 'note.set', indicator: says.indicator, ...(says.note ?? { text: '' }) };
    case 'target':
      return { type: 'target.set', indicator: says.indicator, date: says.date };
    case 'level-target':
      return { type: 'target.set', skill: says.skill, level: says.level, date: says.date };
    case 'evidence': {
      const { file, indicators, tags, ...edit } = says.edit;
      const lists = { indicators: indicators && [...indicators], tags: tags && [...tags] };
      return { type: 'evidence.edit', evidence: says.evidence, ...edit, ...lists, sha256: file?.sha256 };
    }
    case 'evidence-kept':
      return { type: says.isKept ? 'evidence.keep' : 'evidence.remove', evidence: says.evidence };
    case 'action': {
      const { indicators, ...edit } = says.edit;
      return {
        type: 'action.edit',
        action: says.action,
        ...edit,
        indicators: indicators && [...indicators],
      };
    }
    case 'action-status': {
      const { action, status, outcome } = says;
      if (status === 'open') return { type: 'action.reopen', action };
      return { type: status === 'done' ? 'action.done' : 'action.drop', action, outcome };
    }
    default:
      return assertNever(says);
  }
}
