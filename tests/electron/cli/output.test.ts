import { spawn } from 'node:child_process';
import { openSync, closeSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bench } from './rung';

const program = resolve('out/main/cli.cjs');

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs with a standard output of its own kind: a file number, or a pipe that is closed at once. */
function runInto(output: number | 'closed', args: readonly string[], home: string): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, RUNG_HOME: home };
    const stdio = ['ignore', output === 'closed' ? 'pipe' : output, 'pipe'] as const;
    const child = spawn(process.execPath, [program, ...args], { env, stdio: [...stdio] });
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString('utf8')));
    child.on('close', (code) => done({ code, stderr }));
  });
}

describe('standard output', () => {
  it('that nobody reads any more is no failure', async () => {
    const { at, rung } = bench();
    await rung(['sample', 'plan']);
    expect(await runInto('closed', ['show', at('plan')], at('home'))).toEqual({ code: 0, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('that is full is said so', async () => {
    const { at, rung } = bench();
    await rung(['sample', 'plan']);
    const full = openSync('/dev/full', 'w');
    const ended = await runInto(full, ['show', at('plan')], at('home'));
    closeSync(full);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/^rung: The answer could not be written: .*ENOSPC.*\n$/);
  });

  it('holds a long answer whole', async () => {
    const { answer, apply } = bench();
    await answer(['new', 'plan']);
    const text = 'Long. '.repeat(30_000);
    const notes = Array.from({ length: 12 }, () => ({ type: 'evidence.add', kind: 'note', text }));
    await apply('plan', notes);
    expect(JSON.stringify(await answer(['show', 'plan'])).length).toBeGreaterThan(2_000_000);
  });
});
