/** The words and the order in which one language writes a day, taken from the system and not from lists of our own. */

export interface DayWords {
  /** Lower-case names of each month, January first: long and short, on their own and inside a date. */
  readonly months: readonly (readonly string[])[];
  /** Words that stand around the numbers ("de", "of") and the names of weekdays: they say nothing about the day. */
  readonly fillers: ReadonlySet<string>;
  /** The order of the three numbers where a day is written with numbers alone. */
  readonly order: readonly ('year' | 'month' | 'day')[];
}

/** Always the calendar and the digits that the plan is kept in, whatever the language would choose by itself. */
export const plainCalendar = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  timeZone: 'UTC',
} as const satisfies Intl.DateTimeFormatOptions;

/** Dots inside belong to the word: Thai shortens March to มี.ค. */
const wordPattern = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu;

/** Lower case in the same way for what the system writes and what a person types. */
export function lowered(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a text, lower case, without numbers and signs. */
export function wordsIn(text: string): readonly string[] {
  return lowered(text).match(wordPattern) ?? [];
}

function partsOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  time: number,
): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(locale, { ...plainCalendar, ...options }).formatToParts(time);
}

const monthStyles: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'long' },
  { month: 'short' },
];

function monthNames(locale: string, month: number): readonly string[] {
  const time = Date.UTC(2024, month, 15);
  const names = monthStyles.flatMap((style) => {
    const part = partsOf(locale, style, time).find(({ type }) => type === 'month');
    // Some languages write "tháng 12" or "12月": there the number says it, and the word is a filler.
    return part === undefined || /\d/.test(part.value) ? [] : wordsIn(part.value);
  });
  return [...new Set(names)];
}

function fillersOf(locale: string): ReadonlySet<string> {
  const fillers = new Set<string>();
  for (let day = 1; day <= 7; day += 1) {
    for (const weekday of ['long', 'short'] as const) {
      for (const style of monthStyles.slice(0, 2)) {
        for (const part of partsOf(locale, { ...style, weekday }, Date.UTC(2024, 11, day))) {
          if (part.type !== 'month' || /\d/.test(part.value)) {
            for (const word of wordsIn(part.value)) fillers.add(word);
          }
        }
      }
    }
  }
  return fillers;
}

function orderOf(locale: string): DayWords['order'] {
  const parts = partsOf(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }, Date.UTC(2024, 11, 5));
  return parts.flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));
}

const known = new Map<string, DayWords>();

/** @param locale a language tag such as `en-GB` */
export function dayWordsOf(locale: string): DayWords {
  const before = known.get(locale);
  if (before !== undefined) return before;
  const months = Array.from({ length: 12 }, (_, month) => monthNames(locale, month));
  const words: DayWords = { months, fillers: fillersOf(locale), order: orderOf(locale) };
  known.set(locale, words);
  return words;
}
