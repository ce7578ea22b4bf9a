import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';

const project = resolve(import.meta.dirname, '../..');
const machines = [
  '.dependency-cruiser.cjs',
  'eslint.config.js',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'framework/tsconfig.json',
  'electron/tsconfig.json',
  'renderer/tsconfig.json',
  'scripts',
  'tests/tsconfig.json',
];

const cruiseReport = v.object({
  summary: v.object({
    violations: v.array(v.object({ rule: v.object({ name: v.string() }), from: v.string(), to: v.string() })),
  }),
});
const lintReport = v.array(
  v.object({
    filePath: v.string(),
    messages: v.array(v.object({ ruleId: v.nullable(v.string()), message: v.string() })),
  }),
);

/** A small project under the very rules of this one, with files of the test's choice. */
export class OffendingTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'rung-rooms-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const machine of machines) {
      cpSync(join(project, machine), join(this.folder, machine), { recursive: true });
    }
    symlinkSync(join(project, 'node_modules'), join(this.folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** What dependency-cruiser finds wrong, as "rule: from → to". */
  cruise(): readonly string[] {
    const report = this.#run('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'framework',
      'electron',
      'renderer',
    ]);
    const { summary } = v.parse(cruiseReport, JSON.parse(report));
    return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  }

  /** What ESLint finds wrong, as "file: rule: message". */
  lint(): readonly string[] {
    const report = v.parse(
      lintReport,
      JSON.parse(
        this.#run('eslint/bin/eslint.js', ['--format', 'json', 'framework', 'electron', 'renderer']),
      ),
    );
    return report.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ ruleId, message }) =>
          `${filePath.slice(this.folder.length + 1)}: ${ruleId ?? 'parse'}: ${message}`,
      ),
    );
  }

  /** What does not compile, line by line. */
  compile(): readonly string[] {
    const output = this.#run('typescript/bin/tsc', ['--build', '--pretty', 'false']);
    return output.split('\n').filter((line) => line.includes('error TS'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(program: string, args: readonly string[]): string {
    const path = join(project, 'node_modules', program);
    const { stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(`${program} printed nothing: ${stderr}`);
    return stdout;
  }
}
