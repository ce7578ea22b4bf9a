/** A plan, and a framework of its own, in which every text that people write is one that the caller says. */
import type { CheckIn } from '../../framework/check-in';
import { addDays } from '../../framework/day';
import type { Entry } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import { emptyPlan, type Action, type Evidence, type Plan, type Rating } from '../../framework/plan';
import type { StateThen } from '../../framework/report/since-part';
import { itemId } from './report-plans';

/** Once in a plan. */
export const singleTexts = [
  'framework.name',
  'framework.description',
  'profile.name',
  'profile.role',
  'profile.mentor',
  'title',
] as const;

/** As often as there is something of the kind. */
export const manyTexts = [
  'framework.skills.*.name',
  'framework.skills.*.description',
  'framework.skills.*.levelsName',
  'framework.skills.*.levels.*.name',
  'framework.skills.*.levels.*.description',
  'framework.skills.*.levels.*.indicators.*.text',
  'framework.skills.*.levels.*.indicators.*.guidance',
  'notes.*.text',
  'proofs.*.text',
  'evidence.*.title',
  'evidence.*.tags.*',
  'evidence.*.file.name',
  'evidence.*.earlier.*.file.name',
  'evidence.*.url',
  'evidence.*.text',
  'evidence.*.note',
  'actions.*.text',
  'actions.*.outcome',
  'checkIns.*.mentorName',
  'checkIns.*.rows.*.mentor.comment',
  'checkIns.*.comments.*.text',
  'checkIns.*.notes',
  'checkIns.*.closed.paper.name',
  'checkIns.*.closed.paper.file.name',
  'people.*.name',
] as const;

export type SingleText = (typeof singleTexts)[number];
export type ManyText = (typeof manyTexts)[number];
export type WrittenText = SingleText | ManyText;

/** What a document does not say, and why. */
export const inNoDocument: Readonly<Partial<Record<WrittenText, string>>> = {
  'framework.description': 'A document names the framework; its skills and levels are described there.',
  'framework.skills.*.levelsName': 'Levels are called levels everywhere.',
  'framework.skills.*.levels.*.indicators.*.guidance': 'Guidance is for whoever rates, on the screen.',
  'evidence.*.earlier.*.file.name': 'A document has what is there now.',
  'checkIns.*.closed.paper.file.name': 'The sheet of paper itself is what was signed.',
};

export interface OddTexts {
  /** How many there are of everything that a plan can have many of. */
  readonly count: number;
  readonly single: (path: SingleText) => string;
  readonly many: (path: ManyText, index: number) => string;
}

export interface OddPlan {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly entries: readonly Entry[];
  readonly states: readonly StateThen[];
}

type Texts = (path: ManyText) => string;

const individual = 'individual';
const firstDay = '2020-01-01';
/** More than there ever are of one kind. */
const block = 10_000;

function dayOf(index: number): string {
  return addDays(firstDay, index);
}

function indicatorId(index: number): string {
  return `odd/${String(index)}`;
}

function fileOf(name: string, index: number) {
  return { sha256: index.toString(16).padStart(64, '0'), name, size: 1000 };
}

function skillOf(text: Texts, index: number): Framework['skills'][number] {
  const indicator = {
    id: indicatorId(index),
    text: text('framework.skills.*.levels.*.indicators.*.text'),
    guidance: text('framework.skills.*.levels.*.indicators.*.guidance'),
  };
  const level = {
    rank: 1,
    name: text('framework.skills.*.levels.*.name'),
    description: text('framework.skills.*.levels.*.description'),
    indicators: [indicator],
  };
  return {
    id: `skill-${String(index)}`,
    name: text('framework.skills.*.name'),
    description: text('framework.skills.*.description'),
    levelsName: text('framework.skills.*.levelsName'),
    levels: [level],
  };
}

/** One of each kind; a link's address may be all that it is called by. */
function piecesOf(text: Texts, index: number): readonly Evidence[] {
  const shared = {
    date: firstDay,
    indicators: [indicatorId(index)],
    tags: [],
    file: null,
    url: '',
    text: '',
    note: '',
    private: false,
    added: firstDay,
  };
  const file: Evidence = {
    ...shared,
    id: itemId(4 * index),
    kind: 'file',
    title: text('evidence.*.title'),
    tags: [text('evidence.*.tags.*')],
    file: fileOf(text('evidence.*.file.name'), index),
    earlier: [{ file: fileOf(text('evidence.*.earlier.*.file.name'), index + block), until: firstDay }],
    note: text('evidence.*.note'),
  };
  const link = { ...shared, kind: 'link', url: text('evidence.*.url') } as const;
  return [
    file,
    { ...link, id: itemId(4 * index + 1), title: 'Link' },
    { ...link, id: itemId(4 * index + 2), title: link.url },
    { ...shared, id: itemId(4 * index + 3), kind: 'note', title: 'Text', text: text('evidence.*.text') },
  ];
}

/** One to do, one done, one left to the mentor of a check-in, and one that somebody else wrote down. */
function actionsOf(text: Texts, index: number): readonly Action[] {
  const shared = {
    indicators: [indicatorId(index)],
    date: null,
    status: 'open',
    outcome: '',
    private: false,
    added: firstDay,
    ended: null,
  } as const;
  const words = text('actions.*.text');
  const outcome = text('actions.*.outcome');
  return [
    { ...shared, id: itemId(4 * index), text: words },
    { ...shared, id: itemId(4 * index + 1), text: words, status: 'done', outcome, ended: firstDay },
    { ...shared, id: itemId(4 * index + 2), text: words, owner: 'mentor', checkIn: itemId(2 * index) },
    { ...shared, id: itemId(4 * index + 3), text: 'By hand', owner: 'mentor', by: `person-${String(index)}` },
  ];
}

/** Two about one indicator: with somebody who has only a name, and with somebody who writes in the plan themselves. */
function checkInsOf(text: Texts, index: number): readonly CheckIn[] {
  const comment = { indicator: indicatorId(index), text: text('checkIns.*.comments.*.text'), day: firstDay };
  const mentor = { rating: 'met', comment: text('checkIns.*.rows.*.mentor.comment'), day: firstDay } as const;
  const agreed = { rating: 'partly', by: individual, day: firstDay } as const;
  const shared = {
    date: null,
    where: 'away',
    opened: firstDay,
    rows: [{ indicator: indicatorId(index), self: 'partly', mentor, agreed }],
    rated: firstDay,
    notes: text('checkIns.*.notes'),
    nextDate: null,
    signatures: [],
  } as const;
  const name = text('checkIns.*.closed.paper.name');
  const scan = fileOf(text('checkIns.*.closed.paper.file.name'), index + 2 * block);
  const days = [dayOf(2 * index), dayOf(2 * index + 1)] as const;
  const by = `person-${String(index)}`;
  return [
    {
      ...shared,
      id: itemId(2 * index),
      mentorName: text('checkIns.*.mentorName'),
      mentor: '',
      shown: { by: individual, day: days[0] },
      comments: [{ ...comment, id: itemId(4 * index), by: individual }],
      closed: { how: 'paper', day: days[0], paper: { name, date: days[0], file: scan } },
    },
    {
      ...shared,
      id: itemId(2 * index + 1),
      mentorName: '',
      mentor: by,
      shown: { by, day: days[1] },
      comments: [
        { ...comment, id: itemId(4 * index + 1), by: individual },
        { ...comment, id: itemId(4 * index + 2), by },
      ],
      closed: { how: 'unsigned', day: days[1], paper: null },
    },
  ];
}

function entryOf(index: number): Entry {
  const rating: Rating = 'partly';
  return {
    id: String(index),
    journal: '',
    person: individual,
    seq: index,
    clock: index,
    at: '',
    zone: 0,
    day: dayOf(2 * index),
    changes: [{ type: 'rating.set', indicator: indicatorId(index), rating }],
    isUndone: false,
  };
}

function tableOf<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Everything is for one indicator, and each indicator has a skill to itself; nothing is private. */
export function oddPlan({ count, single, many }: OddTexts): OddPlan {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const each = <Made>(make: (text: Texts, index: number) => Made) =>
    indexes.map((index) => make((path) => many(path, index), index));
  const framework = {
    id: 'odd',
    name: single('framework.name'),
    description: single('framework.description'),
    skills: each(skillOf),
  };
  const byIndicator = <Value>(make: (text: Texts) => Value) =>
    new Map(each((text, index): [string, Value] => [indicatorId(index), make(text)]));
  const plan: Plan = {
    ...emptyPlan,
    id: 'ab'.repeat(32),
    person: individual,
    framework: 'cd'.repeat(32),
    profile: {
      name: single('profile.name'),
      role: single('profile.role'),
      mentor: single('profile.mentor'),
    },
    title: single('title'),
    ratings: byIndicator(() => ({ rating: 'partly', day: firstDay })),
    notes: byIndicator((text) => ({ text: text('notes.*.text'), private: false })),
    proofs: byIndicator((text) => ({ text: text('proofs.*.text'), by: individual, day: firstDay })),
    evidence: tableOf(each(piecesOf).flat()),
    actions: tableOf(each(actionsOf).flat()),
    checkIns: tableOf(each(checkInsOf).flat()),
    people: tableOf(
      each((text, index) => ({
        id: `person-${String(index)}`,
        name: text('people.*.name'),
        key: '',
        keySince: firstDay,
      })),
    ),
  };
  const last = [...plan.checkIns.values()].at(-1);
  const met = byIndicator(() => ({ rating: 'met', day: firstDay }) as const);
  const before = { ...plan, ratings: met, evidence: emptyPlan.evidence, actions: emptyPlan.actions };
  const states = last === undefined ? [] : [{ checkIn: last, plan: before }];
  return { plan, framework, entries: indexes.map(entryOf), states };
}
