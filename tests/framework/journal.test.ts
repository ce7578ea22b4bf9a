import { describe, expect, it } from 'vitest';
import { readJournal, unsignedLine } from '../../framework/journal';
import { emptied, lineVersion, readLine, textOf } from '../../framework/line';
import { plainActs } from '../helpers/arbitrary-acts';
import { fc } from '../helpers/laws';
import { testCrypto } from '../helpers/test-crypto';
import { foldTexts, readText, TestWriter } from '../helpers/test-writer';

function written(): TestWriter {
  const writer = new TestWriter();
  writer.act([{ type: 'rating.set', indicator: 'infrastructure-support/1.1', rating: 'met' }], 0, 60);
  writer.act([
    { type: 'note.set', indicator: 'infrastructure-support/1.1', text: 'Ünïcode, 世界 🙂', private: true },
  ]);
  return writer;
}

/** Reads raw bytes as a file would be: an unreadable byte becomes a replacement character. */
function readBytes(bytes: Uint8Array) {
  return readJournal(
    { name: 'a.jsonl', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) },
    testCrypto,
  );
}

describe('a line', () => {
  it('stands in the file as documented: these fields, in this order', () => {
    const [, , third] = written().text.split('\n');
    const line: unknown = JSON.parse(third ?? '');
    expect(Object.keys(line ?? {})).toEqual([
      'v',
      'seq',
      'prev',
      'at',
      'zone',
      'clock',
      'seen',
      'digest',
      'sig',
      'salt',
      'changes',
    ]);
    expect(line).toMatchObject({ v: 1, seq: 2, zone: 60, seen: {} });
  });

  it('is refused where half of its text is gone, or it was written otherwise', () => {
    const { lines } = written();
    const text = textOf(lines[2]?.line ?? expect.fail());
    const reading = (changed: string) => readLine(changed, testCrypto);
    expect(reading(text).status).toBe('whole');
    expect(reading(text.replace(/"salt":"[0-9a-f]+",/, ''))).toEqual({
      status: 'damaged',
      reason: 'half of its text is missing',
    });
    expect(reading(text.replace('"v":1,', '"v": 1,')).status).toBe('damaged');
    expect(reading(text.replace('{"v":1,', '{"v":1,"v":1,')).status).toBe('damaged');
    expect(reading(text.replace('met', 'partly'))).toMatchObject({
      reason: 'its text is not what was sealed',
    });
    expect(reading('['.repeat(100_000)).status).toBe('damaged');
    expect(reading(`{"v":${String(lineVersion + 1)},"anything":true}`)).toEqual({
      status: 'newer',
      version: lineVersion + 1,
    });
  });
});

describe('reading a journal', () => {
  it('stops at a line of a day or an hour that there is not, as at any other that is damaged', () => {
    for (const at of [
      '2026-13-05T09:00:00.000Z',
      '2026-02-30T23:30:00.000Z',
      '2026-02-03T24:30:00.000Z',
      '2026-00-03T09:00:00.000Z',
    ]) {
      const writer = written();
      writer.append({ at, zone: 60, changes: [{ type: 'plan.rename', title: 'Later' }] });
      const read = readJournal({ name: 'a.jsonl', text: writer.text }, testCrypto);
      expect(read, at).toMatchObject({
        rest: 1,
        trouble: { kind: 'damaged', line: 5, reason: 'its field at is wrong' },
      });
      expect(foldTexts(writer.id, [writer.text]).plan.title).toBe('');
    }
  });

  it('finds and names one flipped bit anywhere, in the last line too', () => {
    const writer = written();
    const bytes = new TextEncoder().encode(writer.text);
    const lineOf = (index: number) => bytes.subarray(0, index).filter((byte) => byte === 10).length + 1;
    for (let index = 0; index < bytes.length; index += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Uint8Array.from(bytes);
        flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
        const read = readBytes(flipped);
        const trouble = 'lines' in read ? (read.trouble ?? unsignedLine(read, testCrypto)) : read;
        const found = trouble?.line ?? 0;
        // A flipped bit in the line feed joins the line with the next one, which then breaks off or cannot be read.
        expect([lineOf(index), lineOf(index) + 1], `byte ${String(index)}, bit ${String(bit)}`).toContain(
          found,
        );
      }
    }
  }, 60_000);

  it('still verifies with any lines emptied', () => {
    fc.assert(
      fc.property(plainActs, fc.infiniteStream(fc.boolean()), (acts, choice) => {
        const writer = new TestWriter();
        for (const act of acts) writer.act(act);
        const lines = writer.lines.map((sealed, index) =>
          index > 0 && choice.next().value ? emptied(sealed) : sealed,
        );
        const journal = readText(lines.map(({ line }) => `${textOf(line)}\n`).join(''));
        expect(journal.trouble).toBeNull();
        expect(unsignedLine(journal, testCrypto)).toBeNull();
        expect(journal.lines.map(({ id }) => id)).toEqual(writer.lines.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });

  it('verifies but cannot name the writer where even the first line is emptied', () => {
    const lines = written().lines.map((sealed) => emptied(sealed));
    const journal = readText(lines.map(({ line }) => `${textOf(line)}\n`).join(''));
    expect(journal).toMatchObject({ begin: null, trouble: { kind: 'nameless', line: 1 } });
    expect(journal.lines).toHaveLength(lines.length);
  });

  it('keeps the good beginning of a file cut at any byte, and calls the rest torn', () => {
    const { text } = written();
    const bytes = new TextEncoder().encode(text);
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1);
    for (let length = 1; length < bytes.length; length += 1) {
      const whole = ends.filter((end) => end <= length).length;
      const read = readBytes(bytes.subarray(0, length));
      const isCutBetween = ends.includes(length);
      expect('lines' in read ? read.lines.length : 0).toBe(whole);
      const kind = 'lines' in read ? (read.trouble?.kind ?? null) : read.kind;
      expect(kind).toBe(isCutBetween ? null : 'torn');
    }
  });

  it('refuses lines left out, doubled, swapped, or of another writer', () => {
    const lines = written().text.split('\n').slice(0, -1);
    const other = written().text.split('\n');
    const [a = '', b = '', c = '', d = ''] = lines;
    const variants = {
      'left out': [a, b, d],
      doubled: [a, b, b, c],
      swapped: [a, c, b, d],
      'of another': [a, b, other[2] ?? ''],
    };
    for (const [name, texts] of Object.entries(variants)) {
      const journal = readText(texts.map((text) => `${text}\n`).join(''));
      expect(journal.trouble?.kind, name).toBe('damaged');
      expect(journal.lines.length, name).toBeLessThan(3);
    }
  });

  it.each([
    ['follows another line', { prev: 'a'.repeat(64) }, 'it does not follow the line before it'],
    ['has another number', { seq: 7 }, 'a line before it is missing or stands twice'],
    ['is not later by its clock', { clock: 1000 }, 'its clock is not after the line before it'],
  ])('refuses a line of the writer’s own that %s', (_, given, reason) => {
    const writer = written();
    writer.append(given);
    expect(readText(writer.text)).toMatchObject({ trouble: { kind: 'damaged', line: 5, reason } });
  });

  it('goes back to the last line that the writer signed', () => {
    const forger = written();
    const writer = written();
    const forged = textOf({ ...(writer.lines[3]?.line ?? expect.fail()), sig: forger.vouch('0'.repeat(64)) });
    const journal = readText(`${writer.text.split('\n').slice(0, 3).join('\n')}\n${forged}\n`);
    expect(journal.lines).toHaveLength(3);
    expect(journal.trouble).toMatchObject({
      kind: 'damaged',
      line: 4,
      reason: 'its signature is not the writer’s',
    });
  });
});
