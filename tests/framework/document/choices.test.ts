import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  audiences,
  choicesSchema,
  usualChoices,
  type DocumentChoices,
} from '../../../framework/document/choices';
import type { Change } from '../../../framework/change';
import { documentBlocks } from '../../../framework/document/blocks';
import { markdownDocument } from '../../../framework/formats/markdown';
import {
  action,
  at,
  evidence,
  framework,
  itemId,
  planOfChanges,
  rated,
  reportOf,
} from '../../helpers/report-plans';

const plan = planOfChanges([
  ...rated('met', '1.1', '3.1'),
  evidence(1, { title: 'Zebra', indicators: [at('1.1')] }),
  evidence(2, { title: 'Yak', indicators: [at('3.1')] }),
  evidence(3, { title: 'Xerus', private: true, indicators: [at('3.1')] }),
  { type: 'note.set', indicator: at('3.1'), text: 'Walrus', private: false },
  { type: 'note.set', indicator: at('3.2'), text: 'Vole', private: true },
  action(1, { text: 'Urchin', indicators: [at('3.1')] }),
]);

/** Ids of the indicators of a level. */
function placesIn(level: number): readonly string[] {
  const found = framework.skills[0]?.levels.find(({ rank }) => rank === level);
  return (found?.indicators ?? []).map(({ id }) => id);
}

const words = ['Zebra', 'Yak', 'Xerus', 'Walrus', 'Vole', 'Urchin'];

/** Which of the words are anywhere in the document's model. */
function said(choices: Partial<DocumentChoices>): readonly string[] {
  const text = JSON.stringify(reportOf(plan, { choices: { ...usualChoices.mentor, ...choices } }));
  return words.filter((word) => text.includes(word));
}

describe('what goes into a document', () => {
  it('is for each audience a choice that can be kept', () => {
    for (const audience of audiences) {
      const usual = usualChoices[audience];
      expect(v.parse(choicesSchema, JSON.parse(JSON.stringify(usual)))).toEqual(usual);
    }
  });

  it('never holds what is private, unless it was chosen', () => {
    expect(said({})).toEqual(['Zebra', 'Yak', 'Walrus', 'Urchin']);
    expect(said({ private: true })).toEqual(words);
  });

  it('leaves out single pieces, notes, sections, levels and ratings', () => {
    expect(said({ leftOut: [itemId(2)] })).toEqual(['Zebra', 'Walrus', 'Urchin']);
    expect(said({ notes: false })).toEqual(['Zebra', 'Yak', 'Urchin']);
    expect(said({ sections: ['summary', 'next', 'levels'] })).toEqual(['Walrus']);
    expect(said({ levels: [1] })).toEqual(['Zebra']);
    expect(said({ skills: [] })).toEqual([]);
    const blank = reportOf(plan, { choices: { ...usualChoices.mentor, ratings: false } });
    expect(
      blank.skills[0]?.levels.flatMap(({ indicators }) => indicators.map(({ rating }) => rating)),
    ).toEqual(Array.from({ length: 16 }, () => null));
    expect(blank.marks).toEqual(['not-assessed']);
  });

  it('counts a piece that is left out as little as a private one, and one that is only not listed as ever', () => {
    const pieces = (choices: Partial<DocumentChoices>) => {
      const report = reportOf(plan, { choices: { ...usualChoices.mentor, ...choices } });
      const row = report.skills[0]?.levels[2]?.indicators[0];
      return [row?.pieces, row?.evidence.length, row?.mark];
    };
    expect(pieces({})).toEqual([1, 1, 'evidenced']);
    expect(pieces({ leftOut: [itemId(2)] })).toEqual([0, 0, 'met']);
    expect(pieces({ sections: ['levels'] })).toEqual([1, 0, 'evidenced']);
  });

  it('says how far somebody is from the whole plan, whichever levels stand in it', () => {
    const first = (changes: readonly Change[], choices: Partial<DocumentChoices>) => {
      const report = reportOf(planOfChanges(changes), { choices: { ...usualChoices.mentor, ...choices } });
      const { summary = [], board = null } = report.skills[0] ?? {};
      return {
        figures: summary.map(({ figure }) => figure),
        said: summary[0]?.words,
        next: board?.rank ?? null,
      };
    };
    const onlyThird = placesIn(3).map((id): Change => ({ type: 'rating.set', indicator: id, rating: 'met' }));
    expect(first(onlyThird, { levels: [3] })).toEqual({
      figures: ['Towards level 1'],
      said: 'Own view',
      next: null,
    });
    const two = [1, 2]
      .flatMap(placesIn)
      .map((id): Change => ({ type: 'rating.set', indicator: id, rating: 'met' }));
    const whole = first(two, {});
    expect(whole.next).toBe(3);
    expect(first(two, { levels: [3] })).toEqual({ ...whole, said: 'Own view' });
    expect(first(two, { levels: [1, 2] })).toEqual({
      ...whole,
      figures: whole.figures.slice(0, 1),
      next: null,
    });
  });

  it('says nothing of how far somebody is where ratings are left out', () => {
    const report = reportOf(plan, { choices: { ...usualChoices.mentor, ratings: false } });
    const { skills } = report;
    expect(skills.map(({ summary, board }) => [summary, board])).toEqual([[[], null]]);
    const text = markdownDocument(documentBlocks(report));
    expect(text).toContain('Level by level');
    expect(text).not.toMatch(/not assessed|\d+ of \d+|Own view/i);
  });
});
