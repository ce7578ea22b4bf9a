import { PlanError } from './plan-error';

const overQuota = 'the space you may use on this disk is used up: make room and try again';

/** What the system's error codes mean, and what helps. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room on it and try again',
  EDQUOT: overQuota,
  // Node has no name for it on Linux.
  'Unknown system error -122': overQuota,
  EFBIG: 'the disk does not take files of this size: use another disk',
  EROFS: 'the disk is read-only: use a disk that can be written, or make this one writable',
  EACCES: 'there is no permission for it: allow it in the folder’s properties and try again',
  EPERM: 'the system does not permit it: allow it in the folder’s properties and try again',
  EIO: 'the disk reported an error: copy the plan to another disk soon and try again there',
  EMFILE: 'too many files are open: close other programs and try again',
  ENFILE: 'too many files are open: close other programs and try again',
  ENOENT: 'it is not there: bring the folder back (is its disk connected?) and try again',
  ENOTDIR: 'a part of the path is no folder: look at what stands there and try again',
  EISDIR: 'a folder stands in its place: move it away and try again',
  EEXIST: 'something of that name is there already: move it away and try again',
  EBUSY: 'another program is using it: close that program and try again',
  NOTKEPT: 'the disk did not keep what was written: copy the plan to another disk soon and try again there',
  ETIMEDOUT: 'the disk does not answer: check its connection and try again',
};

/** A disk that said it took what was written, and did not. */
export class NotKeptError extends Error {
  readonly code = 'NOTKEPT';
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether it is a file operation that failed, which says something about that file alone. */
export function isOfDisk(error: unknown): boolean {
  return codeOf(error) !== '' && !(error instanceof PlanError);
}

/** Whether a file operation failed only because the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/**
 * The error of a file operation as one sentence with path and next step, code `disk`. A PlanError stays as it is.
 * @param doing begins the sentence: "Saving", "Reading"
 */
export function diskError(doing: string, path: string, error: unknown): PlanError {
  if (error instanceof PlanError) return error;
  const code = codeOf(error);
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  const detail = error instanceof Error ? error.message : String(error);
  const reason = known ?? `of an unexpected error (${detail}): look at the disk and try again`;
  return new PlanError('disk', `${doing} ${path} failed because ${reason}.`, { cause: error });
}
