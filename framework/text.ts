/** Schemas of the plain values that stand in changes, frameworks and calls, with their bounds. */
import * as v from 'valibot';
import { isDay } from './day';

/** UTF-16 with a lone surrogate has no UTF-8 form, so it could not be hashed or written. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function text(maximum: number) {
  return v.pipe(
    v.string('must be text'),
    v.maxLength(maximum, `is longer than ${String(maximum)} characters`),
    v.check(isWellFormed, 'holds half a character (a lone surrogate)'),
    v.check((value) => !value.includes('\0'), 'holds a NUL character'),
  );
}

/** One line: a name, a title. At most 500 UTF-16 units. */
export const shortText = text(500);

/** One line that says something. */
export const filledText = v.pipe(
  shortText,
  v.check((value) => value.trim() !== '', 'is empty'),
);

/** Prose: notes, outcomes, evidence that is a text. At most 200,000 UTF-16 units. */
export const longText = text(200_000);

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const daySchema = v.pipe(
  v.string('must be a date like 2027-03-31'),
  v.check(isDay, 'is no calendar day written like 2027-03-31'),
);

/** An identifier from a framework: up to 300 units of visible text. */
export const idSchema = v.pipe(
  v.string('must be an id'),
  v.minLength(1, 'is empty'),
  v.maxLength(300, 'is longer than 300 characters'),
  v.check(isWellFormed, 'holds half a character (a lone surrogate)'),
  v.check((value) => !/\p{Control}/u.test(value), 'holds a control character'),
);

/** SHA-256 as 64 lower-case hexadecimal digits: line ids, digests, files. */
export const hashSchema = v.pipe(v.string('must be a SHA-256'), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'));

/** An id that Rung gave to a piece of evidence or an action: 16 hexadecimal digits. */
export const itemIdSchema = v.pipe(
  v.string('must be the id of one'),
  v.regex(/^[0-9a-f]{16}$/, 'is no id that this plan gave'),
);

/** A level's rank: a whole number, counted from the framework's lowest level. */
export const rankSchema = v.pipe(
  v.number('must be a level number'),
  v.integer('must be a whole level number'),
  v.minValue(0, 'is below 0'),
  v.maxValue(1000, 'is above 1000'),
);

/** The only kinds of address that Rung ever opens outside of itself. */
export function isOpenableUrl(url: string): boolean {
  return /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@)[^\s\p{Control}]*$/iu.test(url);
}

/** An address that may be opened: https, http or mailto, at most 4,000 units. */
export const urlSchema = v.pipe(
  text(4000),
  v.check(isOpenableUrl, 'is no address that starts with https:, http: or mailto:'),
);

/** Which indicators an item is about, each once. */
export const indicatorsSchema = v.pipe(
  v.array(idSchema, 'must be a list of indicator ids'),
  v.maxLength(10_000, 'names more than 10,000 indicators'),
  v.check((ids) => new Set(ids).size === ids.length, 'names an indicator twice'),
  v.readonly(),
);
