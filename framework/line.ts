/** One line of a journal: one act, all of it or none. Its text, its id, its seals. */
import * as v from 'valibot';
import { CanonicalError, canonicalJson } from './canonical-json';
import type { Crypto, Sign } from './crypto';
import { hashSchema } from './text';

/** The version of lines that this program writes, and the highest it can read. */
export const lineVersion = 1;

/** Past 2100 a clock is damage, not time (milliseconds of 2100-01-01 UTC, times 1,000). */
export const maximumClock = Date.UTC(2100, 0, 1) * 1000;

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Written as this program writes it, and an instant that there is: a 31 February would have no day to be told by. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

const lineSchema = v.strictObject({
  v: v.pipe(wholeNumber, v.minValue(1)),
  seq: wholeNumber,
  prev: v.nullable(hashSchema),
  at: v.pipe(v.string(), v.check(isInstant)),
  zone: v.pipe(v.number(), v.integer(), v.minValue(-1440), v.maxValue(1440)),
  clock: v.pipe(wholeNumber, v.maxValue(maximumClock)),
  seen: v.record(hashSchema, hashSchema),
  digest: hashSchema,
  // 64 bytes; the last letter has only two bits of them, so any other letter would be a second form of the same bytes.
  sig: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/)),
  salt: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
  changes: v.optional(v.array(v.looseObject({ type: v.string() }))),
});

/** A change as it stands in a line, with every field it has, known to this version or not. */
export interface RawChange {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A line as it stands in the file. Without `salt` and `changes` it has been emptied, and still verifies. */
export interface Line {
  readonly v: number;
  readonly seq: number;
  readonly prev: string | null;
  /** Wall clock of the writer, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Minutes east of UTC where the writer was. */
  readonly zone: number;
  /** Hybrid logical clock: milliseconds since 1970 times 1,000, plus a count. It only orders. */
  readonly clock: number;
  /** By journal id, or the first line of a branch of one: the last known line of it, where it has changed. */
  readonly seen: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly sig: string;
  readonly salt?: string | undefined;
  readonly changes?: readonly RawChange[] | undefined;
}

/** A line that was read and found whole, with its id. */
export interface SealedLine {
  readonly id: string;
  readonly line: Line;
}

/** The id of a line: SHA-256 of the canonical JSON of its fields `v` to `digest`. */
function idOf(line: Omit<Line, 'sig' | 'salt' | 'changes'>, crypto: Crypto): string {
  const { v: version, seq, prev, at, zone, clock, seen, digest } = line;
  const others = canonicalJson(seen);
  // Written in sorted order by hand, since a plan of many years reads thousands of these: the same text, much sooner.
  const head = JSON.stringify({ at, clock, digest, prev });
  const tail = JSON.stringify({ seq, v: version, zone });
  return crypto.sha256(`${head.slice(0, -1)},"seen":${others},${tail.slice(1)}`);
}

/** @param changes the canonical JSON of the line's changes; null where the line has been emptied */
function textWith(line: Line, changes: string | null): string {
  const { v: version, seq, prev, at, zone, clock, seen, digest, sig, salt } = line;
  const head = JSON.stringify({ v: version, seq, prev, at, zone, clock, seen, digest, sig, salt });
  return changes === null ? head : `${head.slice(0, -1)},"changes":${changes}}`;
}

/** The line's text, without the line feed that ends it: fields in this order, `changes` canonical. */
export function textOf(line: Line): string {
  return textWith(line, line.changes === undefined ? null : canonicalJson(line.changes));
}

/** What a new line says, before it is sealed. */
export interface LineDraft {
  readonly seq: number;
  readonly prev: string | null;
  readonly at: string;
  readonly zone: number;
  readonly clock: number;
  readonly seen: Readonly<Record<string, string>>;
  /** 32 hexadecimal digits, drawn at random for this line alone. */
  readonly salt: string;
  readonly changes: readonly RawChange[];
}

/** Seals a line: digest, id and signature. */
export function makeLine(draft: LineDraft, crypto: Crypto, sign: Sign): SealedLine {
  const { seq, prev, at, zone, clock, seen, salt, changes } = draft;
  const digest = crypto.saltedSha256(salt, canonicalJson(changes));
  const head = { v: lineVersion, seq, prev, at, zone, clock, seen, digest };
  const id = idOf(head, crypto);
  return { id, line: { ...head, sig: sign(id), salt, changes } };
}

/** The line with its text taken out for good; it still verifies. */
export function emptied(sealed: SealedLine): SealedLine {
  const { salt: _salt, changes: _changes, ...rest } = sealed.line;
  return { id: sealed.id, line: rest };
}

export type ReadLine =
  | { readonly status: 'whole'; readonly sealed: SealedLine }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'damaged'; readonly reason: string };

function damaged(reason: string): ReadLine {
  return { status: 'damaged', reason };
}

function versionOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('v' in json)) return null;
  return typeof json.v === 'number' && Number.isInteger(json.v) ? json.v : null;
}

/** @throws CanonicalError where the line holds what no writer writes */
function whole(line: Line, text: string, crypto: Crypto): ReadLine {
  const { salt, changes, digest } = line;
  if ((salt === undefined) !== (changes === undefined)) return damaged('half of its text is missing');
  const canonical = changes === undefined ? null : canonicalJson(changes);
  if (salt !== undefined && canonical !== null && crypto.saltedSha256(salt, canonical) !== digest) {
    return damaged('its text is not what was sealed');
  }
  if (textWith(line, canonical) !== text) return damaged('it is not written as it was');
  return { status: 'whole', sealed: { id: idOf(line, crypto), line } };
}

/**
 * Reads the text of one line. Whole means: valid, byte for byte as this program writes it (so that a flipped bit shows
 * even where JSON would not mind), and its changes are the ones its digest stands for. The signature is not checked here.
 */
export function readLine(text: string, crypto: Crypto): ReadLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return damaged('it is no JSON');
    throw error;
  }
  const version = versionOf(json);
  if (version !== null && version > lineVersion) return { status: 'newer', version };
  const parsed = v.safeParse(lineSchema, json);
  if (!parsed.success) return damaged(`its field ${v.getDotPath(parsed.issues[0]) ?? ''} is wrong`);
  const line: Line = parsed.output;
  try {
    return whole(line, text, crypto);
  } catch (error) {
    if (error instanceof CanonicalError) return damaged(error.message);
    throw error;
  }
}
