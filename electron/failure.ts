/** Why a call failed, as the window is told: thrown errors become a code and one sentence. */
import { FrameworkError } from '../framework/framework';
import type { Failure } from '../framework/contract/result';
import { RequestError } from '../framework/request';
import { diskError } from './disk-error';
import { PlanError } from './plan-error';

/** Errors of the system's own calls say which call it was. */
function isSystemError(error: Error): boolean {
  return 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

function placeOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
}

/** The failure that the error stands for; null where it is nothing expected, which makes it a bug. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof RequestError || error instanceof FrameworkError) {
    return { code: 'refused', message: error.message };
  }
  if (error instanceof PlanError) return { code: error.code, message: error.message };
  if (!isSystemError(error)) return null;
  const { code, message } = diskError('Using', placeOf(error), error);
  return { code, message };
}

/** What the person is told about a mistake of ours. */
export const bugFailure: Failure = {
  code: 'bug',
  message: 'Something went wrong inside Rung, and it has been noted. What was saved before is safe.',
};
