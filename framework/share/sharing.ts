/** Sharing a plan: which lines are emptied in the copy, and what is recorded about it. */
import type { ShareState } from '../changes/shares';
import type { StatedLevel } from '../check-in';
import type { Crypto } from '../crypto';
import { foldPlan } from '../fold';
import type { Framework } from '../framework';
import { emptied, type RawChange, type SealedLine } from '../line';
import type { Plan } from '../plan';
import type { StandingJournal } from '../standing';
import { takenBack } from '../taken-back';
import { chosenFramework, isWhole, scopeOf, sharedPlan, statedLevels, type ShareChoices } from './choices';
import { linesToEmpty } from './emptying';
import { doubtful, restatement } from './restating';

export interface Sharing {
  /** Ids of lines that go out without their text. */
  readonly empty: ReadonlySet<string>;
  /** To be recorded before the copy is made, so that it goes along; null where the copy leaves nothing out. */
  readonly change: ShareState | null;
  /** The plan as the copy shows it. */
  readonly shared: Plan;
  /** Its levels, as they are told in the copy. */
  readonly stated: readonly StatedLevel[];
}

export interface Shareable {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly journals: readonly StandingJournal[];
  readonly crypto: Crypto;
}

export function emptiedIn(lines: readonly SealedLine[], empty: ReadonlySet<string>): readonly SealedLine[] {
  return lines.map((sealed) => (empty.has(sealed.id) ? emptied(sealed) : sealed));
}

/** Nothing is written: whoever shares records `change` first, then writes every line, those in `empty` without text. */
export function planSharing(from: Shareable, choices: ShareChoices): Sharing {
  const { plan, framework, journals, crypto } = from;
  // What was left out of the last copy is in this one: whoever has both is told so.
  const wasPart = plan.share !== null && (plan.share.levels !== null || plan.share.skills !== null);
  const shared = isWhole(choices) ? plan : sharedPlan(plan, framework, choices);
  const stated = statedIn(from, shared, choices);
  if (isWhole(choices) && choices.files && !wasPart)
    return { empty: new Set(), change: null, shared, stated };
  const said = {
    type: 'share.state' as const,
    files: choices.files,
    levels: choices.levels,
    skills: choices.skills,
    stated: [...stated],
  };
  if (isWhole(choices))
    return { empty: new Set(), change: { ...said, restated: null, kept: [] }, shared, stated };
  const { withheld } = choices;
  const allowed = { shared, scope: scopeOf(framework, choices), idle: idleLines(from), withheld };
  const empty = linesToEmpty(
    journals.flatMap(({ lines }) => lines),
    allowed,
  );
  const own = journals.filter(({ begin }) => begin.person === plan.person);
  const isOwn = new Set(own.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const kept = [...empty]
    .filter(([line, keep]) => isOwn.has(line) && keep.length > 0)
    .map(([line, keep]) => ({ line, keep: [...keep] }));
  const silent = journals.flatMap(({ lines }) => lines.filter(({ id }) => empty.has(id)));
  const again = plan.share === null ? null : doubtful(silent.flatMap(({ line }) => line.changes ?? []));
  const seen = foldPlan(plan.id, asSeen(journals, empty, isOwn), { crypto }).plan;
  return {
    empty: new Set(empty.keys()),
    change: { ...said, restated: restatement(seen, shared, again), kept },
    shared,
    stated,
  };
}

/** A part says the levels of the whole, but not where it is to say no more than a document does. */
function statedIn({ plan, framework }: Shareable, shared: Plan, choices: ShareChoices) {
  if (choices.withheld === undefined) return statedLevels(plan, framework);
  return choices.withheld.ratings ? [] : statedLevels(shared, chosenFramework(framework, choices));
}

/** Undos and redos without effect. */
function idleLines({ plan, journals, crypto }: Shareable): ReadonlySet<string> {
  const { entries, ignored } = foldPlan(plan.id, journals, { crypto });
  const refused = ignored.filter(({ change: { type } }) => type === 'change.undo' || type === 'change.redo');
  return new Set([...takenBack(entries).idle, ...refused.map(({ act }) => act.id)]);
}

/** The journals as whoever opens the copy reads them. */
function asSeen(
  journals: readonly StandingJournal[],
  empty: ReadonlyMap<string, readonly RawChange[]>,
  isOwn: ReadonlySet<string>,
): readonly StandingJournal[] {
  const left = (sealed: SealedLine): SealedLine => {
    const keep = empty.get(sealed.id);
    if (keep === undefined) return sealed;
    return isOwn.has(sealed.id) ? { ...sealed, line: { ...sealed.line, changes: keep } } : emptied(sealed);
  };
  return journals.map((journal) => ({ ...journal, lines: journal.lines.map(left) }));
}
