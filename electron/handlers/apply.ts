/** An act of the window. */
import type { Applied } from '../../framework/contract/views';
import { readRequests } from '../../framework/request';
import type { Parts } from '../parts';
import { pathOf } from '../plan/take-files';
import type { FileSource } from '../plan/plan-folder';

/** The words that main gave for files become the files; a path that the page made up stands for nothing. */
export function applyChanges(
  { session, offered, fileWork }: Pick<Parts, 'session' | 'offered' | 'fileWork'>,
  changes: readonly unknown[],
): Promise<Applied> {
  const requests = readRequests(changes);
  const sources = new Map<string, FileSource>();
  for (const request of requests) {
    const path = pathOf(request);
    if (path !== null) sources.set(path, { file: offered.pathOf(path) });
  }
  if (sources.size === 0) return session.act((open) => open.apply(requests));
  return fileWork.run((job) => session.act((open) => open.apply(requests, sources, job)));
}
