import { readFileSync } from 'node:fs';
import { findablesOf } from '../../framework/find/findable';
import { readFramework } from '../../framework/framework';
import { emptyPlan, type Evidence, type Plan } from '../../framework/plan';
import { answersTo, type Findables } from '../../renderer/features/find/answers';
import { PlanIndex } from '../../renderer/features/find/plan-index';
import { WordIndex } from '../../renderer/features/find/word-index';

/** How many pieces of evidence are looked through. */
const pieces = 10_000;

/** Words of the trade, and made-up ones, so that there are about as many as somebody uses in some years. */
const words = [
  'restore test of the file server log rotation backup network storage switch alert ticket review team incident user',
  'access request change window plan failure disk drive replaced vendor escalate document runbook report quarter',
  'customer training shadow on call wrote down what I tried in which order and why it was not the build that failed',
]
  .join(' ')
  .split(' ');
const syllables =
  'ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so'.split(
    ' ',
  );

/** The same numbers at each run, from 0 to 1. */
function numbers(): () => number {
  let last = 7;
  return () => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return last / 2_147_483_648;
  };
}

function sentences(next: () => number): (length: number) => string {
  const pick = (list: readonly string[], share: number) => list[Math.floor(share * list.length)] ?? '';
  const made = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(syllables, next())).join(''),
  );
  const all = [...words, ...made];
  // A few words are in every second sentence, most in hardly any.
  return (length) => Array.from({ length }, () => pick(all, next() ** 3)).join(' ');
}

function manyPieces(): Plan {
  const sentence = sentences(numbers());
  const evidence = Array.from({ length: pieces }, (_, index): [string, Evidence] => {
    const id = index.toString(16).padStart(16, '0');
    const title = `Ticket ${String(index)}, ${sentence(3)}`;
    const more = { file: null, tags: [], url: '', note: '', private: false, added: '2026-11-23' };
    const indicators = ['infrastructure-support/3.1'];
    return [id, { id, title, kind: 'note', date: '2026-11-23', indicators, text: sentence(40), ...more }];
  });
  return { ...emptyPlan, evidence: new Map(evidence) };
}

/** What somebody looks for: typed letter by letter, so every beginning is looked for too. */
const looked = [
  'restore test',
  'ticket 4711',
  'log rotation',
  'Müller',
  'disk failure',
  '3.2',
  'replcaed',
  'escalate vendor report',
  'nothing like it',
];

export interface FindTimes {
  /** Seconds from a letter that was typed to what is drawn for it. */
  readonly answers: readonly number[];
  /** Seconds to read the whole plan for the first time, of which no frame takes more than a slice. */
  readonly reading: number;
}

/** Looks through very much evidence with the module that the window uses. @param rounds how often everything is looked for */
export function timesToFind(rounds: number): FindTimes {
  const framework = readFramework(
    JSON.parse(readFileSync('framework/skills/infrastructure-support.json', 'utf8')),
  );
  const things = findablesOf(manyPieces(), framework);
  const plan = new PlanIndex();
  const begin = performance.now();
  Array.from(plan.become(things));
  const reading = (performance.now() - begin) / 1000;
  const where: Findables = { plan, commands: new WordIndex(), commandsByKey: new Map() };
  const answers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of looked) {
      for (let length = 1; length <= query.length; length += 1) {
        const typed = performance.now();
        answersTo(query.slice(0, length), where);
        answers.push((performance.now() - typed) / 1000);
      }
    }
  }
  return { answers, reading };
}
