import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { openInstallation } from '../../electron/installation';
import { openPlan } from '../../electron/plan/plan-folder';
import { readRequests, type RequestInput } from '../../framework/request';
import { contentReady, shownAsOf, timedCalls } from './page-scripts';
import type { Prepared } from './plans';
import { startRung } from './start';
import { inTurn, seconds } from './statistics';

const milliseconds = v.array(v.number());

/** Edits as a person makes them on one indicator; none leaves the plan as it was. */
function edits(count: number): readonly (readonly RequestInput[])[] {
  const indicator = 'infrastructure-support/5.1';
  return Array.from({ length: count }, (_, index) => [
    index % 2 === 0
      ? { type: 'rating.set', indicator, rating: index % 4 === 0 ? 'partly' : 'not-yet' }
      : {
          type: 'note.set',
          indicator,
          text: `Two of the drafts are with the service owner now (${String(index)}).`,
        },
  ]);
}

/** Seconds from asking in the window until the answer that the act is on the disk, for each edit. */
export async function editsInWindow(prepared: Prepared, count: number): Promise<readonly number[]> {
  const program = startRung(prepared);
  try {
    await program.ask({ run: contentReady(prepared.content) });
    const inputs = edits(count).map((changes) => ({ changes }));
    const { answer } = await program.ask({ run: timedCalls('plan.apply', inputs) });
    return v.parse(milliseconds, answer).map((time) => time / 1000);
  } finally {
    await program.end();
  }
}

/**
 * Seconds from asking in the window for the plan as of a day until it is painted. The plan's newest day, since then every
 * change counts.
 */
export async function asOfInWindow(prepared: Prepared, count: number): Promise<readonly number[]> {
  const program = startRung(prepared);
  try {
    await program.ask({ run: contentReady(prepared.content) });
    const { answer } = await program.ask({ run: shownAsOf(count) });
    return v.parse(milliseconds, answer).map((time) => time / 1000);
  } finally {
    await program.end();
  }
}

/** The same without a window: what of it is the storage's. */
export async function editsInStorage(prepared: Prepared, count: number): Promise<readonly number[]> {
  const plan = await openPlan(await openInstallation(prepared.home, 'app'), prepared.plan);
  try {
    return await inTurn(edits(count), (changes) => seconds(() => plan.apply(readRequests(changes))));
  } finally {
    await plan.close();
  }
}

/** What the disk itself takes for half a kilobyte at the end of a file, made durable. */
export async function appendsAlone(folder: string, count: number): Promise<readonly number[]> {
  const handle = await open(join(folder, 'appends'), 'a');
  try {
    const bytes = Buffer.alloc(512, 'x');
    const step = async () => {
      await handle.write(bytes);
      await handle.datasync();
    };
    return await inTurn(Array(count).keys(), () => seconds(step));
  } finally {
    await handle.close();
  }
}

/** Seconds to open the plan and read all of it, without a window. */
export async function openingInStorage(prepared: Prepared): Promise<number> {
  const installation = await openInstallation(prepared.home, 'app');
  const begin = performance.now();
  const plan = await openPlan(installation, prepared.plan);
  const took = (performance.now() - begin) / 1000;
  await plan.close();
  return took;
}
