import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { bench, treeOf } from './rung';

const shown = v.object({
  title: v.string(),
  profile: v.object({ name: v.string() }),
  ratings: v.record(v.string(), v.object({ rating: v.string() })),
  evidence: v.array(v.unknown()),
});
const levels = v.object({ claimed: v.number(), evidenced: v.nullable(v.number()) });

describe('next', () => {
  it('begins where the plan before is, and leaves that as it was', async () => {
    const { answer, at } = bench();
    await answer(['sample', 'plan']);
    const before = treeOf(at('plan'));
    await answer(['next', 'plan', 'new', '--title', '2028']);
    expect(treeOf(at('plan'))).toEqual(before);
    expect(await answer(['check', 'new'])).toMatchObject({ sound: true });
    const [old, next] = [
      v.parse(levels, await answer(['levels', 'plan'])),
      v.parse(levels, await answer(['levels', 'new'])),
    ];
    expect(next).toEqual(old);
    const plan = v.parse(shown, await answer(['show', 'new']));
    expect(plan).toMatchObject({ title: '2028', profile: { name: 'Sample Person' } });
    expect(plan.evidence.length).toBeGreaterThan(0);
    await answer(['next', 'plan', 'other', '--met']);
    const met = v.parse(shown, await answer(['show', 'other']));
    expect(met.title).toBe('other');
    expect(new Set(Object.values(met.ratings).map(({ rating }) => rating))).toEqual(new Set(['met']));
    expect(readdirSync(at('.')).sort()).toEqual(expect.arrayContaining(['new', 'other', 'plan']));
  });

  it('makes nothing where something is already', async () => {
    const { answer, rung } = bench();
    await answer(['sample', 'plan']);
    expect(await rung(['next', 'plan', 'plan'])).toMatchObject({ code: 1 });
    expect(await rung(['next', 'plan'])).toMatchObject({ code: 2 });
    expect(await rung(['next', 'nowhere', 'new'])).toMatchObject({ code: 1 });
  });
});
