/** A form that came back: what stands in its fields, held against what was asked. Nothing from outside is believed. */
import * as v from 'valibot';
import type { Crypto } from '../crypto';
import { isDay } from '../day';
import { daySchema, idSchema, longText, shortText } from '../text';
import { ratingSchema } from '../changes/ratings';
import { choices, commentField, identityField, ratingField } from './fields';
import { planInCode, readIdentity, type FormIdentity } from './identity';

/** As it came out of a file. */
export const rawFormSchema = v.strictObject({
  fields: v.pipe(v.array(v.tuple([v.string(), v.string()])), v.maxLength(25_000), v.readonly()),
  /** What can be read on the pages, where there are no fields. */
  text: v.string(),
});
export type RawForm = v.InferOutput<typeof rawFormSchema>;

const rowSchema = v.strictObject({
  indicator: idSchema,
  rating: v.nullable(ratingSchema),
  comment: longText,
});

/** What a mentor said without Rung: in a form, or on paper. */
export const answersSchema = v.strictObject({
  name: shortText,
  date: v.nullable(daySchema),
  notes: longText,
  rows: v.pipe(v.array(rowSchema), v.maxLength(10_000), v.readonly()),
});
export type Answers = v.InferOutput<typeof answersSchema>;
export type AnswerRow = v.InferOutput<typeof rowSchema>;

/** `flattened`: it was a form of this plan, and now nothing but its looks is left. `refused`: completes nothing, one sentence. */
export type Returned =
  | { readonly kind: 'answers'; readonly answers: Answers; readonly dateAsWritten: string }
  | { readonly kind: 'flattened' }
  | { readonly kind: 'refused'; readonly reason: string; readonly isForm: boolean };

const refusals = {
  none: 'This PDF is no review form: there are no fields of one in it. What is on paper, or scanned, can be typed in under Check-ins.',
  altered: 'What this form asks was altered after Rung made it, so its answers were not read.',
  plan: 'This is a form about another plan. Open that plan first.',
  framework: 'This form was made for another version of the framework. Make a new one and send that.',
  tooLong: 'More stands in one of its fields than a plan can keep, so it was not read.',
} as const;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function asDay(year: string, month: number, day: string): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** A date as people write it; null where it could mean two days, or none. */
export function dayIn(written: string): string | null {
  const text = written.trim().toLowerCase();
  if (isDay(text)) return text;
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dotted !== null) return asDay(dotted[3] ?? '', Number(dotted[2]), dotted[1] ?? '');
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*\.?,? (\d{4})$/.exec(text);
  const first = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const [day, month, year] =
    named !== null ? [named[1], named[2], named[3]] : [first?.[2], first?.[1], first?.[3]];
  const number = months.indexOf(month ?? '') + 1;
  return number === 0 ? null : asDay(year ?? '', number, day ?? '');
}

/** Line ends as everywhere in a plan; what a plan cannot hold is taken out. */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\p{Surrogate}|\0/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

function rowsOf({ indicators }: FormIdentity, fields: ReadonlyMap<string, string>) {
  return indicators.map((indicator, index) => {
    const said = fields.get(ratingField(index + 1));
    return {
      indicator,
      rating: choices.find((choice) => choice === said) ?? null,
      comment: cleaned(fields.get(commentField(index + 1)) ?? ''),
    };
  });
}

function refused(why: keyof typeof refusals): Returned {
  return { kind: 'refused', reason: refusals[why], isForm: why !== 'none' };
}

interface OfPlan {
  /** The plan's id. */
  readonly id: string;
  /** SHA-256 of its framework's text. */
  readonly framework: string;
}

function withoutFields(text: string, { id }: OfPlan): Returned {
  const plan = planInCode(text);
  if (plan === null) return refused('none');
  return plan === id.slice(0, 8) ? { kind: 'flattened' } : refused('plan');
}

/** @param plan into which the answers are to go */
export function readReturned({ fields: pairs, text }: RawForm, plan: OfPlan, crypto: Crypto): Returned {
  const fields = new Map(pairs);
  const told = fields.get(identityField);
  if (told === undefined) return pairs.length > 0 ? refused('none') : withoutFields(text, plan);
  const identity = readIdentity(told, crypto);
  if (identity === null) return refused('altered');
  if (identity.plan !== plan.id) return refused('plan');
  if (identity.framework !== plan.framework) return refused('framework');
  const dateAsWritten = cleaned(fields.get('date') ?? '');
  const read = v.safeParse(answersSchema, {
    name: cleaned(fields.get('name') ?? '').replace(/\s+/g, ' '),
    date: dayIn(dateAsWritten),
    notes: cleaned(fields.get('notes') ?? ''),
    rows: rowsOf(identity, fields),
  });
  if (!read.success) return refused('tooLong');
  return { kind: 'answers', answers: read.output, dateAsWritten: dateAsWritten.slice(0, 100) };
}

export function isAnswered({ rating, comment }: AnswerRow): boolean {
  return rating !== null || comment !== '';
}
