/** What two people sign at the end of a check-in: one JSON text, the same bytes on every computer. */
import * as v from 'valibot';
import { canonicalJson } from '../canonical-json';
import { ratingSchema } from '../changes/ratings';
import { writerIdSchema } from '../changes/writers';
import {
  daySchema,
  filledText,
  hashSchema,
  idSchema,
  indicatorsSchema,
  itemIdSchema,
  longText,
  shortText,
  urlSchema,
} from '../text';
import { instantSchema, publicKeySchema } from './encodings';

/** Letters of one text: far more than an hour between two people brings, and less than anything else that is ever read. */
export const maximumLength = 5_000_000;
const maximumItems = 10_000;

/** A list in which each item has an identity of its own, at most 10,000 long. */
function listOf<Item>(item: v.GenericSchema<unknown, Item>, identity: (item: Item) => string) {
  return v.pipe(
    v.array(item, 'must be a list'),
    v.maxLength(maximumItems, 'is longer than 10,000'),
    v.check((items) => new Set(items.map(identity)).size === items.length, 'names one twice'),
    v.readonly(),
  );
}

/** Id and key say who it is; the name is what they call themselves, and may be empty. */
const signerSchema = v.pipe(
  v.strictObject({ person: writerIdSchema, name: shortText, key: publicKeySchema }),
  v.readonly(),
);

const indicatorSchema = v.pipe(v.strictObject({ id: idSchema, text: longText }), v.readonly());

const evidenceSchema = v.pipe(
  v.strictObject({
    id: itemIdSchema,
    title: filledText,
    kind: v.picklist(['file', 'link', 'note']),
    date: daySchema,
    indicators: indicatorsSchema,
    /** Of the attached file. */
    sha256: v.nullable(hashSchema),
    url: v.nullable(urlSchema),
  }),
  v.readonly(),
);

/** Three ratings of one indicator: the individual's at sharing, the mentor's before they were shown, and the agreed one. */
const ratedSchema = v.pipe(
  v.strictObject({
    indicator: idSchema,
    self: v.nullable(ratingSchema),
    mentor: v.nullable(ratingSchema),
    agreed: v.nullable(ratingSchema),
    comment: longText,
  }),
  v.readonly(),
);

const actionSchema = v.pipe(
  v.strictObject({
    text: longText,
    owner: v.picklist(['individual', 'mentor']),
    date: v.nullable(daySchema),
    status: v.picklist(['open', 'done', 'dropped']),
  }),
  v.readonly(),
);

const fields = v.strictObject({
  format: v.literal('rung-check-in'),
  version: v.literal(1),
  plan: hashSchema,
  checkIn: itemIdSchema,
  individual: signerSchema,
  mentor: signerSchema,
  /** SHA-256 of the exact framework text that the plan is pinned to. */
  framework: hashSchema,
  /** The day of the check-in. */
  date: daySchema,
  /** When this text was made: UTC with milliseconds, `2027-03-31T09:30:00.000Z`. */
  at: instantSchema,
  indicators: listOf(indicatorSchema, ({ id }) => id),
  evidence: listOf(evidenceSchema, ({ id }) => id),
  ratings: listOf(ratedSchema, ({ indicator }) => indicator),
  actions: v.pipe(v.array(actionSchema), v.maxLength(maximumItems), v.readonly()),
  notes: longText,
  nextDate: v.nullable(daySchema),
});

/** Whatever one person could sign alone proves nothing about two, and a rating without its words nothing about anything. */
const payloadSchema = v.pipe(
  fields,
  v.check(
    ({ individual, mentor }) => individual.person !== mentor.person && individual.key !== mentor.key,
    'is between one person and themselves',
  ),
  v.check(({ indicators, ratings }) => {
    const ids = new Set(indicators.map(({ id }) => id));
    return ratings.every(({ indicator }) => ids.has(indicator));
  }, 'rates what is not among its indicators'),
  v.readonly(),
);

/** What is signed; its canonical JSON (RFC 8785) in UTF-8 is the signed bytes. */
export type Payload = v.InferOutput<typeof payloadSchema>;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Reads a signed text. Only the exact bytes that this program would write for the same content are taken, so that
 * nothing can hide in a second member of the same name or in a member nobody shows.
 * @returns null for what is none, is out of bounds, or was written by a newer version
 */
export function readPayload(text: string): Payload | null {
  if (text.length > maximumLength) return null;
  const read = v.safeParse(payloadSchema, jsonOf(text));
  return read.success && canonicalJson(read.output) === text ? read.output : null;
}

/**
 * The text to sign; `readPayload` gives the same payload back.
 * @returns null where the payload breaks a rule of its schema, or is longer than is ever read
 */
export function payloadText(payload: Payload): string | null {
  if (!v.is(payloadSchema, payload)) return null;
  const text = canonicalJson(payload);
  return text.length > maximumLength ? null : text;
}
