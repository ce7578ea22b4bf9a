/** `app://rung/…`: the pages of the program, out of its own folder, and nothing else. */
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { pageFile, pageHeaders } from './page-file';

const scheme = 'app';

/** Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

/**
 * The part of Electron's protocols that we use. `protocol.handle` would do the same through web streams and requests,
 * which have to be loaded first: measured, that makes a start 40 ms longer, a tenth of it.
 */
interface BufferProtocol {
  registerBufferProtocol(
    name: string,
    handler: (request: ProtocolRequest, answer: (response: ProtocolResponse) => void) => void,
  ): boolean;
}

const notFound: ProtocolResponse = {
  statusCode: 404,
  mimeType: 'text/plain',
  headers: pageHeaders('text/plain'),
  data: Buffer.from('Not found'),
};

async function answerTo(folder: string, url: string): Promise<ProtocolResponse> {
  const page = pageFile(folder, url);
  if (page === null) return notFound;
  return {
    mimeType: page.type,
    charset: 'utf-8',
    headers: pageHeaders(`${page.type}; charset=utf-8`),
    data: await readFile(page.file),
  };
}

/** @param folder out/renderer of this build */
export function servePages(session: Session, folder: string): void {
  const pages: BufferProtocol = session.protocol;
  pages.registerBufferProtocol(scheme, (request, answer) => {
    answerTo(folder, request.url).then(answer, () => answer(notFound));
  });
}
