import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import samplePlan from '../../../assets/sample-plan.json';
import { localDay } from '../../../electron/local-day';
import { addDays } from '../../../framework/day';
import { dueOf } from '../../../framework/due';
import { bench } from './rung';

const shown = v.object({
  profile: v.object({ name: v.string() }),
  ratings: v.record(v.string(), v.object({ rating: v.string() })),
  targets: v.record(v.string(), v.string()),
  levelTargets: v.record(v.string(), v.string()),
  notes: v.record(v.string(), v.object({ private: v.boolean() })),
  evidence: v.array(
    v.object({
      kind: v.string(),
      date: v.string(),
      private: v.boolean(),
      indicators: v.array(v.string()),
      file: v.nullable(v.object({ sha256: v.string(), name: v.string() })),
    }),
  ),
  actions: v.array(v.object({ status: v.string(), outcome: v.string(), date: v.nullable(v.string()) })),
});

describe('the sample plan', () => {
  it('shows everything a plan can hold, on level 2 and working towards 3', async () => {
    const { answer, at } = bench();
    await answer(['sample', 'plan']);
    expect(await answer(['check', 'plan'])).toMatchObject({ sound: true });
    expect(await answer(['levels', 'plan'])).toMatchObject({
      claimed: 2,
      evidenced: 1,
      next: {
        rank: 3,
        indicators: [
          { rating: 'met', due: null },
          { rating: 'partly', due: 'soon' },
          { rating: 'not-yet', due: 'late' },
        ],
      },
    });
    const plan = v.parse(shown, await answer(['show', 'plan']));
    expect(plan.profile).toEqual({ name: 'Sample Person' });
    const today = localDay();
    expect(Object.values(plan.targets).map((date) => dueOf(date, today))).toEqual(
      expect.arrayContaining(['late', 'soon']),
    );
    expect(Object.values(plan.levelTargets).map((date) => dueOf(date, today))).toEqual(['later', 'later']);
    expect(new Set(plan.evidence.map(({ kind }) => kind))).toEqual(new Set(['file', 'link', 'note']));
    expect(new Set(plan.evidence.map((item) => item.private))).toEqual(new Set([true, false]));
    expect(new Set(Object.values(plan.notes).map((note) => note.private))).toEqual(new Set([true, false]));
    expect(new Set(plan.actions.map(({ status }) => status))).toEqual(new Set(['open', 'done', 'dropped']));
    expect(plan.evidence.every(({ date }) => date <= today)).toBe(true);
    for (const { file } of plan.evidence) {
      if (file === null) continue;
      const [, extension = ''] = file.name.split('.');
      const kept = readFileSync(at('plan', 'files', `${file.sha256}.${extension}`));
      expect(kept).toEqual(readFileSync(`assets/sample-files/${file.name}`));
    }
    expect(readdirSync(at('plan', 'files'))).toHaveLength(2);
  });

  it('is dated from the day it is made, and ends each text as a person would', () => {
    const texts = samplePlan.acts.flat().flatMap((change) => Object.entries(change));
    const dates = texts.filter(([field]) => field === 'date').map(([, value]) => String(value));
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.every((date) => /^today[+-]\d+$/.test(date))).toBe(true);
    expect(addDays('2027-01-01', -9)).toBe('2026-12-23');
    for (const [field, value] of texts) {
      if (field === 'url') expect(value).toMatch(/^https:\/\/example\.org\//);
      if (field === 'outcome' || (field === 'text' && value !== '')) expect(value).toMatch(/[.]$/);
    }
  });
});
