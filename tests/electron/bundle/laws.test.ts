/** What is written is what is read, whatever it is. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BundleEntry } from '../../../electron/bundle/measured-entry';
import { readBundle } from '../../../electron/bundle/read-bundle';
import { writeBundle } from '../../../electron/bundle/write-bundle';
import { fc } from '../../helpers/laws';
import { sampleBundle } from '../../helpers/sample-bundle';
import { temporaryFolder } from '../main/temporary-folder';

const sample = sampleBundle(5);

/** Anything from nothing to what packs a thousand times, some of it longer than one piece of a stream. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ maxLength: 500 }).map((text) => Buffer.from(text)),
  fc.tuple(fc.nat(255), fc.nat(300_000)).map(([value, length]) => Buffer.alloc(length, value)),
);
const ending = fc.constantFrom('', '.txt', '.png', '.pdf', '.a1b2c3d4');
const file = fc.tuple(content, ending, fc.boolean());
const journal = fc.tuple(content, fc.stringMatching(/^[0-9a-f]{32}$/), fc.constantFrom('', '-2', '-copy'));

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isOnDisk: boolean;
}

const given = fc
  .tuple(fc.array(file, { maxLength: 6 }), fc.array(journal, { maxLength: 3 }))
  .map(([files, journals]): readonly Given[] => {
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const all = [
      ...files.map(([bytes, end, isOnDisk]) => ({ name: `files/${sum(bytes)}${end}`, bytes, isOnDisk })),
      ...journals.map(([bytes, id, end]) => ({ name: `journal/${id}${end}.jsonl`, bytes, isOnDisk: false })),
    ];
    return [...new Map(all.map((one) => [one.name, one])).values()];
  });

function entriesIn(folder: string, all: readonly Given[]): readonly BundleEntry[] {
  const entries = all.map(({ name, bytes, isOnDisk }, index): BundleEntry => {
    if (!isOnDisk) return { name, bytes };
    const path = join(folder, String(index));
    writeFileSync(path, bytes);
    return { name, path };
  });
  return [...entries, ...sample.entries];
}

function contentsIn(root: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(join(root, entry.name)).map((name) => `${entry.name}/${name}`)
      : [entry.name],
  );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

test(
  'what is written is what is read, and written again it is the same to the byte',
  { timeout: 120_000 },
  async () => {
    const base = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(given, async (all) => {
        const folder = mkdtempSync(join(base, 'law-'));
        const [one, other, staging] = [
          join(folder, 'one.rung'),
          join(folder, 'other.rung'),
          join(folder, 'staging'),
        ];
        mkdirSync(staging);
        const entries = entriesIn(folder, all);
        const written = await writeBundle(one, { ...sample, entries });
        await writeBundle(other, { ...sample, entries: [...entries].reverse() });
        expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
        const read = await readBundle(one, staging);
        expect(read.manifest).toEqual(written.manifest);
        const wanted = [...all, ...sample.entries.flatMap((entry) => ('bytes' in entry ? entry : []))];
        const found = contentsIn(staging);
        expect([...found.keys()].sort()).toEqual(wanted.map(({ name }) => name).sort());
        for (const { name, bytes } of wanted) expect(found.get(name)?.equals(bytes), name).toBe(true);
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 60 },
    );
  },
);
