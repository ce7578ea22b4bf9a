import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPreview } from '../../../electron/files/preview';
import { temporaryFolder } from './temporary-folder';
import { fc } from '../../helpers/laws';

const file = () => join(temporaryFolder(), 'file');

function look(content: string | Uint8Array) {
  const path = file();
  writeFileSync(path, content);
  return readPreview(path);
}

const beginnings = {
  'image/png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
  'image/jpeg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  'image/gif': Buffer.from('GIF89a\u0001\0'),
  'image/webp': Buffer.from('RIFF\u0010\0\0\0WEBPVP8 '),
  'image/bmp': Buffer.concat([Buffer.from('BM'), Buffer.alloc(20)]),
  'image/avif': Buffer.from('\0\0\0\u001cftypavif\0\0'),
};

describe('a look into a file', () => {
  it.each(Object.entries(beginnings))(
    'knows %s by its first bytes, whatever its name',
    async (mime, bytes) => {
      expect(await look(bytes)).toEqual({ kind: 'image', mime, base64: bytes.toString('base64') });
    },
  );

  it('knows a PDF, also behind a few other bytes', async () => {
    expect(await look('%PDF-1.7\n')).toMatchObject({ kind: 'pdf' });
    expect(await look(`${'x'.repeat(900)}%PDF-1.7\n`)).toMatchObject({ kind: 'pdf' });
    expect(await look(`${'x'.repeat(2000)}%PDF-1.7\n`)).toMatchObject({ kind: 'text' });
  });

  it('shows drawings and pages that may hold script as text, and never as what they are', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const page = '<!doctype html><script>alert(1)</script>';
    for (const text of [drawing, page, 'BMW is a make of cars, and no picture']) {
      expect(await look(text)).toEqual({ kind: 'text', text, isCut: false });
    }
  });

  it('reads text in the encodings that texts come in', async () => {
    const text = 'Grüße – 感謝 – שלום\n';
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(await look(text)).toMatchObject({ text });
    expect(await look(`\uFEFF${text}`)).toMatchObject({ text });
    expect(await look(utf16)).toMatchObject({ text });
    expect(await look(Buffer.from(utf16).swap16())).toMatchObject({ text });
    expect(await look(Buffer.from('Gr\u00fc\u00dfe', 'latin1'))).toMatchObject({ text: 'Grüße' });
  });

  it('cuts a long text between two characters', async () => {
    const long = 'ü€😀'.repeat(20_000);
    const answer = await look(long);
    expect(answer).toMatchObject({ kind: 'text', isCut: true });
    const text = answer.kind === 'text' ? answer.text : '';
    expect(long.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(14_000);
  });

  it('says what there is no preview of, and what is too large for one', async () => {
    expect(await look('')).toEqual({ kind: 'none', why: 'empty' });
    expect(await look(Buffer.from('504b0304000000', 'hex'))).toEqual({ kind: 'none', why: 'kind' });
    for (const [begins, size] of [
      [beginnings['image/png'], 20_000_001],
      ['%PDF-1.7', 50_000_001],
    ] as const) {
      const path = file();
      writeFileSync(path, begins);
      truncateSync(path, size);
      expect(await readPreview(path)).toEqual({ kind: 'none', why: 'too-large' });
    }
  });

  it('of any bytes is one of these, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        const { kind } = await look(bytes);
        expect(['image', 'text', 'pdf', 'none']).toContain(kind);
      }),
      { numRuns: 200 },
    );
  });
});
