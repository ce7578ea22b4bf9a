/** `npm run bench`: how long a person waits, measured on the built program. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure';
import { tableOf } from './table';

const { values } = parseArgs({
  options: { json: { type: 'string' }, runs: { type: 'string', default: '11' } },
});
const caller = process.env.INIT_CWD ?? process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'rung-bench-'));
try {
  const report = await measure(folder, Math.max(1, Number(values.runs)));
  process.stdout.write(tableOf(report));
  if (values.json !== undefined) {
    writeFileSync(resolve(caller, values.json), `${JSON.stringify(report.figures, null, 2)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
