import { mkdirSync } from 'node:fs';
import * as v from 'valibot';
import { contentReady, timedCalls } from './page-scripts';
import type { Prepared } from './plans';
import { startRung } from './start';
import { usualDocument } from '../e2e/usual-document';

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
