import { chmod, mkdir, readdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { append, makeFolder, makerOf, replace, temporaryName } from '../../electron/durable';
import { PlanError } from '../../electron/plan-error';
import { temporaryFolder } from './plan/workshop';

async function caught(work: Promise<unknown>): Promise<PlanError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PlanError) return error;
  throw new Error('it did not fail as it should');
}

describe('append', () => {
  it('makes a file for this user alone and grows it', async () => {
    const file = join(await temporaryFolder(), 'a.jsonl');
    const mark = await append(file, Buffer.from('one\n'), 0);
    expect(mark.size).toBe(4);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await append(file, Buffer.from('two\n'), 4);
    expect(await readFile(file, 'utf8')).toBe('one\ntwo\n');
  });

  it('writes nothing into a file that is not as long as it should be', async () => {
    const file = join(await temporaryFolder(), 'a.jsonl');
    await append(file, Buffer.from('one\n'), 0);
    await truncate(file, 2);
    const error = await caught(append(file, Buffer.from('two\n'), 4));
    expect(error.code).toBe('disk');
    expect(error.message).toContain(file);
    expect(await readFile(file, 'utf8')).toBe('on');
    expect((await caught(append(join(file, '..', 'b'), Buffer.from('x'), 4))).message).toMatch(/not there/);
  });

  it('names the path and what helps where the disk takes nothing', async () => {
    const link = join(await temporaryFolder(), 'full.jsonl');
    // The kernel's own full disk.
    await symlink('/dev/full', link);
    const error = await caught(append(link, Buffer.from('x'), 0));
    expect(error.message).toBe(
      `Saving ${link} failed because the disk is full: make room on it and try again.`,
    );
  });
});

describe('replace', () => {
  it('puts the new content in the place of the old', async () => {
    const file = join(await temporaryFolder(), 'plan.json');
    await replace(file, Buffer.from('old'));
    await replace(file, Buffer.from('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('leaves the old one and no other file where it fails', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'plan.json');
    await mkdir(file);
    await writeFile(join(file, 'inside'), 'x');
    const error = await caught(replace(file, Buffer.from('new')));
    expect(error.message).toContain(file);
    expect(await readdir(folder)).toEqual(['plan.json']);
    await chmod(folder, 0o700);
  });

  it('gives its temporary files names that tell who makes them', () => {
    expect(makerOf(temporaryName())).toBe(process.pid);
    expect(makerOf('.rung-1-0.tmp')).toBeNull();
    expect(makerOf('plan.json')).toBeNull();
  });
});

describe('makeFolder', () => {
  it('makes what is missing, for this user alone, and takes what is there', async () => {
    const folder = join(await temporaryFolder(), 'one', 'two', 'three');
    await makeFolder(folder);
    await makeFolder(folder);
    expect((await stat(join(folder, '..'))).mode & 0o777).toBe(0o700);
  });

  it('fails where a file stands in the way', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect((await caught(makeFolder(file))).message).toContain('something of that name');
    expect((await caught(makeFolder(join(file, 'inside')))).message).toContain('no folder');
  });

  it.runIf(process.platform === 'linux')('gives up where no folder can ever be made', async () => {
    expect((await caught(makeFolder('/proc/nothing/inside'))).code).toBe('disk');
  });
});
