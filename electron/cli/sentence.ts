import { failureOf } from '../failure';
import { Refused } from './refusal';

/** One sentence for whatever went wrong: what, where, and why where that is known. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const failure = failureOf(error);
  if (failure !== null) return failure.message;
  return `Rung failed by a fault of its own: ${error instanceof Error ? error.message : String(error)}.`;
}
