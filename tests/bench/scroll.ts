import { resolve } from 'node:path';
import * as v from 'valibot';
import { evidencePage, framesOf, noteFrames, peopleRows, plainList } from './page-scripts';
import type { Prepared } from './plans';
import { Program, type Wheel } from './program';
import { startRung } from './start';

/** A steady hand on the wheel: a notch each frame, for four seconds. */
const wheel: Wheel = { x: 700, y: 500, pixels: 100, every: 16, times: 250 };

export interface Scrolled {
  /** Seconds from one frame to the next. */
  readonly frames: readonly number[];
  /** The most rows that stood in the document in any frame. */
  readonly rows: number;
}

const scrolled = v.object({ frames: v.array(v.number()), rows: v.number(), far: v.number() });

interface Way {
  /** Resolves once the rows are painted. */
  readonly ready: string;
  /** Their class. */
  readonly rows: string;
  /** How often the wheel is turned. */
  readonly times: number;
}

async function scroll(program: Program, { ready, rows: rowClass, times }: Way): Promise<Scrolled> {
  try {
    await program.ask({ run: ready });
    // The first rows on their way warm what every page has to warm.
    await program.ask({ wheel: { ...wheel, times: 30 } });
    await program.ask({ run: noteFrames(rowClass), wheel: { ...wheel, times } });
    const { answer } = await program.ask({ run: framesOf });
    const { frames, rows, far } = v.parse(scrolled, answer);
    const whole = wheel.pixels * times;
    if (far < whole * 0.5) throw new Error(`The list scrolled ${String(far)} of ${String(whole)} pixels.`);
    return { frames: frames.map((time) => time / 1000), rows };
  } finally {
    await program.end();
  }
}

/** The evidence page of a plan with 10,000 pieces. */
export function scrollEvidence(prepared: Prepared): Promise<Scrolled> {
  return scroll(startRung(prepared), { ready: evidencePage, rows: 'piece', times: wheel.times });
}

/** 200 people are not as long as 10,000 pieces. */
const timesOfPeople = 110;

/** The page of people, of whom there are many. */
export function scrollPeople(program: Program): Promise<Scrolled> {
  return scroll(program, { ready: peopleRows, rows: 'person', times: timesOfPeople });
}

/** A page that holds as many rows with the same words, and does nothing with them. */
export function scrollPlain(home: string, way: 'whole' | 'as people' = 'whole'): Promise<Scrolled> {
  const program = new Program(resolve('tests/bench/plain-list'), [`--user-data-dir=${home}`], {});
  const times = way === 'whole' ? wheel.times : timesOfPeople;
  return scroll(program, { ready: plainList, rows: 'piece', times });
}
