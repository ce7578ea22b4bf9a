import { describe, expect, it } from 'vitest';
import { coveredPlan } from '../../../framework/cover';
import { summaryOfCheckIn } from '../../../framework/report/check-in-summary';
import { summaryMarkdown, summaryText } from '../../../framework/report/check-in-text';
import { checkInFileName } from '../../../framework/report/file-name';
import {
  action,
  actOfMentor,
  actOfTheirs,
  agree,
  checkInOf,
  firstActs,
  mentor,
  now,
  planAfter,
  rate,
  shownActs,
  sinceActs,
  today,
} from '../../helpers/meeting-plans';
import { fc } from '../../helpers/laws';
import { at, framework } from '../../helpers/report-plans';

const endActs = [
  actOfTheirs(today, agree(now, '3.1', 'partly')),
  actOfTheirs(
    today,
    { type: 'checkin.edit', checkIn: now, notes: 'Well *done*.\n1. Go on', nextDate: '2027-02-23' },
    action(21, { owner: 'mentor', checkIn: now, date: '2026-12-15', indicators: [at('3.1')] }),
    action(22, { checkIn: now, text: 'Run the <window>' }),
    action(23, { checkIn: now, private: true }),
  ),
] as const;

const plan = planAfter(firstActs, sinceActs, shownActs, endActs);
const summary = summaryOfCheckIn({ plan, framework, checkIn: checkInOf(plan) });

describe('what came out of a check-in', () => {
  it('is what was agreed, said and planned, without what is private', () => {
    const { rows, ...rest } = summary;
    expect(rest).toEqual({
      names: { individual: 'Name Surname', mentor: 'Name Mentor' },
      day: '2026-11-23',
      closed: null,
      notes: 'Well *done*.\n1. Go on',
      actions: [
        { text: 'Action 21', owner: 'Name Mentor', date: '2026-12-15', status: 'open', labels: ['3.1'] },
        { text: 'Run the <window>', owner: 'Name Surname', date: null, status: 'open', labels: [] },
      ],
      nextDate: '2027-02-23',
      returned: null,
    });
    expect(rows.map(({ text: _, ...row }) => row)).toEqual([
      { label: '2.3', self: 'met', mentor: 'met', agreed: null, comment: null },
      { label: '3.1', self: 'met', mentor: 'partly', agreed: 'partly', comment: null },
      { label: '3.2', self: 'not-yet', mentor: 'met', agreed: null, comment: null },
      { label: '3.3', self: null, mentor: null, agreed: null, comment: null },
    ]);
  });

  it('has no rating while both are covered, for either of them', () => {
    const blind = planAfter(firstActs, sinceActs, [
      actOfMentor(today, { type: 'person.set', name: 'Name Mentor' }),
      actOfMentor(today, rate(now, '3.1', 'partly')),
    ]);
    for (const viewer of [blind.person, mentor]) {
      const seen = coveredPlan(blind, viewer);
      expect(summaryOfCheckIn({ plan: seen, framework, checkIn: checkInOf(seen) }).rows).toEqual([]);
    }
  });

  it('reads well in a mail', () => {
    expect(summaryText({ ...summary, rows: summary.rows.slice(1, 2) })).toMatchInlineSnapshot(`
      "Check-in, 23 November 2026

      Name Surname and Name Mentor

      WHAT WAS AGREED

      - 3.1 Provides independent technical support for specific infrastructure components (e.g., servers, operating systems, network devices).
        Name Surname: Met. Name Mentor: Partly. Agreed: Partly.

      WHAT WAS SAID

      Well *done*.
      1. Go on

      ACTIONS

      - Action 21
        Name Mentor, by 15 Dec 2026, for 3.1
      - Run the <window>
        Name Surname

      NEXT CHECK-IN

      23 February 2027
      "
    `);
  });

  it('is Markdown in which what was typed means itself', () => {
    expect(summaryMarkdown({ ...summary, rows: [] })).toMatchInlineSnapshot(`
      "# Check-in, 23 November 2026

      Name Surname and Name Mentor

      ## What was said

      Well \\*done\\*.  
      1\\. Go on

      ## Actions

      - Action 21  
        Name Mentor, by 15 Dec 2026, for 3.1
      - Run the \\<window\\>  
        Name Surname

      ## Next check-in

      23 February 2027
      "
    `);
  });

  it('says how it ended, and what cannot be checked', () => {
    const paper = { name: 'Name Mentor', date: '2026-11-24', file: null };
    const said = (closed: typeof summary.closed) => summaryText({ ...summary, closed }).split('\n\n')[2];
    expect(said({ how: 'signed', day: today, paper: null })).toBe('Signed by both on 23 November 2026.');
    expect(said({ how: 'paper', day: today, paper })).toBe(
      'Signed on paper by Name Mentor on 24 November 2026. Rung cannot check that.',
    );
    expect(said({ how: 'unsigned', day: today, paper: null })).toBe(
      'Closed on 23 November 2026 without signatures: agreed, not confirmed.',
    );
  });

  it('keeps every visible letter that was typed', () => {
    // White space at the beginning of a line stands there as another one, so that the line is no code.
    const visible = (text: string) => text.replace(/[\s\\]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (notes) => {
        const markdown = summaryMarkdown({ ...summary, rows: [], actions: [], notes });
        expect(visible(markdown)).toContain(visible(notes));
      }),
      { examples: [['  '], ['\ta *b*\n\n    c']] },
    );
  });

  it('has a file name that every system takes', () => {
    expect(checkInFileName('Name/Surname', today)).toBe('Name Surname, check-in, 2026-11-23.md');
    expect(checkInFileName('', today)).toBe('Check-in, 2026-11-23.md');
  });
});
