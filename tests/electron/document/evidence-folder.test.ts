/** A document beside its files, as a folder or as one zip file: all of it, or nothing. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveFolder, saveZip } from '../../../electron/document/evidence-folder';
import type { EmbeddedFile } from '../../../electron/pdf/extras';
import { temporaryFolder } from '../main/temporary-folder';

const pdf = Buffer.from('%PDF-1.7');
const name = 'Name Surname 2026-12-12.pdf';

function fileOf(title: string, content: Uint8Array | string): EmbeddedFile {
  return {
    name: title,
    description: '',
    type: 'text/plain',
    modified: Date.UTC(2026, 0, 2),
    relationship: 'Supplement',
    size: 1,
    sha256: createHash('sha256')
      .update(typeof content === 'string' ? 'on the disk' : content)
      .digest('hex'),
    content,
  };
}

function given(folder: string) {
  const path = join(folder, 'stored');
  writeFileSync(path, 'on the disk');
  return { pdf, name, files: [fileOf('E1 log.txt', path), fileOf('E2 日本.txt', Buffer.from('in memory'))] };
}

describe('a folder', () => {
  it('holds the PDF and the files by their names, and nothing else', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'out', 'for the panel');
    await saveFolder(target, given(folder));
    expect(readdirSync(target).sort()).toEqual(['E1 log.txt', 'E2 日本.txt', name]);
    expect(readFileSync(join(target, 'E1 log.txt'), 'utf8')).toBe('on the disk');
    expect(readdirSync(join(folder, 'out'))).toEqual(['for the panel']);
  });

  it('is never written over, and not begun where a file is missing', async () => {
    const folder = temporaryFolder();
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'mine'), '');
    await expect(saveFolder(taken, given(folder))).rejects.toThrow('is not empty');
    expect(readdirSync(taken)).toEqual(['mine']);
    const missing = { pdf, name, files: [fileOf('E1 x', join(folder, 'nowhere'))] };
    await expect(saveFolder(join(folder, 'new'), missing)).rejects.toMatchObject({ code: 'disk' });
    expect(readdirSync(folder)).not.toContain('new');
    expect(readdirSync(folder).filter((each) => each.startsWith('.rung'))).toEqual([]);
  });

  it('takes no name that leads out of it', async () => {
    const folder = temporaryFolder();
    const files = [fileOf('../out.txt', Buffer.from('x'))];
    await saveFolder(join(folder, 'in'), { pdf, name, files });
    expect(readdirSync(folder)).toEqual(['in']);
  });
});

it('no file goes along that is not what the pages say of it', async () => {
  const folder = temporaryFolder();
  const all = given(folder);
  writeFileSync(join(folder, 'stored'), 'on thE disk');
  const refusal = '“E1 log.txt” has changed since';
  await expect(saveFolder(join(folder, 'out'), all)).rejects.toThrow(refusal);
  await expect(saveZip(join(folder, 'out.zip'), all)).rejects.toThrow(refusal);
  expect(readdirSync(folder)).toEqual(['stored']);
});

describe('a zip file', () => {
  it('holds the same', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'out.zip');
    await saveZip(target, given(folder));
    const list = execFileSync('unzip', ['-Z1', target], { encoding: 'utf8' }).trim().split('\n');
    expect(list.slice(0, 2)).toEqual([name, 'E1 log.txt']);
    expect(list).toHaveLength(3);
    expect(execFileSync('unzip', ['-lq', target, 'E1 log.txt'], { encoding: 'utf8' })).toContain(
      '2026-01-02',
    );
    expect(execFileSync('unzip', ['-p', target, 'E1 log.txt'], { encoding: 'utf8' })).toBe('on the disk');
    expect(execFileSync('unzip', ['-tq', target], { encoding: 'utf8' })).toContain('No errors');
  });

  it('is not begun where a file is missing', async () => {
    const folder = temporaryFolder();
    const missing = { pdf, name, files: [fileOf('E1 x', join(folder, 'nowhere'))] };
    await expect(saveZip(join(folder, 'out.zip'), missing)).rejects.toMatchObject({ code: 'disk' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
