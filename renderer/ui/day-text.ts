/** Calendar days as people write and read them. No clock time and no zone takes part, so no day can shift. */
import { addDays, isDay } from '../../framework/day';
import { dayWordsOf, lowered, plainCalendar, wordsIn, type DayWords } from './day-words';

export type DayStyle = 'long' | 'short' | 'month' | 'day-month';

const styles = {
  /** 5 December 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 5 Dec 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Dec 2026 */
  month: { month: 'short', year: 'numeric' },
  /** 5 Dec */
  'day-month': { day: 'numeric', month: 'short' },
} as const satisfies Record<DayStyle, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The window speaks English, so dates in it do too; which English is the person's own. */
export function displayLocale(languages: readonly string[] = navigator.languages): string {
  return languages.find((language) => /^en\b/i.test(language)) ?? 'en-GB';
}

/**
 * @param day `YYYY-MM-DD`
 * @param locale a language tag; else that of the window
 */
export function formatDay(day: string, style: DayStyle, locale: string = displayLocale()): string {
  const key = `${style} ${locale}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...plainCalendar, ...styles[style] });
  formats.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

export interface ReadingOfDays {
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Which way a day without a year goes: a target lies ahead, evidence lies behind. */
  readonly lean: 'future' | 'past';
  /** Languages to try, the person's own first. */
  readonly locales?: readonly string[];
}

/** Digits of any script as 0 to 9. Every decimal digit lies in a run of ten that begins with its zero. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 48;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 48) - zero < 9)
      zero -= 1;
    return String((digit.codePointAt(0) ?? 48) - zero);
  });
}

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

function dayOfParts({ year, month, day }: Parts, reading: ReadingOfDays): string | null {
  const text = (of: number) => {
    const iso = `${String(of).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isDay(iso) ? iso : null;
  };
  if (year !== null) return text(year < 100 ? 2000 + year : year);
  const thisYear = Number(reading.today.slice(0, 4));
  // 29 February comes at most eight years later.
  for (let step = 0; step <= 8; step += 1) {
    const found = text(reading.lean === 'future' ? thisYear + step : thisYear - step);
    const isOnTheRightSide =
      found !== null && (reading.lean === 'future' ? found >= reading.today : found <= reading.today);
    if (isOnTheRightSide) return found;
  }
  return null;
}

/** Which month a word names: the whole name, its first three letters or more, or the name after a short prefix. */
function monthOf(word: string, { months }: DayWords): number | null {
  const whole = months.findIndex((names) => names.includes(word));
  if (whole !== -1) return whole + 1;
  const fits = (name: string) =>
    (word.length >= 3 && name.startsWith(word)) || (name.length >= 3 && word.endsWith(name));
  const found = months.flatMap((names, index) => (names.some(fits) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function withMonthName(numbers: readonly number[], month: number, reading: ReadingOfDays): string | null {
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  if (second === undefined) return dayOfParts({ year: null, month, day: first }, reading);
  const isYearFirst = first > 31;
  return dayOfParts(
    { year: isYearFirst ? first : second, month, day: isYearFirst ? second : first },
    reading,
  );
}

function withNumbers(
  numbers: readonly number[],
  order: DayWords['order'],
  reading: ReadingOfDays,
): string | null {
  const withoutYear = order.filter((part) => part !== 'year');
  const [first = 0] = numbers;
  const asWritten =
    numbers.length === 2 ? withoutYear : first > 31 ? (['year', 'month', 'day'] as const) : order;
  const number = (part: 'year' | 'month' | 'day') => numbers[asWritten.indexOf(part)] ?? 0;
  const year = numbers.length === 2 ? null : number('year');
  const found = dayOfParts({ year, month: number('month'), day: number('day') }, reading);
  // 31/3 can only mean one thing, whichever way round the language has it.
  return found ?? dayOfParts({ year, month: number('day'), day: number('month') }, reading);
}

/** What is left without fillers. In Spanish "mar" is March and Tuesday: where nothing else is a month, it is March. */
function meaningful(said: readonly string[], { fillers, months }: DayWords): readonly string[] {
  const left = said.filter((word) => !fillers.has(word));
  return left.length > 0 ? left : said.filter((word) => months.some((names) => names.includes(word)));
}

function readIn(text: string, words: DayWords, reading: ReadingOfDays): string | null {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const said = meaningful(wordsIn(text), words);
  const [name] = said;
  if (said.length > 1 || numbers.length > 3) return null;
  if (name !== undefined) {
    const month = monthOf(name, words);
    return month === null ? null : withMonthName(numbers, month, reading);
  }
  return numbers.length < 2 ? null : withNumbers(numbers, words.order, reading);
}

const steps = { day: 1, week: 7 } as const;

function relative(text: string, today: string): string | null {
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  if (text === 'yesterday') return addDays(today, -1);
  const [, count, unit] = /^in (\d{1,4}) (day|week)s?$/.exec(text) ?? [];
  if (count === undefined || (unit !== 'day' && unit !== 'week')) return null;
  const day = addDays(today, Number(count) * steps[unit]);
  return isDay(day) ? day : null;
}

/**
 * Reads a day as a person types it: `2027-03-31`, `31/3/2027` in the order of their language, `31 March 2027`, `31 mar`,
 * today, tomorrow, in 12 days.
 * @returns `YYYY-MM-DD`, or null where it is no day
 */
export function parseDay(text: string, reading: ReadingOfDays): string | null {
  const trimmed = plainDigits(lowered(text)).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso !== null) {
    return dayOfParts({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, reading);
  }
  const found = relative(trimmed, reading.today);
  if (found !== null) return found;
  const locales = reading.locales ?? [...navigator.languages, displayLocale()];
  for (const locale of locales) {
    const day = readIn(trimmed, dayWordsOf(locale), reading);
    if (day !== null) return day;
  }
  return null;
}
