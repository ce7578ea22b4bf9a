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

async function withKey(
  parts: Pick<Parts, 'session' | 'userData'>,
  requests: readonly Request[],
): Promise<readonly Request[]> {
  if (!requests.some(tellsKey)) return requests;
  const { keyAlong } = await import('./sign');
  return [...requests, ...(await keyAlong(parts))];
}

/** The words that main gave for files become the files; a path that the page made up stands for nothing. */
export async function applyChanges(
  parts: Pick<Parts, 'session' | 'offered' | 'fileWork' | 'userData'>,
  changes: readonly unknown[],
): Promise<Applied> {
  const { session, offered, fileWork } = parts;
  const requests = await withKey(parts, readRequests(changes));
  const sources = new Map<string, FileSource>();
  for (const request of requests) {
    const path = pathOf(request);
    if (path !== null) sources.set(path, { file: offered.pathOf(path) });
  }
  if (sources.size === 0) return session.act((open) => open.apply(requests));
  return fileWork.run((job) => session.act((open) => open.apply(requests, sources, job)));
}
