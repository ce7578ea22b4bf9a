/** Fields of which two devices said something different without knowing of each other. */
import type { EvidenceEdit } from '../changes/evidence';
import type { Ignored } from '../acts';
import type { Change } from '../change';
import type { Entry } from '../fold';
import type { StandingJournal } from '../standing';
import type { Plan } from '../plan';
import { removedBy, withoutFooting, type WithoutFooting } from './footing';
import { Knowledge } from './knowledge';
import { saidBy } from './said-by';
import { canBeSaid, fieldOf, isSame, subjectOf, type Says } from './says';

/** One of the values, and who said it when. */
export interface SaidValue {
  readonly says: Says;
  /** Id of the line that says it. */
  readonly line: string;
  readonly journal: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Minutes east of UTC on the writer's clock. */
  readonly zone: number;
  /** The writer's own day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly person: string;
  /** What the device is called; empty where it has no name. */
  readonly deviceName: string;
}

/**
 * Two or more values of one field, none of whose writers knew of another. The first is the one that stands; all are kept
 * in the journals until one is said again by somebody who knows them all.
 */
export interface Conflict {
  /** Names the field and the lines: another one where anything new was said. */
  readonly id: string;
  readonly field: string;
  /** What the piece of evidence or the action is called; empty where it is about neither. */
  readonly name: string;
  readonly values: readonly SaidValue[];
}

interface Said {
  readonly says: Says;
  readonly entry: Entry;
}

/** What is looked at: these subjects (null: all), and not these changes. */
interface Looks {
  readonly only: ReadonlySet<string> | null;
  readonly without: ReadonlySet<Change>;
  readonly footing: WithoutFooting;
}

/** Of each field what nobody has said anything over: the newest last. Lines come in fold order. */
class Newest {
  readonly fields = new Map<string, readonly Said[]>();
  /** Every piece of evidence that was ever added, by id: what it was called last. */
  readonly titles: Map<string, string>;
  readonly #knowledge: Knowledge;
  readonly #looks: Looks;

  constructor(knowledge: Knowledge, looks: Looks) {
    this.#knowledge = knowledge;
    this.#looks = looks;
    this.titles = new Map(looks.footing.titles);
  }

  take(entry: Entry): void {
    const { only, without, footing } = this.#looks;
    for (const change of [...entry.changes, ...removedBy(entry, footing)]) {
      if (only?.has(subjectOf(change)) === false || without.has(change)) continue;
      if (change.type === 'evidence.add') this.titles.set(change.evidence, change.title);
      else if (change.type === 'evidence.edit') this.#rename(change);
      for (const says of saidBy(change)) {
        const field = fieldOf(says);
        const before = this.fields.get(field) ?? [];
        const left = before.filter((one) => !this.#knowledge.reaches(entry.id, one.entry.id));
        // At the end, so that the fields stand in the order of their newest values.
        this.fields.delete(field);
        this.fields.set(field, [...left, { says, entry }]);
      }
    }
  }

  titleIn(says: Says): string | undefined {
    return 'evidence' in says ? this.titles.get(says.evidence) : undefined;
  }

  #rename({ evidence, title }: EvidenceEdit): void {
    if (title !== undefined && this.titles.has(evidence)) this.titles.set(evidence, title);
  }
}

/** What the piece or action is called that it is about. @param before the same where the plan has no such piece now */
function nameOf(says: Says, { actions, evidence }: Plan, before: string | undefined): string {
  if ('action' in says) return actions.get(says.action)?.text ?? '';
  return 'evidence' in says ? (evidence.get(says.evidence)?.title ?? before ?? '') : '';
}

/** Newest first, each value once. What was removed is gone whatever is said of it, until it is added again. */
function valuesOf(said: readonly Said[], { evidence }: Plan): readonly Said[] {
  const different: Said[] = [];
  for (const one of [...said].reverse()) {
    if (!different.some(({ says }) => isSame(says, one.says))) different.push(one);
  }
  const isGone = ({ says }: Said) =>
    says.kind === 'evidence-kept' && !says.isKept && !evidence.has(says.evidence);
  return [...different.filter(isGone), ...different.filter((one) => !isGone(one))];
}

type Journals = ReadonlyMap<string, StandingJournal>;

function toldOf({ says, entry }: Said, journals: Journals): SaidValue {
  const { id: line, journal, at, zone, day, person } = entry;
  const deviceName = journals.get(journal)?.begin.deviceName ?? '';
  return { says, line, journal, at, zone, day, person, deviceName };
}

/** A journal that has only begun says nothing; with but one that does, nobody can have missed anything. */
function mayDiffer(journals: readonly StandingJournal[]): boolean {
  const writing = journals.filter(({ lines }) => lines.length > 1);
  return writing.length > 1 || writing.some(({ isForked }) => isForked);
}

/** What more than one journal speaks of; null for everything, where one journal has branches. */
function sharedSubjects({ journals, entries }: Written): ReadonlySet<string> | null {
  if (journals.some(({ isForked }) => isForked)) return null;
  const speaker = new Map<string, string>();
  const shared = new Set<string>();
  for (const { journal, changes } of entries) {
    for (const change of changes) {
      const subject = subjectOf(change);
      const first = speaker.get(subject);
      if (first === undefined) speaker.set(subject, journal);
      else if (first !== journal) shared.add(subject);
    }
  }
  return shared;
}

export interface Written {
  readonly journals: readonly StandingJournal[];
  /** All lines in fold order, those taken back too. */
  readonly entries: readonly Entry[];
  /** What they add up to. */
  readonly plan: Plan;
  /** Changes that had no effect, since their writer may not make them. */
  readonly ignored: readonly Ignored<Entry>[];
}

/**
 * The conflicts of a plan, the one with the oldest newest value first. What was taken back or erased counts as never said.
 * The same for the same journals, whoever reads them in whatever order.
 */
export function conflictsOf(written: Written): readonly Conflict[] {
  const { journals, entries, plan, ignored } = written;
  if (!mayDiffer(journals)) return [];
  const shared = sharedSubjects(written);
  if (shared?.size === 0) return [];
  const newest = new Newest(new Knowledge(journals), {
    only: shared,
    without: new Set(ignored.map(({ change }) => change)),
    footing: withoutFooting(entries),
  });
  for (const entry of entries) if (!entry.isUndone) newest.take(entry);
  const byId: Journals = new Map(journals.map((journal) => [journal.id, journal]));
  const conflicts: Conflict[] = [];
  for (const [field, said] of newest.fields) {
    if (said.length < 2) continue;
    const values = valuesOf(
      said.filter(({ says }) => canBeSaid(plan, says)),
      plan,
    );
    const [first] = values;
    if (first === undefined || values.length < 2) continue;
    // What nobody ever added is not there, whoever removed it.
    if (first.says.kind === 'evidence-kept' && !newest.titles.has(first.says.evidence)) continue;
    const id = [field, ...values.map(({ entry }) => entry.id)].join(' ');
    const name = nameOf(first.says, plan, newest.titleIn(first.says));
    conflicts.push({ id, field, name, values: values.map((value) => toldOf(value, byId)) });
  }
  return conflicts;
}

/** What is left of the conflicts after a line whose writer knew all others: it settles what it speaks of. */
export function unsettled(
  conflicts: readonly Conflict[],
  entry: Pick<Entry, 'changes'>,
  plan: Plan,
): readonly Conflict[] {
  if (conflicts.length === 0) return conflicts;
  const settled = new Set(entry.changes.flatMap(saidBy).map(fieldOf));
  return conflicts
    .filter(({ field, values }) => !settled.has(field) && values.every(({ says }) => canBeSaid(plan, says)))
    .map((conflict) => {
      const [first] = conflict.values;
      return first === undefined ? conflict : { ...conflict, name: nameOf(first.says, plan, conflict.name) };
    });
}
