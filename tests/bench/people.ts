import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { peopleCacheName } from '../../electron/session/people';
import { writeMentees } from './mentees';
import { anyPaint, contentReady, peoplePainted, watchPeople } from './page-scripts';
import type { Prepared } from './plans';
import { scrollPeople, type Scrolled } from './scroll';
import { startRung } from './start';

/** How many people, each with so many changes. */
export const many = { count: 200, changes: 500 } as const;

/** A plan of one's own to start on, and the people beside it. */
export interface Peopled extends Prepared {
  /** Where the people's plans lie. */
  readonly plans: string;
  readonly count: number;
}

function start(peopled: Peopled) {
  return startRung(peopled, { RUNG_PLANS: peopled.plans });
}

/** Seconds from choosing the page until the rows (or that there are none) are painted. */
export async function peoplePage(peopled: Peopled): Promise<number> {
  const program = start(peopled);
  try {
    await program.ask({ run: contentReady(peopled.content) });
    await program.ask({ run: anyPaint });
    await program.ask({ run: watchPeople(peopled.count), command: 'people' });
    const { answer } = await program.ask({ run: peoplePainted });
    return v.parse(v.number(), answer) / 1000;
  } finally {
    await program.end();
  }
}

/**
 * The same plan of one's own with nobody beside it and with many, who were read once.
 * @returns also the seconds of that first reading
 */
export async function preparePeople(
  folder: string,
  own: Prepared,
): Promise<{ readonly nobody: Peopled; readonly people: Peopled; readonly reading: number }> {
  const [none, plans] = ['nobody', 'people'].map((name) => join(folder, name));
  if (none === undefined || plans === undefined) throw new Error('There is no folder to put people in.');
  mkdirSync(none);
  const nobody: Peopled = { ...own, plans: none, count: 0 };
  const people: Peopled = { ...own, plans, count: many.count };
  await writeMentees({ home: join(folder, 'their-home'), plans }, many);
  const reading = await peoplePage(people);
  // What was read is kept a moment after the last row was told.
  const cache = join(own.home, peopleCacheName);
  for (let turn = 0; turn < 100 && !existsSync(cache); turn += 1) await wait(50);
  return { nobody, people, reading };
}

/** The page with many people. */
export function scrollManyPeople(peopled: Peopled): Promise<Scrolled> {
  return scrollPeople(start(peopled));
}
