/** The files that one act brings into the plan. */
import type { Evidence, StoredFile } from '../../framework/plan';
import type { Request } from '../../framework/request';
import { quietJob, type Job } from '../files/file-work';
import { PlanError } from '../plan-error';
import { giveBack, keepFolder, takeIn, type FileSource, type TakenFile } from './attach';

/** By the request's `path`. */
export type Sources = ReadonlyMap<string, FileSource>;

/** Where the file is that a request brings; null where it brings none. */
export function pathOf(request: Request): string | null {
  const isBringing =
    request.type === 'evidence.add' || request.type === 'evidence.edit' || request.type === 'checkin.close';
  return (isBringing ? request.path : undefined) ?? null;
}

/** The paths of an act for which there is a source, each once. */
export function pathsIn(requests: readonly Request[], sources: Sources): readonly string[] {
  const paths = requests.flatMap((request) => pathOf(request) ?? []);
  return [...new Set(paths)].filter((path) => sources.has(path));
}

/**
 * Nothing is recorded where the newer file is the one that is there.
 * @throws PlanError `refused`
 */
export function refuseSame(
  requests: readonly Request[],
  files: ReadonlyMap<string, StoredFile>,
  evidence: ReadonlyMap<string, Evidence>,
): void {
  for (const request of requests) {
    if (request.type !== 'evidence.edit') continue;
    const file = files.get(request.path ?? '');
    const before = evidence.get(request.evidence)?.file ?? null;
    if (file === undefined || file.sha256 !== before?.sha256) continue;
    throw new PlanError(
      'refused',
      `“${file.name}” is the very file that is attached already. Nothing was changed.`,
    );
  }
}

/** Stands for files that are yet to be copied, while an act's rules are checked before. */
export function placeholders(paths: readonly string[]): ReadonlyMap<string, StoredFile> {
  return new Map(paths.map((path) => [path, { sha256: '0'.repeat(64), name: 'file', size: 0 }]));
}

interface Taking<Value> {
  /** Whether the act is on the disk, which then needs its files, whatever fails after it. */
  readonly isKept: () => boolean;
  readonly act: (files: ReadonlyMap<string, StoredFile>) => Promise<Value>;
  /** Told of each file; once all are there it cannot be cancelled any more. */
  readonly job?: Job | undefined;
}

/**
 * Takes the files in, runs the act, and where either fails takes out again what was not there before.
 * @param folder the plan's files/
 */
export async function withFiles<Value>(
  folder: string,
  sources: Sources,
  { act, isKept, job = quietJob }: Taking<Value>,
): Promise<Value> {
  const taken = new Map<string, TakenFile>();
  let bytes = 0;
  try {
    for (const [path, source] of sources) {
      const read = (more: number) =>
        job.tell({
          step: 'copying',
          files: taken.size,
          of: sources.size,
          bytes: bytes + more,
          ofBytes: null,
        });
      job.goOn();
      const one = await takeIn(folder, source, { ...job, read });
      taken.set(path, one);
      bytes += one.stored.size;
    }
    if (taken.size > 0) await keepFolder(folder);
    job.goOn();
    return await act(new Map([...taken].map(([path, { stored }]) => [path, stored])));
  } catch (error) {
    if (!isKept()) await giveBack(taken.values());
    throw error;
  }
}

/**
 * Puts a file that is missing into its place again.
 * @throws PlanError `refused` where it is not that file; then nothing is left of it
 */
export async function takeBack(folder: string, sha256: string, source: FileSource): Promise<void> {
  const taken = await takeIn(folder, source);
  if (taken.stored.sha256 !== sha256) {
    await giveBack([taken]);
    throw new PlanError(
      'refused',
      `“${taken.stored.name}” is not the file that was attached, so it was not taken in.`,
    );
  }
  await keepFolder(folder);
}
