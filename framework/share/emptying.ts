/** Which lines lose their text in a shared copy, so that nothing is in it that was not chosen. */
import { canonicalJson } from '../canonical-json';
import { isForGood } from '../settled';
import { readChange } from '../change';
import type { RawChange, SealedLine } from '../line';
import type { Plan } from '../plan';
import { snapshotOf } from '../plan';
import type { Scope } from './choices';
import { isWithheld, nothingWithheld, type Withheld } from './withheld';

/** Fields that hold ids, days and words of Rung's own: never a person's text. */
const structure: ReadonlySet<string> = new Set([
  'type',
  'evidence',
  'action',
  'indicator',
  'indicators',
  'skill',
  'date',
  'day',
  'rating',
  'kind',
  'act',
  'undo',
  'journal',
  'person',
  'plan',
  'frameworkId',
  'checkIn',
  'what',
  'line',
  'until',
  'added',
  'ended',
  'status',
  'owner',
  'by',
  'where',
  'how',
  'nextDate',
  'keySince',
  'id',
  'self',
  'evidenceOrder',
  'actionOrder',
  'ratings',
  'targets',
  'levelTargets',
  'stated',
  'lines',
  'digest',
]);

/** `comment` is a text in one change and an id in another. */
function isCommentId(name: string, member: unknown): boolean {
  return name === 'comment' && typeof member === 'string' && /^[0-9a-f]{16}$/.test(member);
}

/** Every text in a value, by the names of its members. */
function textsIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) for (const item of value) textsIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (!structure.has(name) && !isCommentId(name, member)) textsIn(member, found);
    }
  }
  return found;
}

/** A plan's tables are pairs of a key and a value: the key is an id. */
function textsOf(plan: Plan): ReadonlySet<string> {
  const found = new Set<string>(['']);
  for (const table of Object.values(snapshotOf(plan))) textsIn(table, found);
  found.add(plan.framework);
  return found;
}

function indicatorsOf(change: RawChange): readonly string[] {
  const { indicator } = change;
  return typeof indicator === 'string' ? [indicator] : [];
}

function isOutOfScope(change: RawChange, scope: Scope): boolean {
  if (indicatorsOf(change).some((id) => !scope.hasIndicator(id))) return true;
  if (change.type !== 'level.claim' && change.type !== 'target.set') return false;
  const { skill, level } = change;
  return typeof skill === 'string' && typeof level === 'number' && !scope.hasLevel(skill, level);
}

/** What a shared copy may say. */
export interface Allowed {
  /** The plan as it is to be seen. */
  readonly shared: Plan;
  readonly scope: Scope;
  /** Lines that would take something back and may not: where what forbids it is left out, they might in the copy. */
  readonly idle: ReadonlySet<string>;
  readonly withheld?: Withheld | undefined;
}

/** Never emptied: who writes, who was let in, and what takes other lines back. */
const kept: ReadonlySet<string> = new Set([
  'journal.begin',
  'device.admit',
  'device.refuse',
  'change.undo',
  'change.redo',
]);

function isAllowed(change: RawChange, allowed: Allowed, texts: ReadonlySet<string>): boolean {
  if (kept.has(change.type)) return true;
  // What was said in place of lines emptied for an earlier copy is said anew for this one.
  if (change.type === 'share.state') return false;
  const read = readChange(change);
  // What a newer version wrote may be anything.
  if (read === null || isOutOfScope(change, allowed.scope)) return false;
  if (isWithheld(read, allowed.withheld ?? nothingWithheld)) return false;
  if ('checkIn' in read && typeof read.checkIn === 'string' && read.type.startsWith('checkin.')) {
    if (!allowed.shared.checkIns.has(read.checkIn)) return false;
    if (isForGood(read)) return true;
  }
  if (read.type === 'text.erase') {
    return read.lines.every(({ keep }) => keep.every((one) => isAllowed(one, allowed, texts)));
  }
  return [...textsIn(change, new Set())].every((text) => texts.has(text));
}

/** What of one-on-ones stays of a change that says too much: what it says besides the text. */
function stripped(change: RawChange, texts: ReadonlySet<string>): RawChange {
  const text = change.type === 'checkin.edit' ? 'notes' : change.type === 'person.set' ? 'name' : null;
  if (text === null || typeof change[text] !== 'string' || texts.has(change[text])) return change;
  return { ...change, [text]: undefined };
}

/** The rest of what a plan holds is said again in `restated`; a rating counts in its place, where a check-in may have taken it. */
function isOfOneOnOne({ type }: RawChange): boolean {
  return type.startsWith('checkin.') || ['person.set', 'proof.set', 'rating.set'].includes(type);
}

/** The lines to be emptied, by id, and what of one-on-ones in each may be said. */
export function linesToEmpty(
  lines: Iterable<SealedLine>,
  allowed: Allowed,
): ReadonlyMap<string, readonly RawChange[]> {
  const texts = textsOf(allowed.shared);
  const empty = new Map<string, readonly RawChange[]>();
  for (const { id, line } of lines) {
    const changes = line.changes ?? [];
    if (!allowed.idle.has(id) && changes.every((change) => isAllowed(change, allowed, texts))) continue;
    const rest = changes.filter(isOfOneOnOne).map((change) => stripped(change, texts));
    empty.set(
      id,
      rest.filter((change) => isAllowed(change, allowed, texts)),
    );
  }
  return empty;
}

/** Whether two values say the same, whatever made them. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}
