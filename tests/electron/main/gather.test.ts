import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/files/file-work';
import { gather, mostDepth, mostEntries } from '../../../electron/files/gather';
import { temporaryFolder } from './temporary-folder';

function write(folder: string, name: string, text = name): void {
  writeFileSync(join(folder, name), text);
}

const isRoot = process.getuid?.() === 0;

describe('what lies in a folder', () => {
  it('is every regular file in the order of names, and what is passed over is named with its reason', async () => {
    const folder = join(temporaryFolder(), 'Reports');
    mkdirSync(join(folder, '2026', '.git'), { recursive: true });
    write(folder, 'b.txt', 'bb');
    write(folder, 'empty.txt', '');
    write(folder, '.hidden', 'x');
    write(join(folder, '2026'), 'a.txt');
    write(join(folder, '2026', '.git'), 'config');
    symlinkSync('/', join(folder, 'whole disk'));
    const { files, skipped } = await gather([folder], quietJob);
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['Reports/2026/a.txt', 5],
      ['Reports/b.txt', 2],
    ]);
    expect(skipped).toEqual([
      { name: 'Reports/.hidden', why: 'hidden' },
      { name: 'Reports/2026/.git', why: 'hidden' },
      { name: 'Reports/empty.txt', why: 'empty' },
      { name: 'Reports/whole disk', why: 'link' },
    ]);
  });

  it.skipIf(isRoot)('says what cannot be read, and goes on', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    write(folder, 'open.txt');
    const { files, skipped } = await gather([folder], quietJob);
    expect(files).toHaveLength(1);
    expect(skipped.map(({ why }) => why)).toEqual(['unreadable']);
  });

  it('is bounded in depth and in number, and says where it stopped', async () => {
    const root = temporaryFolder();
    const deep = join(root, 'deep');
    mkdirSync(join(deep, ...Array.from({ length: mostDepth + 2 }, () => 'in')), { recursive: true });
    expect((await gather([deep], quietJob)).skipped.map(({ why }) => why)).toEqual(['too-deep']);
    const many = join(root, 'many');
    mkdirSync(many);
    for (let index = 0; index < mostEntries + 5; index += 1) write(many, `${String(index)}.txt`, 'x');
    const { files, skipped } = await gather([many, join(many, '7.txt')], quietJob);
    expect(files).toHaveLength(mostEntries - 1);
    expect(skipped.map(({ why }) => why)).toEqual(['too-many']);
  }, 30_000);

  it('takes single files as the person chose them, also a hidden one and what a link leads to', async () => {
    const folder = temporaryFolder();
    write(folder, '.notes');
    write(folder, 'real.txt');
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    const paths = ['.notes', 'link.txt', 'gone.txt'].map((name) => join(folder, name));
    const { files, skipped } = await gather(paths, quietJob);
    expect(files.map(({ name }) => name)).toEqual(['.notes', 'link.txt']);
    expect(skipped).toEqual([{ name: 'gone.txt', why: 'unreadable' }]);
  });
});
