/** In which parts two texts under a check-in differ. */
import { canonicalJson } from '../canonical-json';
import type { Payload } from './payload';

/** What of a check-in can be another than it was when somebody signed it. */
export type SignedPart = 'people' | 'date' | 'ratings' | 'evidence' | 'actions' | 'notes' | 'nextDate';

const parts: Readonly<Record<SignedPart, (payload: Payload) => unknown>> = {
  people: ({ individual, mentor }) => [individual, mentor],
  date: ({ date }) => date,
  ratings: ({ indicators, ratings, framework }) => [framework, indicators, ratings],
  evidence: ({ evidence }) => evidence,
  actions: ({ actions }) => actions,
  notes: ({ notes }) => notes,
  nextDate: ({ nextDate }) => nextDate,
};

const partNames = [
  'people',
  'date',
  'ratings',
  'evidence',
  'actions',
  'notes',
  'nextDate',
] as const satisfies readonly SignedPart[];

/** The parts in which two texts differ; when they were made does not count. */
export function changedParts(signed: Payload, now: Payload): readonly SignedPart[] {
  return partNames.filter((part) => canonicalJson(parts[part](signed)) !== canonicalJson(parts[part](now)));
}

const partWords: Readonly<Record<SignedPart, string>> = {
  people: 'a name or a key',
  date: 'the day',
  ratings: 'the ratings',
  evidence: 'the evidence',
  actions: 'the actions',
  notes: 'the notes',
  nextDate: 'the next date',
};

/** "the notes and the next date". */
export function partsInWords(changed: readonly SignedPart[]): string {
  const words = changed.map((part) => partWords[part]);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
