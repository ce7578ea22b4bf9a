import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of the test's own with a copy of our scripts, and a home of its own, so that nothing here is touched. */
export class CopiedScripts {
  readonly folder = mkdtempSync(join(tmpdir(), 'rung-scripts-'));
  readonly home = mkdtempSync(join(tmpdir(), 'rung-home-'));

  constructor(files: Readonly<Record<string, string>>) {
    cpSync(join(project, 'scripts'), join(this.folder, 'scripts'), { recursive: true });
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** A file's text, empty where there is no such file. */
  read(path: string): string {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** Runs a piece of JavaScript that imports from ./scripts, as a process of its own. */
  run(code: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return new Promise((finish, reject) => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: this.folder,
        env: { PATH: process.env.PATH, HOME: this.home, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const printed = { stdout: '', stderr: '' };
      child.stdout.on('data', (piece: Buffer) => (printed.stdout += piece.toString('utf8')));
      child.stderr.on('data', (piece: Buffer) => (printed.stderr += piece.toString('utf8')));
      child.on('error', reject);
      child.on('close', (exitCode) => finish({ code: exitCode, ...printed }));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.home, { recursive: true, force: true });
  }
}
