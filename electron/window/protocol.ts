/** `app://rung/…`: the pages of the program, out of its own folder, and nothing else. */
import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { pageFile, pageHeaders } from './page-file';

export const scheme = 'app';

/** Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

async function serve(folder: string, url: string): Promise<Response> {
  const page = pageFile(folder, url);
  if (page === null) return new Response('Not found', { status: 404, headers: pageHeaders('text/plain') });
  return new Response(await readFile(page.file), { headers: pageHeaders(page.type) });
}

/** @param folder out/renderer of this build */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle(scheme, (request) => serve(folder, request.url));
}
