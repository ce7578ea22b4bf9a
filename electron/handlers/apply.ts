/** An act of the window. */
import type { Applied } from '../../framework/contract/views';
import { readRequests, type Request } from '../../framework/request';
import type { Parts } from '../parts';
import { pathOf } from '../plan/take-files';
import type { FileSource } from '../plan/plan-folder';

/** The other side can only sign once it knows with which key this one does: whoever opens or has rated says it. */
function tellsKey({ type }: Request): boolean {
  return type === 'checkin.open' || type === 'checkin.rated' || type === 'checkin.show';
}

/**
 * The words that main gave for files become the files; a path that the page made up stands for nothing.
 * @param keyAlong what tells the writer's key, where it is to be told
 */
export async function applyChanges(
  { session, offered, fileWork }: Pick<Parts, 'session' | 'offered' | 'fileWork'>,
  changes: readonly unknown[],
  keyAlong: () => Promise<readonly Request[]> = () => Promise.resolve([]),
): Promise<Applied> {
  const asked = readRequests(changes);
  const requests = asked.some(tellsKey) ? [...asked, ...(await keyAlong())] : asked;
  const sources = new Map<string, FileSource>();
  for (const request of requests) {
    const path = pathOf(request);
    if (path !== null) sources.set(path, { file: offered.pathOf(path) });
  }
  if (sources.size === 0) return session.act((open) => open.apply(requests));
  return fileWork.run((job) => session.act((open) => open.apply(requests, sources, job)));
}
