/** The files that one act brings into the plan. */
import type { Evidence, StoredFile } from '../../framework/plan';
import type { Request } from '../../framework/request';
import { PlanError } from '../plan-error';
import { giveBack, takeIn, type FileSource, type TakenFile } from './attach';

/** By the request's `path`. */
export type Sources = ReadonlyMap<string, FileSource>;

/** Where the file is that a request brings; null where it brings none. */
export function pathOf(request: Request): string | null {
  const isBringing = request.type === 'evidence.add' || request.type === 'evidence.edit';
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

/**
 * Takes the files in, runs the act, and where either fails takes out again what was not there before.
 * @param folder the plan's files/
 */
export async function withFiles<Value>(
  folder: string,
  sources: Sources,
  act: (files: ReadonlyMap<string, StoredFile>) => Promise<Value>,
): Promise<Value> {
  const taken = new Map<string, TakenFile>();
  try {
    for (const [path, source] of sources) taken.set(path, await takeIn(folder, source));
    return await act(new Map([...taken].map(([path, { stored }]) => [path, stored])));
  } catch (error) {
    await giveBack(taken.values());
    throw error;
  }
}
