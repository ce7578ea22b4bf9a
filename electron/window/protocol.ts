/** `app://rung/…`: the pages of the program, out of its own folder, and nothing else. */
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron';
import { readFileSync } from 'node:fs';
import { codeOf } from '../disk-error';
import { pageFile, pageHeaders, type Served } from './page-file';

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

/** Read at once: the files are few and lie beside the program that runs, and the first page waits for each of them. */
function answerTo(folder: string, url: string): ProtocolResponse {
  const page = pageFile(folder, url);
  if (page === null) return notFound;
  try {
    const data = readFileSync(page.file);
    return {
      mimeType: page.type,
      charset: 'utf-8',
      headers: pageHeaders(`${page.type}; charset=utf-8`),
      data,
    };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return notFound;
  }
}

const address = /^app:\/\/rung(\/[^?#]*)$/;

/**
 * @param folder out/renderer of this build
 * @param more what stands under addresses that are no pages
 */
export function servePages(
  session: Session,
  folder: string,
  more: (pathname: string) => Served | null = () => null,
): void {
  const pages: BufferProtocol = session.protocol;
  pages.registerBufferProtocol(scheme, ({ url }, answer) => {
    const served = more(address.exec(url)?.[1] ?? '');
    if (served === null) answer(answerTo(folder, url));
    else answer({ mimeType: served.type, headers: pageHeaders(served.type), data: served.data });
  });
}
