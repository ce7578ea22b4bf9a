/** Why a file that came from outside is not opened. */
import { PlanError } from '../plan-error';

/** @param reason completes "FILE was not opened: …" without a full stop */
export class Unfit extends Error {}

/** The person's sentence: what, where. Code `refused`. */
export function unfitError(file: string, reason: string): PlanError {
  return new PlanError('refused', `${file} was not opened: ${reason}.`);
}

const longestShown = 100;

/** A name from outside in quotation marks, with nothing in it that could be taken for something else. */
export function shown(name: string): string {
  const safe = name.replace(
    /[\p{Control}\p{Bidi_Control}\p{Surrogate}\u200b-\u200f\u2028\u2029\ufeff\ufffd]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return safe.length <= longestShown ? `“${safe}”` : `“${safe.slice(0, longestShown)}…”`;
}
