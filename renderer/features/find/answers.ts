/** What is shown for a query: hits in their groups, so many that a person can look over them. */
import { excerptOf, hasAny, type ExcerptPart } from '../../../framework/find/excerpt';
import type { Findable, FindableKind } from '../../../framework/find/findable';
import { tellingTerms, termsOfQuery } from '../../../framework/find/words';
import type { PlanIndex } from './plan-index';
import type { Hit, Spelling, WordIndex, Worded } from './word-index';

/** A thing of the plan as it is drawn: only what is drawn is cut and marked. */
export interface FoundThing {
  readonly thing: Findable;
  readonly number: readonly ExcerptPart[];
  readonly title: readonly ExcerptPart[];
  /** The text that has what was looked for; null where the title says it all. */
  readonly text: readonly ExcerptPart[] | null;
}

export interface FoundCommand {
  readonly key: string;
  readonly title: readonly ExcerptPart[];
}

/** The first of some; `of` is how many there are. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly of: number;
}

export interface Answers extends Readonly<Record<FindableKind, Found<FoundThing>>> {
  readonly command: Found<FoundCommand>;
}

/** The most of each that is drawn: fifty in all. */
const most = { command: 8, indicator: 8, note: 8, evidence: 18, action: 8 } as const;

const kinds = ['indicator', 'note', 'evidence', 'action'] as const satisfies readonly FindableKind[];

export function foundThing(thing: Findable, terms: ReadonlySet<string>): FoundThing {
  const { number, title, texts, kind } = thing;
  const found = texts.find((text) => hasAny(text, terms));
  // A note has no title: its beginning stands for it.
  const text = found ?? (kind === 'note' ? texts[0] : undefined);
  return {
    thing,
    number: excerptOf(number, terms),
    title: excerptOf(title, terms),
    text: text === undefined ? null : excerptOf(text, terms),
  };
}

function isKind(hit: Hit, kind: FindableKind): boolean {
  return hit.id.startsWith(kind);
}

function thingsOf(hits: readonly Hit[], kind: FindableKind, index: PlanIndex): Found<FoundThing> {
  const these = hits.filter((hit) => isKind(hit, kind));
  const items = these.slice(0, most[kind]).flatMap(({ id, terms }) => {
    const thing = index.thing(id);
    return thing === undefined ? [] : [foundThing(thing, new Set(terms))];
  });
  return { items, of: these.length };
}

function commandsOf(hits: readonly Hit[], commands: ReadonlyMap<string, Worded>): Found<FoundCommand> {
  const items = hits.slice(0, most.command).flatMap(({ id, terms }) => {
    const command = commands.get(id);
    return command === undefined ? [] : [{ key: id, title: excerptOf(command.title, new Set(terms)) }];
  });
  return { items, of: hits.length };
}

/** Where it is looked. */
export interface Findables {
  readonly plan: PlanIndex;
  readonly commands: WordIndex;
  /** By key, what is in `commands`. */
  readonly commandsByKey: ReadonlyMap<string, Worded>;
}

interface Attempt {
  readonly terms: readonly string[];
  readonly spelling: Spelling;
}

function answersIn({ terms, spelling }: Attempt, where: Findables): Answers {
  const hits = where.plan.search(terms, spelling);
  const commands = where.commands.search(terms, spelling);
  const [indicator, note, evidence, action] = kinds.map((kind) => thingsOf(hits, kind, where.plan));
  const none = { items: [], of: 0 };
  return {
    command: commandsOf(commands, where.commandsByKey),
    indicator: indicator ?? none,
    note: note ?? none,
    evidence: evidence ?? none,
    action: action ?? none,
  };
}

export function countOf(answers: Answers): number {
  return answers.command.of + kinds.reduce((sum, kind) => sum + answers[kind].of, 0);
}

/**
 * What has all the words; only where nothing has, what has all but those that may be just begun, and then what is written
 * nearly so.
 */
export function answersTo(query: string, where: Findables): Answers {
  const terms = termsOfQuery(query);
  const telling = tellingTerms(terms);
  const exact = answersIn({ terms, spelling: 'exact' }, where);
  if (countOf(exact) > 0 || terms.length === 0) return exact;
  const begun =
    telling.length < terms.length ? answersIn({ terms: telling, spelling: 'exact' }, where) : exact;
  return countOf(begun) > 0 ? begun : answersIn({ terms: telling, spelling: 'near' }, where);
}
