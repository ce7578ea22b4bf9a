/**
 * What a review form is a form of. It goes out with the form and comes back in it, so that answers are never taken for those
 * to other questions. It names the plan and its indicators and says nothing else about either.
 */
import * as v from 'valibot';
import { canonicalJson } from '../canonical-json';
import type { Crypto } from '../crypto';
import { hashSchema, indicatorsSchema } from '../text';

const kind = 'rung-review-form';

const identitySchema = v.strictObject({
  kind: v.literal(kind),
  version: v.literal(1),
  /** The plan's id. */
  plan: hashSchema,
  /** SHA-256 of the exact framework text. */
  framework: hashSchema,
  /** The same for every copy of the same form. */
  form: hashSchema,
  /** In the order of the form: the first one's fields are `rating-1` and `comment-1`. */
  indicators: indicatorsSchema,
  /** SHA-256 of the canonical JSON of all the rest. */
  digest: hashSchema,
});

export type FormIdentity = v.InferOutput<typeof identitySchema>;

interface FormSubject extends Pick<FormIdentity, 'plan' | 'framework' | 'indicators'> {
  /** On which the form was made, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The same questions about the same plan on the same day are the same form. */
export function formIdentity({ day, ...subject }: FormSubject, crypto: Crypto): FormIdentity {
  const form = crypto.sha256(canonicalJson({ ...subject, day }));
  const rest = { kind, version: 1, form, ...subject } as const;
  return { ...rest, digest: crypto.sha256(canonicalJson(rest)) };
}

export function identityText(identity: FormIdentity): string {
  return canonicalJson(identity);
}

/** What stands on the form in print, so that it is known even where nothing but its looks is left. */
export function formCode({ plan, form }: Pick<FormIdentity, 'plan' | 'form'>): string {
  return `${plan.slice(0, 8)}-${form.slice(0, 8)}`;
}

/** @returns the code's half about the plan where there is one in a document's text */
export function planInCode(text: string): string | null {
  // Some programs write a space between any two letters.
  const found = /formcode([0-9a-f]{8})-[0-9a-f]{8}/.exec(text.replace(/\s+/g, '').toLowerCase());
  return found?.[1] ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @returns null where the text is none, or is not as it was written */
export function readIdentity(text: string, crypto: Crypto): FormIdentity | null {
  const read = v.safeParse(identitySchema, parsed(text));
  if (!read.success) return null;
  const { digest, ...rest } = read.output;
  return crypto.sha256(canonicalJson(rest)) === digest ? read.output : null;
}
