import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OfferedFiles } from '../../../electron/files/offered-files';
import { OpenedCopies } from '../../../electron/files/opened-copies';
import { PastedFiles } from '../../../electron/files/pasted-files';
import { temporaryFolder } from './temporary-folder';

function fileIn(folder: string, name = 'report.pdf', content = 'text'): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('an offered file', () => {
  it('is told by a word that cannot be guessed, with its name and size, and never its path', async () => {
    const offered = new OfferedFiles();
    const file = fileIn(temporaryFolder());
    const one = await offered.give(file);
    const other = await offered.give(file);
    const path: unknown = expect.stringMatching(/^file-[0-9a-f]{32}$/);
    expect(one).toEqual({ path, name: 'report.pdf', size: 4 });
    expect(other.path).not.toBe(one.path);
    expect(offered.pathOf(one.path)).toBe(file);
  });

  it('that was never given is not at hand, also when it is a real path', () => {
    const offered = new OfferedFiles();
    for (const word of ['/etc/passwd', 'file-0', '', '__proto__', 'constructor']) {
      expect(() => offered.pathOf(word)).toThrow('not at hand any more');
    }
  });

  it('is a regular file or a folder: a device is refused by name, what a link leads to counts', async () => {
    const offered = new OfferedFiles();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'inner'));
    expect(await offered.give(join(folder, 'inner'))).toMatchObject({ name: 'inner', isFolder: true });
    await expect(offered.give(join(folder, 'missing'))).rejects.toThrow('ENOENT');
    if (process.platform !== 'win32')
      await expect(offered.give('/dev/zero')).rejects.toThrow('“zero” is neither a file');
    symlinkSync(fileIn(folder), join(folder, 'link'));
    expect(await offered.give(join(folder, 'link'))).toMatchObject({ name: 'link', size: 4 });
  });

  it('is forgotten when thousands have been offered since', async () => {
    const offered = new OfferedFiles();
    const file = fileIn(temporaryFolder());
    const first = await offered.give(file);
    const last = (await Promise.all(Array.from({ length: 25_000 }, () => offered.give(file)))).at(-1);
    expect(() => offered.pathOf(first.path)).toThrow('not at hand');
    expect(offered.pathOf(last?.path ?? '')).toBe(file);
  });
});

describe('pasted data', () => {
  it('lies in a folder of its own under a safe name, for this user alone, until it is cleaned up', async () => {
    const userData = temporaryFolder();
    const pasted = new PastedFiles(userData);
    const bytes = Buffer.from([1, 2, 3]);
    const files = await Promise.all(
      ['a.png', '../../../evil.png', 'a.png', 'x\0/y.png'].map((name) => pasted.keep(name, bytes)),
    );
    expect(new Set(files).size).toBe(4);
    for (const file of files) {
      expect(relative(join(userData, 'pasted'), file)).toMatch(/^[0-9a-f]{16}[/\\][^/\\]+\.png$/);
      expect(readFileSync(file)).toEqual(bytes);
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    await pasted.clean();
    await pasted.clean();
    expect(existsSync(join(userData, 'pasted'))).toBe(false);
  });
});

describe('a copy to look at', () => {
  it('has the name of the evidence, cannot be written, and leaves the stored file as it is', async () => {
    const userData = temporaryFolder();
    const copies = new OpenedCopies(userData);
    const file = fileIn(temporaryFolder(), 'ab12.pdf');
    const copy = await copies.copy(file, 'Report.pdf');
    expect(relative(join(userData, 'opened'), copy)).toMatch(/^[0-9a-f]{16}[/\\]Report\.pdf$/);
    expect(readFileSync(copy, 'utf8')).toBe('text');
    expect(statSync(copy).ino).not.toBe(statSync(file).ino);
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o400);
    expect(await copies.copy(file, 'Report.pdf')).not.toBe(copy);
    await copies.clean();
    expect(existsSync(join(userData, 'opened'))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('text');
  });
});
