import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  audiences,
  choicesSchema,
  usualChoices,
  type DocumentChoices,
} from '../../../framework/document/choices';
import { action, at, evidence, itemId, planOfChanges, rated, reportOf } from '../../helpers/report-plans';

const plan = planOfChanges([
  ...rated('met', '1.1', '3.1'),
  evidence(1, { title: 'Zebra', indicators: [at('1.1')] }),
  evidence(2, { title: 'Yak', indicators: [at('3.1')] }),
  evidence(3, { title: 'Xerus', private: true, indicators: [at('3.1')] }),
  { type: 'note.set', indicator: at('3.1'), text: 'Walrus', private: false },
  { type: 'note.set', indicator: at('3.2'), text: 'Vole', private: true },
  action(1, { text: 'Urchin', indicators: [at('3.1')] }),
]);

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
});
