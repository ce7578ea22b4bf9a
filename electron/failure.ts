/** Why a call failed, as the window is told: thrown errors become a code and one sentence. */
import { FrameworkError } from '../framework/framework';
import { RequestError } from '../framework/request';
import type { Failure } from '../framework/contract/result';
import { PlanError } from './plan-error';

const diskSentences: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: (place) => `The disk is full, so ${place} could not be written. Make room and try again.`,
  EDQUOT: (place) =>
    `Your share of the disk is used up, so ${place} could not be written. Make room and try again.`,
  EACCES: (place) => `Rung may not read or write ${place}. Check who may use it, then try again.`,
  EPERM: (place) => `Rung may not change ${place}. Check who may use it, then try again.`,
  EROFS: (place) => `${place} is on a disk that can only be read. Move the plan to another disk.`,
  ENOENT: (place) => `${place} is not there any more. Put it back, or open the plan from where it is now.`,
  EMFILE: (place) =>
    `Too many files are open on this computer to use ${place}. Close a program and try again.`,
  ENOTDIR: (place) => `${place} is not a folder. Choose another place.`,
};

function placeOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? error.path : 'the file';
}

/** Errors of the system's own calls say which call it was. */
function isSystemError(error: Error): error is Error & { readonly code: string } {
  return 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

function diskMessage(error: Error & { readonly code: string }): string {
  const place = placeOf(error);
  const known = diskSentences[error.code]?.(place);
  const text = known ?? `The disk did not do what it should at ${place} (${error.code}). Try again.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The failure that the error stands for; null where it is nothing expected, which makes it a bug. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof RequestError || error instanceof FrameworkError) {
    return { code: 'refused', message: error.message };
  }
  if (error instanceof PlanError) return { code: error.code, message: error.message };
  return isSystemError(error) ? { code: 'disk', message: diskMessage(error) } : null;
}

/** What the person is told about a mistake of ours. */
export const bugFailure: Failure = {
  code: 'bug',
  message: 'Something went wrong inside Rung, and it has been noted. What was saved before is safe.',
};
