/** The words of a document for others. People are named in it: it never speaks to its reader. */
import { daysBetween } from '../day';
import type { Mark } from '../levels';
import type { EvidenceKind, Rating } from '../plan';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface DayParts {
  readonly date: string;
  readonly month: string;
  readonly year: string;
}

function partsOf(day: string): DayParts {
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  return { date: String(Number(day.slice(8))), month, year: String(Number(day.slice(0, 4))) };
}

/**
 * 5 December 2026. Written here and not by the system, so that the same plan gives the same document on any computer.
 * @param day `YYYY-MM-DD`
 */
export function longDate(day: string): string {
  const { date, month, year } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** 5 Dec 2026. @param day `YYYY-MM-DD` */
export function shortDate(day: string): string {
  const { date, month, year } = partsOf(day);
  return `${date} ${month.slice(0, 3)} ${year}`;
}

/** Whole milliseconds of that day's beginning in UTC, for a file's own dates. @param day `YYYY-MM-DD` */
export function timeOfDay(day: string): number {
  return daysBetween('1970-01-01', day) * 86_400_000;
}

const ratings: Readonly<Record<Rating, string>> = { 'not-yet': 'Not yet', partly: 'Partly', met: 'Met' };

export function ratingWord(rating: Rating | null): string {
  return rating === null ? 'Not assessed' : ratings[rating];
}

const marks: Readonly<Record<Mark, string>> = {
  covered: 'covered',
  'not-shared': 'not shared',
  'not-assessed': 'not assessed',
  'not-yet': 'not yet',
  partly: 'partly',
  met: 'met, own view',
  evidenced: 'met, with evidence',
  confirmed: 'agreed with the mentor',
};

/** What a mark means, as the key says it. */
export function markWord(mark: Mark): string {
  return marks[mark];
}

const kinds: Readonly<Record<EvidenceKind, string>> = { file: 'File', link: 'Link', note: 'Note' };

export function kindWord(kind: EvidenceKind): string {
  return kinds[kind];
}

const sizeUnits = ['kB', 'MB', 'GB'] as const;

/** 980 bytes, 1.2 kB, 35 MB. @param bytes whole bytes */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  // 999.6 kB would be written as 1000 kB.
  const power = [1, 2].find((each) => bytes / 1000 ** each < 999.5) ?? sizeUnits.length;
  const size = bytes / 1000 ** power;
  return `${size.toFixed(size < 9.95 ? 1 : 0).replace(/\.0$/, '')} ${sizeUnits[power - 1] ?? ''}`;
}

/** 1 indicator, 2 indicators, 1,200 pieces; the word for many where it is not just an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  // The first number that is written by locale takes long.
  const number = count < 1000 ? String(count) : count.toLocaleString('en-GB');
  return `${number} ${count === 1 ? one : many}`;
}

/** "3, Apply". */
export function levelTitle(level: { readonly rank: number; readonly name: string }): string {
  const name = level.name.trim();
  return name === '' ? String(level.rank) : `${String(level.rank)}, ${name}`;
}

/** Text without the white space around it; null where nothing is left. */
export function wordsOrNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
