import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { contentReady, timedCalls } from './page-scripts';
import type { Prepared } from './plans';
import { startRung } from './start';
import { inTurn, seconds } from './statistics';
import { usualDocument } from '../e2e/usual-document';

const run = promisify(execFile);

/** Seconds for each of some exports in a running window, the first left out. */
export async function warmExports(
  prepared: Prepared,
  folder: string,
  count: number,
): Promise<readonly number[]> {
  mkdirSync(folder, { recursive: true });
  const program = startRung(prepared, { RUNG_EXPORT_DIR: folder });
  try {
    await program.ask({ run: contentReady(prepared.content) });
    const inputs = Array.from({ length: count + 1 }, () => usualDocument);
    const { answer } = await program.ask({ run: timedCalls('plan.export', inputs) });
    return v
      .parse(v.array(v.number()), answer)
      .slice(1)
      .map((time) => time / 1000);
  } finally {
    await program.end();
  }
}

/** Seconds for each of some whole processes of the command line that write the PDF and end. */
export async function coldExports(
  prepared: Prepared,
  folder: string,
  count: number,
): Promise<readonly number[]> {
  mkdirSync(folder, { recursive: true });
  const args = [resolve('out/main/cli.cjs'), 'export', prepared.plan, '--pdf', join(folder, 'cold.pdf')];
  const env = { ...process.env, RUNG_HOME: prepared.home };
  return inTurn(Array(count).keys(), () => seconds(() => run(process.execPath, args, { env })));
}
