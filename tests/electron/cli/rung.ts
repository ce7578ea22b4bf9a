import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';

const program = resolve('out/main/cli.cjs');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Standard input. */
  readonly input?: string | Buffer;
}

/** Runs the built command line in a process of its own, as a script does. */
export function rung(args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const { cwd, env, input = '' } = circumstances;
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, ...env } });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    child.on('error', failed);
    // A command that refuses its arguments never reads what is sent to it.
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(input);
    child.on('close', (code) =>
      done({
        code: code ?? -1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
}

export function parsed(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

/** Stands in an expected value for any text of that form. */
export function like(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

/** A folder of this test alone, and a person of its own: an installation that nobody else has. */
export interface Bench {
  readonly folder: string;
  /** A path in the folder. */
  readonly at: (...parts: readonly string[]) => string;
  /** Runs a command as this person, in the folder. */
  readonly rung: (args: readonly string[], input?: string | Buffer) => Promise<Ran>;
  /** As `rung`, for a command that must do its work; its answer parsed. */
  readonly answer: (args: readonly string[]) => Promise<unknown>;
  /** Writes a list of changes and applies it. */
  readonly apply: (plan: string, changes: readonly unknown[]) => Promise<Ran>;
}

export function bench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'rung-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...parts: readonly string[]) => join(folder, ...parts);
  const env = { RUNG_HOME: at('home') };
  const run: Bench['rung'] = (args, input) =>
    rung(args, { cwd: folder, env, ...(input === undefined ? {} : { input }) });
  return {
    folder,
    at,
    rung: run,
    answer: async (args) => {
      const { code, stdout, stderr } = await run(args);
      if (code !== 0) throw new Error(`rung ${args.join(' ')} ended with ${code}: ${stderr}`);
      return parsed(stdout);
    },
    apply: (plan, changes) => {
      writeFileSync(at('changes.json'), JSON.stringify(changes));
      return run(['apply', plan, 'changes.json']);
    },
  };
}

/** Every file and folder below, with the hash of its bytes and when it was last written. */
export function treeOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs, mode } = statSync(path);
      const bytes = entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder';
      return `${path.slice(folder.length)} ${bytes} ${mtimeMs} ${mode.toString(8)}`;
    })
    .sort();
}

/** The one line that a refusal is: nothing on standard output, no stack. */
export function oneLineOf({ stdout, stderr }: Ran): string {
  const lines = stderr.split('\n');
  if (stdout !== '' || lines.length !== 2 || lines[1] !== '' || /\n\s+at |\.cjs:\d|Error:/.test(stderr)) {
    throw new Error(`Not one clear line: ${JSON.stringify({ stdout: stdout.slice(0, 500), stderr })}`);
  }
  return lines[0] ?? '';
}
