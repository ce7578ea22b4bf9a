/** The storage as a program of its own, so that it can be killed, starved and lied to. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @returns the bundled program, which the caller removes */
export async function bundled(): Promise<{ readonly program: string; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-faults-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./writer.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'writer.cjs' } },
    },
  });
  return { program: join(folder, 'writer.cjs'), folder };
}

/** One thread for all file work, so that calls come in the order in which they were asked for. */
const environment = { ...process.env, UV_THREADPOOL_SIZE: '1' };

/** Runs the program until it ends, or until the parent kills it. */
export function started(program: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  });
}

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** Runs the program under strace. @param options of strace */
export function traced(options: readonly string[], program: string, args: readonly string[]): Ended {
  const command = ['-f', '-qq', ...options, process.execPath, program, ...args];
  const { status, signal, stdout } = spawnSync('strace', command, {
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { status, signal, output: stdout };
}

/** Whether this machine lets one program look into another. */
export function canTrace(): boolean {
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export async function removed(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
