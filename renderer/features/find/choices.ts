/** What the palette lists: groups of choices, each with its words and the way there. */
import type { ExcerptPart } from '../../../framework/find/excerpt';
import type { FindableKind } from '../../../framework/find/findable';
import { numberOf, type Place } from '../../../framework/framework';
import type { Action, Plan } from '../../../framework/plan';
import { goToAction, goToEvidence, goToIndicator, goToNote } from '../../store/navigate';
import { findWords } from '../../strings/find';
import { actionWords } from '../../strings/inspector';
import { coverWords, ratingWord } from '../../strings/ratings';
import { formatDay } from '../../ui/day-text';
import { foundThing, type Answers, type Found, type FoundThing } from './answers';
import type { Command } from './command';
import type { PlanIndex } from './plan-index';

export interface Choice {
  readonly key: string;
  /** Whether it is a thing of the plan, so that the way back to it is offered later. */
  readonly isPlace: boolean;
  /** Short and first: the number of an indicator, the kind of a piece of evidence. */
  readonly lead: readonly ExcerptPart[];
  readonly title: readonly ExcerptPart[];
  readonly text: readonly ExcerptPart[] | null;
  /** A few words about it: a date, a rating. */
  readonly about: string;
  readonly keys: string | null;
  readonly go: () => void;
}

export interface ChoiceGroup {
  readonly name: 'recent' | 'command' | FindableKind;
  readonly choices: readonly Choice[];
  /** How many there are, shown or not. */
  readonly of: number;
}

export interface ChoiceContext {
  readonly plan: Plan;
  readonly places: ReadonlyMap<string, Place>;
  /** Whether nothing of the ratings may be told. */
  readonly isCovered: boolean;
}

function plain(text: string): readonly ExcerptPart[] {
  return text === '' ? [] : [{ text, isFound: false }];
}

function numberIn({ places }: ChoiceContext, id: string | undefined): string {
  const place = id === undefined ? undefined : places.get(id);
  return place === undefined ? '' : numberOf(place);
}

function actionAbout({ status, date, ended }: Action): string {
  if (status === 'open') return date === null ? '' : actionWords.by(date);
  if (ended === null) return '';
  return status === 'done' ? actionWords.done(ended) : actionWords.dropped(ended);
}

function indicatorChoice({ thing, number, title, text }: FoundThing, context: ChoiceContext): Choice {
  const { key, id } = thing;
  const about = context.isCovered ? coverWords.short : ratingWord(context.plan.ratings.get(id)?.rating);
  return { key, isPlace: true, lead: number, title, text, about, keys: null, go: () => goToIndicator(id) };
}

/** Its words stand for a note; what it is on stands below. */
function noteChoice({ thing, text }: FoundThing, context: ChoiceContext): Choice {
  const { key, id } = thing;
  const place = context.places.get(id);
  const number = numberIn(context, id);
  const on = place === undefined ? '' : findWords.on(number, place.indicator.text);
  return {
    key,
    isPlace: true,
    lead: plain(number),
    title: text ?? [],
    text: on === '' ? null : plain(on),
    about: '',
    keys: null,
    go: () => goToNote(id),
  };
}

function evidenceChoice({ thing, title, text }: FoundThing, { plan }: ChoiceContext): Choice {
  const { key, id } = thing;
  const evidence = plan.evidence.get(id);
  return {
    key,
    isPlace: true,
    lead: plain(evidence === undefined ? '' : findWords.badges[evidence.kind]),
    title,
    text,
    about: evidence === undefined ? '' : formatDay(evidence.date, 'short'),
    keys: null,
    go: () => goToEvidence(id),
  };
}

function actionChoice({ thing, title, text }: FoundThing, context: ChoiceContext): Choice {
  const { key, id } = thing;
  const action = context.plan.actions.get(id);
  const on = action?.indicators.find((one) => context.places.has(one));
  return {
    key,
    isPlace: true,
    lead: plain(numberIn(context, on)),
    title,
    text,
    about: action === undefined ? '' : actionAbout(action),
    keys: null,
    go: () => goToAction(id),
  };
}

const choiceOf = {
  indicator: indicatorChoice,
  note: noteChoice,
  evidence: evidenceChoice,
  action: actionChoice,
} as const;

function commandChoice({ key, title, keys, run }: Command, marked?: readonly ExcerptPart[]): Choice {
  return {
    key: `command ${key}`,
    isPlace: false,
    lead: [],
    title: marked ?? plain(title),
    text: null,
    about: '',
    keys,
    go: run,
  };
}

/** What a query has found, in groups that keep their order. */
export function groupsOf(
  answers: Answers,
  commands: ReadonlyMap<string, Command>,
  context: ChoiceContext,
): readonly ChoiceGroup[] {
  const kinds = ['indicator', 'note', 'evidence', 'action'] as const;
  const found = kinds.map((name): ChoiceGroup => {
    const { items, of }: Found<FoundThing> = answers[name];
    return { name, of, choices: items.map((item) => choiceOf[name](item, context)) };
  });
  const done = answers.command.items.flatMap(({ key, title }) => {
    const command = commands.get(key);
    return command === undefined ? [] : [commandChoice(command, title)];
  });
  const command: ChoiceGroup = { name: 'command', of: answers.command.of, choices: done };
  // What is not called so but may be meant stands last: Enter is not to take it.
  const isCalledSo = done.some(({ title }) => title.some(({ isFound }) => isFound));
  const all = isCalledSo ? [command, ...found] : [...found, command];
  return all.filter(({ choices }) => choices.length > 0);
}

/** How many commands stand there before anything is typed. */
const mostUseful = 12;

/** Before anything is typed: where the person was last, and what they may want to do. */
export function firstGroups(
  {
    index,
    visited,
    commands,
  }: {
    readonly index: PlanIndex;
    readonly visited: readonly string[];
    readonly commands: readonly Command[];
  },
  context: ChoiceContext,
): readonly ChoiceGroup[] {
  const recent = visited.flatMap((key) => {
    const thing = index.thing(key);
    return thing === undefined ? [] : [choiceOf[thing.kind](foundThing(thing, new Set()), context)];
  });
  const useful = commands.slice(0, mostUseful).map((one) => commandChoice(one));
  const all: readonly ChoiceGroup[] = [
    { name: 'recent', of: recent.length, choices: recent },
    { name: 'command', of: useful.length, choices: useful },
  ];
  return all.filter(({ choices }) => choices.length > 0);
}
