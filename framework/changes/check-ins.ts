/** What happens in a one-on-one, change by change. How each alters the plan: check-in-acts.ts; who may: permission.ts. */
import * as v from 'valibot';
import {
  daySchema,
  filledText,
  hashSchema,
  idSchema,
  indicatorsSchema,
  itemIdSchema,
  longText,
  shortText,
} from '../text';
import { publicKeySchema, signatureSchema } from '../sign-off/encodings';
import { maximumLength } from '../sign-off/payload';
import { ratingSchema } from './ratings';

const date = v.nullable(daySchema);
const ofCheckIn = { checkIn: itemIdSchema };
const self = v.pipe(v.array(v.tuple([idSchema, ratingSchema])), v.maxLength(10_000), v.readonly());
const where = v.picklist(['away', 'here'], 'must be "away" or "here"');

/**
 * Opens a one-on-one about these indicators. What the individual says of each at this moment is what will be compared.
 * Without `indicators` the usual ones are chosen (see choose.ts).
 */
export const checkInOpenRequest = v.strictObject({
  type: v.literal('checkin.open'),
  mentorName: v.optional(shortText, ''),
  date: v.optional(date, null),
  where: v.optional(where, 'away'),
  indicators: v.optional(indicatorsSchema),
});

/** As recorded: with its id and the self-rating of each indicator at this moment. */
export const checkInOpen = v.object({
  type: v.literal('checkin.open'),
  ...ofCheckIn,
  mentorName: shortText,
  date,
  where,
  indicators: indicatorsSchema,
  self,
});

/** Other indicators than those chosen first, while both ratings are still covered. */
export const checkInChoose = v.strictObject({
  type: v.literal('checkin.choose'),
  ...ofCheckIn,
  indicators: indicatorsSchema,
});

/** The mentor's rating of one indicator; null takes it back. A comment that is left out stays. */
export const checkInRate = v.strictObject({
  type: v.literal('checkin.rate'),
  ...ofCheckIn,
  indicator: idSchema,
  rating: v.optional(v.nullable(ratingSchema)),
  comment: v.optional(longText),
});

/**
 * The mentor has rated. Where they did so without Rung, `from` says how it came back, and `answers` (a SHA-256 of all they
 * said) keeps the same from being taken in twice.
 */
export const checkInRated = v.strictObject({
  type: v.literal('checkin.rated'),
  ...ofCheckIn,
  from: v.optional(v.picklist(['form', 'paper'], 'must be "form" or "paper"')),
  answers: v.optional(hashSchema),
});

/** Shows both ratings to both, for good: neither can be changed any more. */
export const checkInShow = v.strictObject({ type: v.literal('checkin.show'), ...ofCheckIn });

/** The agreed rating; null takes it back. */
export const checkInAgree = v.strictObject({
  type: v.literal('checkin.agree'),
  ...ofCheckIn,
  indicator: idSchema,
  rating: v.nullable(ratingSchema),
});

/** A remark in the thread of one indicator. */
export const checkInCommentRequest = v.strictObject({
  type: v.literal('checkin.comment'),
  ...ofCheckIn,
  indicator: idSchema,
  text: v.pipe(
    longText,
    v.check((text) => text.trim() !== '', 'is empty'),
  ),
});

/** The same with the id that this plan gave it. */
export const checkInComment = v.object({ ...checkInCommentRequest.entries, comment: itemIdSchema });

/** What is left out stays as it was. */
export const checkInEdit = v.strictObject({
  type: v.literal('checkin.edit'),
  ...ofCheckIn,
  date: v.optional(date),
  notes: v.optional(longText),
  nextDate: v.optional(date),
});

/** A signature over the check-in as it stands, see sign-off/payload.ts. `where`: at the writer's own computer or not. */
export const checkInSign = v.strictObject({
  type: v.literal('checkin.sign'),
  ...ofCheckIn,
  payload: v.pipe(v.string(), v.maxLength(maximumLength)),
  key: publicKeySchema,
  sig: signatureSchema,
  where: v.picklist(['own', 'here']),
});

const scan = v.object({
  sha256: hashSchema,
  name: filledText,
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const closing = { type: v.literal('checkin.close'), ...ofCheckIn, how: v.picklist(['unsigned', 'paper']) };
const paper = { name: filledText, date: daySchema };

/** Ends it without signatures, or with those on a sheet of paper. `path`: a scan of it, as in `evidence.add`. */
export const checkInCloseRequest = v.strictObject({
  ...closing,
  paper: v.optional(v.strictObject(paper)),
  path: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(4096))),
});

export const checkInClose = v.object({
  ...closing,
  paper: v.optional(v.object({ ...paper, file: v.optional(scan) })),
});

/** Gives up a check-in whose ratings were not shown yet. */
export const checkInCancel = v.strictObject({ type: v.literal('checkin.cancel'), ...ofCheckIn });

/** What good looks like for one indicator; empty text takes it away. */
export const proofSet = v.strictObject({ type: v.literal('proof.set'), indicator: idSchema, text: longText });

export type CheckInOpenRequest = v.InferOutput<typeof checkInOpenRequest>;
export type CheckInOpen = v.InferOutput<typeof checkInOpen>;
export type CheckInChoose = v.InferOutput<typeof checkInChoose>;
export type CheckInRate = v.InferOutput<typeof checkInRate>;
export type CheckInRated = v.InferOutput<typeof checkInRated>;
export type CheckInShow = v.InferOutput<typeof checkInShow>;
export type CheckInAgree = v.InferOutput<typeof checkInAgree>;

export type CheckInComment = v.InferOutput<typeof checkInComment>;
export type CheckInEdit = v.InferOutput<typeof checkInEdit>;
export type CheckInSign = v.InferOutput<typeof checkInSign>;
export type CheckInCloseRequest = v.InferOutput<typeof checkInCloseRequest>;
export type CheckInClose = v.InferOutput<typeof checkInClose>;
export type CheckInCancel = v.InferOutput<typeof checkInCancel>;
export type ProofSet = v.InferOutput<typeof proofSet>;
export type CheckInChange =
  | CheckInOpen
  | CheckInChoose
  | CheckInRate
  | CheckInRated
  | CheckInShow
  | CheckInAgree
  | CheckInComment
  | CheckInEdit
  | CheckInSign
  | CheckInClose
  | CheckInCancel;
