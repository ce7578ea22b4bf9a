import { cpSync, existsSync, readdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../electron/local-day';
import { addDays } from '../../../framework/day';
import { bench, like, rung, treeOf } from './rung';

const rate = (number: string) => ({
  type: 'rating.set',
  indicator: `infrastructure-support/${number}`,
  rating: 'met',
});

describe('show', () => {
  it('is the same text wherever the folder lies, whenever and by whomever it is read', async () => {
    const { at, rung: run } = bench();
    await run(['sample', 'plan']);
    const { stdout: text } = await run(['show', 'plan']);
    expect(text).toContain('Sample Person');
    cpSync(at('plan'), at('elsewhere', 'Copy of plan'), { recursive: true });
    for (const env of [
      { RUNG_HOME: at('home'), TZ: 'Pacific/Kiritimati' },
      { RUNG_HOME: at('somebody-else'), TZ: 'Pacific/Pago_Pago', LC_ALL: 'de_DE.UTF-8' },
    ]) {
      const ran = await rung(['show', at('elsewhere', 'Copy of plan')], { cwd: '/', env });
      expect(ran).toEqual({ code: 0, stdout: text, stderr: '' });
    }
    renameSync(at('plan'), at('moved'));
    expect((await run(['show', 'moved'])).stdout).toBe(text);
  });

  it('shows a plan as it was at the end of a day', async () => {
    const { apply, answer } = bench();
    await answer(['new', 'plan']);
    await apply('plan', [rate('1.1')]);
    const today = localDay();
    const now = await answer(['show', 'plan']);
    expect(await answer(['show', 'plan', '--as-of', today])).toEqual(now);
    expect(await answer(['show', 'plan', '--as-of', '9999-12-31'])).toEqual(now);
    expect(await answer(['show', 'plan', '--as-of', addDays(today, -2)])).toHaveProperty('ratings', {});
  });

  it('says beside the answer what could not be read, and leaves it as it is', async () => {
    const { answer, apply, at, rung: run } = bench();
    await answer(['new', 'plan']);
    await apply('plan', [rate('1.1')]);
    const { stdout: whole } = await run(['show', 'plan']);
    await apply('plan', [rate('1.2')]);
    const [name = ''] = readdirSync(at('plan', 'journal'));
    const journal = at('plan', 'journal', name);
    truncateSync(journal, statSync(journal).size - 9);
    const before = treeOf(at('plan'));
    const torn = await run(['show', 'plan']);
    expect(torn).toEqual({ code: 0, stdout: whole, stderr: like(/^rung: Line 4 of .*breaks off.*\n$/) });
    expect(treeOf(at('plan'))).toEqual(before);
  });

  it('and every other command that reads leaves the folder as it is', async () => {
    const { at, rung: run } = bench();
    await run(['sample', 'plan']);
    const before = treeOf(at('plan'));
    for (const args of [
      ['show', 'plan'],
      ['show', 'plan', '--as-of', '2020-01-01'],
      ['levels', 'plan'],
      ['check', 'plan'],
      ['export', 'plan', '--json', 'plan.json'],
    ]) {
      expect(await run(args)).toMatchObject({ code: 0, stderr: '' });
      const other = await rung(args, { cwd: at(), env: { RUNG_HOME: at('somebody-else') } });
      expect(other).toMatchObject({ code: 0, stderr: '' });
    }
    expect(existsSync(at('somebody-else'))).toBe(false);
    expect(treeOf(at('plan'))).toEqual(before);
  });
});
