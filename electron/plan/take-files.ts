/** The files that one act brings into the plan. */
import type { StoredFile } from '../../framework/plan';
import type { Request } from '../../framework/request';
import { giveBack, takeIn, type FileSource, type TakenFile } from './attach';

/** By the request's `path`. */
export type Sources = ReadonlyMap<string, FileSource>;

/** The paths of an act for which there is a source, each once. */
export function pathsIn(requests: readonly Request[], sources: Sources): readonly string[] {
  const paths = requests.flatMap((request) =>
    request.type === 'evidence.add' && request.kind === 'file' && request.path !== undefined
      ? [request.path]
      : [],
  );
  return [...new Set(paths)].filter((path) => sources.has(path));
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
