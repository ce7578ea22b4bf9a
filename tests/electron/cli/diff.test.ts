import { describe, expect, it } from 'vitest';
import { localDay } from '../../../electron/local-day';
import { addDays } from '../../../framework/day';
import { bench, like } from './rung';

const rate = (number: string) => ({
  type: 'rating.set',
  indicator: `infrastructure-support/${number}`,
  rating: 'met',
});

describe('diff', () => {
  it('prints what is otherwise now than at the end of a day', async () => {
    const { apply, answer } = bench();
    await answer(['new', 'plan']);
    await apply('plan', [rate('1.1'), rate('1.2'), rate('1.3')]);
    const day = addDays(localDay(), -2);
    expect(await answer(['diff', 'plan', '--since', day])).toMatchObject({
      from: { day, checkIn: null },
      ratings: { up: [], first: [{ from: null, to: 'met' }, {}, {}] },
      levels: [{ before: { claimed: null }, after: { claimed: 1 } }],
      actions: { toDo: 0 },
    });
    expect(await answer(['diff', 'plan', '--since', localDay()])).toMatchObject({ ratings: { first: [] } });
  });

  it('refuses what is neither a day nor a check-in of the plan', async () => {
    const { answer, rung: run } = bench();
    await answer(['new', 'plan']);
    for (const [args, code, message] of [
      [[], 2, /--since is missing/],
      [['--since', 'yesterday'], 2, /no calendar day/],
      [['--since', 'c'.repeat(16)], 1, /no check-in "c+" in this plan/],
    ] as const) {
      expect(await run(['diff', 'plan', ...args])).toEqual({ code, stdout: '', stderr: like(message) });
    }
  });
});
