/** Which file an address of ours stands for, and the headers that go with it. */
import { extname, join } from 'node:path';

/** A page with no eval, no inline script or style, no connection, no frame. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What an address is answered with, where it is no page of ours. */
export interface Served {
  readonly type: string;
  readonly data: Buffer;
}

export interface PageFile {
  readonly file: string;
  readonly type: string;
}

/** One name after the other: letters, digits, dot, dash and underscore, and no name that begins with a dot. */
const safePath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/**
 * @param folder the folder of the built pages
 * @returns null for every address that is not one of our pages: another host, a way out, a kind we do not serve
 */
export function pageFile(folder: string, address: string): PageFile | null {
  const [, rest] = /^app:\/\/rung(\/[^?#]*)/.exec(address) ?? [];
  const pathname = rest ?? '';
  if (!safePath.test(pathname)) return null;
  const type = types[extname(pathname)];
  return type === undefined ? null : { file: join(folder, pathname), type };
}

export function pageHeaders(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), payment=()',
  };
}
