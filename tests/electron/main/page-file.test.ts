import { resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageFile, pageHeaders } from '../../../electron/window/page-file';
import { fc } from '../../helpers/laws';

const folder = resolve('/app/out/renderer');

describe('an address of ours', () => {
  it.each([
    ['app://rung/index.html', 'index.html', 'text/html'],
    ['app://rung/print.html', 'print.html', 'text/html'],
    ['app://rung/assets/index-Ab_1.js', 'assets/index-Ab_1.js', 'text/javascript'],
    ['app://rung/assets/index.css?v=1#x', 'assets/index.css', 'text/css'],
    ['app://rung/assets/worker-a1.mjs', 'assets/worker-a1.mjs', 'text/javascript'],
  ])('%s is a file of the program', (address, file, type) => {
    expect(pageFile(folder, address)).toEqual({ file: resolve(folder, file), type });
  });

  it.each([
    'app://rung/',
    'app://rung',
    'app://rung/../main/main.cjs',
    'app://rung/assets/../../main/main.js',
    'app://rung/%2e%2e/main.js',
    'app://rung/..%2fmain.js',
    'app://rung/..\\main.js',
    'app://rung/a//b.js',
    'app://rung//etc/passwd.js',
    'app://rung/.hidden.js',
    'app://rung/index.html\0.js',
    'app://rung/index.html/',
    'app://rung/package.json',
    'app://rung/assets/x.map',
    'app://other/index.html',
    'app://rung.example/index.html',
    'app://rung@other/index.html',
    'app://user@rung/index.html',
    'file:///etc/passwd',
    'https://rung/index.html',
    'xapp://rung/index.html',
    '',
  ])('%j is nothing', (address) => {
    expect(pageFile(folder, address)).toBeNull();
  });

  it('never leads out of the folder of pages', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '/', '\\', 'a', '.js', '.html', ':', '~'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const page = pageFile(folder, `app://rung/${parts.join('')}`);
        if (page !== null) expect(resolve(page.file).startsWith(folder + sep)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the headers', () => {
  it('let in scripts and styles of the program and nothing that is inline, evaluated or fetched', () => {
    const policy = pageHeaders('text/html')['Content-Security-Policy'] ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(Object.fromEntries(rules)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    });
  });
});
