import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf } from './memory';
import { anyPaint, contentAndKeyPaint, contentReady } from './page-scripts';
import type { Prepared } from './plans';
import { Program } from './program';

export interface Started {
  /** Seconds from starting the process. */
  readonly start: number;
  /** Bytes, once it has come to rest. */
  readonly memory: number;
}

const restAfter = 2000;

/** Starts Rung on a plan; more arguments and variables where what follows needs them. */
export function startRung(prepared: Prepared, env: NodeJS.ProcessEnv = {}): Program {
  return new Program(resolve('.'), [`--user-data-dir=${prepared.home}`, prepared.plan], env);
}

async function memoryAtRest(program: Program): Promise<number> {
  await wait(restAfter);
  return memoryOf(program.pid);
}

/** An empty window, until it is painted. */
export async function startEmptyWindow(home: string): Promise<Started> {
  const program = new Program(resolve('tests/bench/empty-window'), [`--user-data-dir=${home}`], {});
  try {
    const { at } = await program.ask({ run: anyPaint });
    return { start: (at - program.started) / 1000, memory: await memoryAtRest(program) };
  } finally {
    await program.end();
  }
}

/** Rung, until the first next-level indicator's text and rating are painted and a key has been answered. */
export async function startPlan(prepared: Prepared): Promise<Started> {
  const program = startRung(prepared);
  try {
    await program.ask({ run: contentReady(prepared.content), key: 'Down' });
    const { at } = await program.ask({ run: contentAndKeyPaint });
    return { start: (at - program.started) / 1000, memory: await memoryAtRest(program) };
  } finally {
    await program.end();
  }
}
