import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appFolder, electronProgram } from '../../../electron/pdf/electron-program';
import { printReport } from '../../../electron/pdf/launch';
import { reportOf, usualPlan } from '../../helpers/report-plans';

const report = reportOf(usualPlan);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-launch-'));
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('DISPLAY', ':nowhere');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A program in the place of Electron that does what the shell script says; `$3` is the job. */
async function stand(script: string): Promise<void> {
  const program = join(folder, 'stand-in');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  vi.stubEnv('ELECTRON_EXEC_PATH', program);
}

const target = () => join(folder, 'out', 'plan.pdf');

async function leftovers(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('rung-print-'));
}

describe.skipIf(process.platform === 'win32')('printing from the command line', () => {
  it('says what is missing where there is no display', async () => {
    vi.stubEnv('DISPLAY', undefined);
    vi.stubEnv('WAYLAND_DISPLAY', undefined);
    await stand('exit 0');
    const asked = printReport(report, target());
    if (process.platform === 'linux') await expect(asked).rejects.toThrow(/needs a display.*xvfb-run -a/);
    else await expect(asked).rejects.toThrow();
  });

  it('says what is missing where there is no Electron', async () => {
    vi.stubEnv('ELECTRON_EXEC_PATH', join(folder, 'none'));
    await expect(printReport(report, target())).rejects.toThrow(`not at ${join(folder, 'none')}`);
  });

  it('tells the sentence of the process that failed, and leaves nothing behind', async () => {
    await stand(`echo noise; echo '{"ok":false,"error":"The page ended."}'; exit 1`);
    await mkdir(join(folder, 'out'));
    await expect(printReport(report, target())).rejects.toThrow('The page ended.');
    expect(await readdir(join(folder, 'out'))).toEqual([]);
    expect(await leftovers()).toEqual([]);
  });

  it('tells the last complaint of a process that ends without a word', async () => {
    await stand('echo cannot open display >&2; exit 7');
    await expect(printReport(report, target())).rejects.toThrow(/\(7\): cannot open display/);
  });

  it('hands the report over and puts the document into its place', async () => {
    await stand(`cp "$3" "$(dirname "$3")/document.pdf"; echo '{"ok":true,"pages":4}'`);
    await mkdir(join(folder, 'out'));
    const printed = await printReport(report, target());
    const job: unknown = JSON.parse(await readFile(target(), 'utf8'));
    expect(job).toMatchObject({ report });
    expect(printed).toEqual({ pages: 4, size: (await readFile(target())).length });
    expect(await leftovers()).toEqual([]);
  });
});

describe('the program to start', () => {
  it('is the one that the environment names, first by itself, then by its folder', async () => {
    const inFolder = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
    const program = join(folder, process.platform === 'win32' ? 'electron.exe' : inFolder);
    await mkdir(join(program, '..'), { recursive: true });
    await writeFile(program, '');
    expect(electronProgram('/', { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(program);
    expect(electronProgram('/', { ELECTRON_EXEC_PATH: program, ELECTRON_OVERRIDE_DIST_PATH: '/x' })).toBe(
      program,
    );
  });

  it('lies in the nearest folder above with a package.json', async () => {
    await mkdir(join(folder, 'out/main/chunks'), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{}');
    expect(appFolder(join(folder, 'out/main/chunks'))).toBe(folder);
  });
});
