import { join } from 'node:path';
import { appendsAlone, asOfInWindow, editsInStorage, editsInWindow, openingInStorage } from './edits';
import { timesToFind } from './find';
import { measureDocument, type DocumentFigures } from './document';
import { warmExports } from './pdf';
import { peoplePage, preparePeople, scrollManyPeople } from './people';
import { prepare, type Prepared } from './plans';
import { scrollEvidence, scrollPlain } from './scroll';
import { startEmptyWindow, startPlan, type Started } from './start';
import { inTurn, median, percentile } from './statistics';

export const sizes = ['16', '1000', '10000'] as const;
export type Size = (typeof sizes)[number];

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** What `--json` writes. Seconds, and ratios to the empty window. */
export interface Figures {
  readonly start: { readonly ratio: number };
  readonly memory: { readonly ratio: number };
  /** From asking in the window to the answer that it is on the disk. */
  readonly edit: Readonly<Record<Size, Spread>>;
  /** From starting the program to that plan's first content. */
  readonly open: Readonly<Record<Size, number>>;
  /** From asking for the plan as of a day until it is painted, at 10,000 changes. */
  readonly asOf: Spread;
  readonly pdf: { readonly warm: number; readonly cold: number };
  readonly document: DocumentFigures;
  /** From one frame to the next while 10,000 pieces of evidence are scrolled, p95 against that of a plain list. */
  readonly scroll: { readonly ratio: number };
  /** The page of people, with nobody and with 200 of 500 changes each; p95 of a frame against that of a plain list. */
  readonly people: { readonly nobody: number; readonly many: number; readonly scroll: number };
  /** From a typed letter to what is drawn for it, in 10,000 pieces of evidence. */
  readonly find: Spread;
}

/** The figures, and what they are made of. Seconds and bytes. */
export interface Report {
  readonly figures: Figures;
  readonly runs: number;
  readonly empty: Started;
  readonly rung: Started;
  readonly storage: {
    readonly edit: Readonly<Record<Size, Spread>>;
    readonly open: Readonly<Record<Size, number>>;
    readonly append: Spread;
  };
  readonly scroll: { readonly evidence: Spread; readonly plain: Spread; readonly rows: number };
  readonly people: {
    readonly reading: number;
    readonly plain: Spread;
    readonly scroll: Spread;
    readonly rows: number;
  };
  /** To read 10,000 pieces of evidence for the first search. */
  readonly findReading: number;
}

function say(doing: string): void {
  process.stderr.write(`bench: ${doing} …\n`);
}

function spreadOf(times: readonly number[]): Spread {
  return { p50: median(times), p95: percentile(times, 0.95) };
}

function middle(started: readonly Started[]): Started {
  return {
    start: median(started.map(({ start }) => start)),
    memory: median(started.map(({ memory }) => memory)),
  };
}

async function bySize<Value>(measureOne: (size: Size) => Promise<Value>): Promise<Record<Size, Value>> {
  return {
    '16': await measureOne('16'),
    '1000': await measureOne('1000'),
    '10000': await measureOne('10000'),
  };
}

/** Everything that is compared runs in turns, so that a busy minute of the machine falls on all of it alike. */
async function inRounds<Value>(
  rounds: number,
  measureOne: (size: Size) => Promise<readonly Value[]>,
): Promise<Record<Size, readonly Value[]>> {
  const all = await inTurn(Array(rounds).keys(), () => bySize(measureOne));
  const of = (size: Size) => all.flatMap((round) => round[size]);
  return { '16': of('16'), '1000': of('1000'), '10000': of('10000') };
}

function each<Value, Other>(values: Record<Size, Value>, turn: (value: Value) => Other): Record<Size, Other> {
  return { '16': turn(values['16']), '1000': turn(values['1000']), '10000': turn(values['10000']) };
}

async function measureStarts(sample: Prepared, folder: string, runs: number) {
  const pair = async () => ({
    empty: await startEmptyWindow(join(folder, 'empty-home')),
    rung: await startPlan(sample),
  });
  // The first of each warms the system's caches and makes what a first start makes.
  await pair();
  const pairs = await inTurn(Array(runs).keys(), pair);
  return { empty: middle(pairs.map(({ empty }) => empty)), rung: middle(pairs.map(({ rung }) => rung)) };
}

interface Peopled extends Pick<Report, 'people'> {
  readonly figures: Figures['people'];
}

/** On the person's own plan, with nobody beside it and with many, in turns. */
async function measurePeople(own: Prepared, folder: string, rounds: number): Promise<Peopled> {
  const { nobody, people, reading } = await preparePeople(folder, own);
  const turns = await inTurn(Array(rounds).keys(), async () => ({
    nobody: await peoplePage(nobody),
    many: await peoplePage(people),
    plain: await scrollPlain(join(folder, 'plain-home'), 'as people'),
    scrolled: await scrollManyPeople(people),
  }));
  const plain = spreadOf(turns.flatMap((turn) => turn.plain.frames));
  const scroll = spreadOf(turns.flatMap(({ scrolled }) => scrolled.frames));
  const rows = Math.max(...turns.map(({ scrolled }) => scrolled.rows));
  return {
    people: { reading, plain, scroll, rows },
    figures: {
      nobody: median(turns.map((turn) => turn.nobody)),
      many: median(turns.map((turn) => turn.many)),
      scroll: scroll.p95 / plain.p95,
    },
  };
}

async function measureScrolling(folder: string, rounds: number): Promise<Report['scroll']> {
  const plan = await prepare(folder, 'evidence');
  const pairs = await inTurn(Array(rounds).keys(), async () => ({
    plain: await scrollPlain(join(folder, 'plain-home')),
    evidence: await scrollEvidence(plan),
  }));
  return {
    plain: spreadOf(pairs.flatMap(({ plain }) => plain.frames)),
    evidence: spreadOf(pairs.flatMap(({ evidence }) => evidence.frames)),
    rows: Math.max(...pairs.map(({ evidence }) => evidence.rows)),
  };
}

/**
 * @param folder on the disk that is to be measured
 * @param runs how many starts of each kind
 */
export async function measure(folder: string, runs: number): Promise<Report> {
  say('making the plans');
  const sample = await prepare(folder, 'sample');
  const plans = await bySize((size) => prepare(folder, Number(size)));
  say('starts and memory');
  const { empty, rung } = await measureStarts(sample, folder, runs);
  say('opening plans');
  const rounds = Math.ceil(runs / 2);
  const opened = await inRounds(rounds, async (size) => [(await startPlan(plans[size])).start]);
  const read = await inRounds(rounds, async (size) => [await openingInStorage(plans[size])]);
  say('edits');
  const edits = await inRounds(rounds, (size) => editsInWindow(plans[size], 60));
  const storageEdits = await inRounds(rounds, (size) => editsInStorage(plans[size], 60));
  const appends = await appendsAlone(folder, 300);
  say('finding');
  const found = timesToFind(rounds);
  say('the plan as of a day');
  const asOf = await asOfInWindow(plans['10000'], 20);
  say('scrolling');
  const scroll = await measureScrolling(folder, rounds);
  say('people');
  const people = await measurePeople(sample, folder, rounds);
  say('PDF');
  const warm = median(await warmExports(sample, join(folder, 'warm'), rounds));
  say('the document');
  const document = await measureDocument(sample, join(folder, 'document'), rounds);
  return {
    figures: {
      start: { ratio: rung.start / empty.start },
      memory: { ratio: rung.memory / empty.memory },
      edit: each(edits, spreadOf),
      open: each(opened, median),
      asOf: spreadOf(asOf),
      pdf: { warm, cold: document.cold.rung },
      document,
      find: spreadOf(found.answers),
      people: people.figures,
      scroll: { ratio: scroll.evidence.p95 / scroll.plain.p95 },
    },
    runs,
    empty,
    rung,
    storage: { edit: each(storageEdits, spreadOf), open: each(read, median), append: spreadOf(appends) },
    scroll,
    people: people.people,
    findReading: found.reading,
  };
}
