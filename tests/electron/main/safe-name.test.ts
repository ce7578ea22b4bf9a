import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endingOf, safeFileName, safeName } from '../../../electron/files/safe-name';
import { temporaryFolder } from './temporary-folder';
import { fc } from '../../helpers/laws';

const examples: readonly (readonly [string, string])[] = [
  ['Name Surname', 'Name Surname'],
  ['  Name   Surname ', 'Name Surname'],
  ['Ærøskøbing Ω 日本 محمد', 'Ærøskøbing Ω 日本 محمد'],
  ['Zoë'.normalize('NFD'), 'Zoë'.normalize('NFC')],
  ['../../etc/passwd', 'etc-passwd'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['.hidden', 'hidden'],
  ['ends with dots...', 'ends with dots'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['LPT¹', '_LPT¹'],
  ['Console', 'Console'],
  ['re\u202eport', 're port'],
  ['a\0b\nc', 'a b c'],
  ['', 'Plan'],
  ['...', 'Plan'],
  ['/', 'Plan'],
];

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)(?:\.|$)/i;

function isSafe(name: string): boolean {
  return (
    name !== '' &&
    Buffer.byteLength(name) <= 255 &&
    basename(name) === name &&
    !/[<>:"/\\|?*\p{Control}\p{Surrogate}\p{Bidi_Control}]/u.test(name) &&
    !/^[.\s]|[.\s]$/.test(name) &&
    !reserved.test(name)
  );
}

const anything = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme' }),
);

describe('a safe name', () => {
  it.each(examples)('%j becomes %j', (text, name) => {
    expect(safeName(text, 'Plan')).toBe(name);
  });

  it('is taken by every system, and stays as it is when made safe again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const name = safeName(text, 'Plan');
        expect(isSafe(name), JSON.stringify(name)).toBe(true);
        expect(safeName(name, 'Plan')).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it('can be made as a real folder and a real file', () => {
    const folder = temporaryFolder();
    fc.assert(
      fc.property(anything, (text) => {
        mkdirSync(join(folder, safeName(text, 'Plan')), { recursive: true });
      }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        writeFileSync(join(folder, `${safeFileName(text, 'Evidence')}.copy`), '');
      }),
    );
    expect(readdirSync(folder).length).toBeGreaterThan(10);
  });
});

describe('a safe file name', () => {
  it('keeps its ending however long the rest is', () => {
    const name = safeFileName(`${'长'.repeat(300)}.PDF`, 'Evidence');
    expect(name.endsWith('.pdf')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(safeFileName('report.final.pdf', 'Evidence')).toBe('report.final.pdf');
    expect(safeFileName('.bashrc', 'Evidence')).toBe('bashrc');
    expect(safeFileName('.pdf', 'Evidence')).toBe('pdf');
  });

  it('never has another ending than the one that decides whether it is opened', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('', '.pdf', '.exe', '.PDF ', '.pdf.', '.exe\u202e', '.pdf\0.exe'),
        (text, end) => {
          const name = safeFileName(text + end, 'Evidence');
          expect(isSafe(name), JSON.stringify(name)).toBe(true);
          expect(endingOf(safeFileName(name, 'Evidence'))).toBe(endingOf(name));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
