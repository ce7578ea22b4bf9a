/** Files beside a document have names that every system takes, each once, whatever they were called elsewhere. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distinct } from '../../../electron/document/embedded-files';
import { saveFolder, saveZip } from '../../../electron/document/evidence-folder';
import type { EmbeddedFile } from '../../../electron/pdf/extras';
import { endingOf } from '../../../electron/files/safe-name';
import { oddText } from '../../helpers/arbitrary-texts';
import { fc } from '../../helpers/laws';
import { naughtyStrings } from '../../helpers/naughty-strings';
import { temporaryFolder } from '../main/temporary-folder';

const hostile = [
  ...[
    'CON',
    'nul.txt',
    'Aux.',
    'com1.log',
    'COM¹.log',
    'lpt9',
    'prn .txt',
    'con .téxt',
    'NUL',
    'nul',
    'conin$.a',
  ],
  ...[
    'trailing.',
    'trailing. . ',
    '.hidden',
    '~lock',
    ' ',
    '..',
    '.',
    '',
    '. .txt',
    'a.tar.gz',
    'name.',
    '-rf',
  ],
  ...[
    'log.txt',
    'LOG.TXT',
    'Log.txt',
    'é.txt',
    'e\u0301.txt',
    'É.txt',
    'Å.pdf',
    '\u212b.pdf',
    'ß',
    'ẞ',
    'İ',
    'i\u0307',
  ],
  ...[
    'log (2).txt',
    'log.txt',
    'a\u0007b.txt',
    'a\nb.txt',
    'a/b.txt',
    'a\\b.txt',
    'a:b',
    'x\u202etxt.exe',
    '\u200b',
  ],
  ...[
    `${'語'.repeat(400)}.txt`,
    '👩‍💻'.repeat(100),
    'x'.repeat(300),
    'x'.repeat(300),
    `${'é'.repeat(200)}.jpeg`,
  ],
];
const prefixes = ['', 'E1 ', 'Earlier 1 '];

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

function namesFor(texts: readonly string[]): readonly string[] {
  const files = texts.map((name) => ({ name, title: '', file: { sha256: '', name, size: 1 } }));
  return distinct(files).map(({ name }) => name);
}

function check(texts: readonly string[]): void {
  const names = namesFor(texts);
  for (const [index, name] of names.entries()) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    // What Windows refuses, what turns the direction of writing, and what no eye sees.
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}\p{Bidi_Control}\u200b\ufeff]/u);
    expect(name).toMatch(/^[^\s.~-]/);
    expect(name).not.toMatch(/[\s.]$/);
    expect(name.split('.')[0]?.trim()).not.toMatch(reserved);
    // A name of nothing but an ending would be hidden.
    const [, ending] = /[\p{L}\p{N}].*\.([a-z]{1,12})$/su.exec(texts[index] ?? '') ?? [];
    if (ending !== undefined) expect(endingOf(name)).toBe(ending);
  }
  for (const form of ['NFC', 'NFD'] as const) {
    for (const fold of [(name: string) => name.toLowerCase(), (name: string) => name.toUpperCase()]) {
      expect(new Set(names.map((name) => fold(name.normalize(form)))).size).toBe(names.length);
    }
  }
}

it('hostile names become names', () => {
  check(prefixes.flatMap((prefix) => [...hostile, ...naughtyStrings].map((name) => prefix + name)));
});

it('any names become names of their own (law)', () => {
  const name = fc.oneof(
    fc.constantFrom(...hostile),
    oddText,
    fc.tuple(oddText, fc.constantFrom('.txt', '.PDF', '.')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (texts) => check(texts)),
    { numRuns: 100 },
  );
});

it('a folder and a zip file hold each of them', async () => {
  const content = Buffer.from('x');
  const names = namesFor(prefixes.flatMap((prefix) => hostile.map((name) => prefix + name)));
  const about = {
    description: '',
    type: 'text/plain',
    modified: 0,
    relationship: 'Supplement',
    size: 1,
  } as const;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const files = names.map((name): EmbeddedFile => ({ ...about, name, sha256, content }));
  const folder = temporaryFolder();
  await saveFolder(join(folder, 'all'), { pdf: content, name: 'Plan.pdf', files });
  expect(readdirSync(join(folder, 'all')).sort()).toEqual(['Plan.pdf', ...names].sort());
  await saveZip(join(folder, 'all.zip'), { pdf: content, name: 'Plan.pdf', files });
  const tested = execFileSync('unzip', ['-tq', join(folder, 'all.zip')], { encoding: 'utf8' });
  expect(tested).toContain('No errors');
});
