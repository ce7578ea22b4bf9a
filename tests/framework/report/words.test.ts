import { describe, expect, it } from 'vitest';
import { addDays } from '../../../framework/day';
import { documentFileName } from '../../../framework/report/file-name';
import { documentTitle, headingOf } from '../../../framework/report/titles';
import {
  longDate,
  markWord,
  ratingWord,
  shortDate,
  sizeWords,
  timeOfDay,
} from '../../../framework/report/words';
import { fc } from '../../helpers/laws';
import { planOfChanges, reportOf } from '../../helpers/report-plans';

describe('words of a document', () => {
  it('writes days in words', () => {
    expect(longDate('2026-12-05')).toBe('5 December 2026');
    expect(shortDate('2026-12-05')).toBe('5 Dec 2026');
    expect(longDate('0987-01-31')).toBe('31 January 987');
  });

  it('writes the day that the calendar of the program means, any day (law)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (days) => {
        const day = addDays('1970-01-01', days);
        const date = new Date(timeOfDay(day));
        expect(date.toISOString().slice(0, 10)).toBe(day);
        expect(longDate(day).startsWith(`${String(date.getUTCDate())} `)).toBe(true);
        expect(longDate(day).endsWith(` ${String(date.getUTCFullYear())}`)).toBe(true);
      }),
    );
  });

  it('writes sizes as people read them', () => {
    const sizes = [0, 1, 999, 1000, 1234, 9949, 9950, 999_499, 999_500, 35_000_000, 2_500_000_000];
    expect(sizes.map(sizeWords)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '1.2 kB',
      '9.9 kB',
      '10 kB',
      '999 kB',
      '1 MB',
      '35 MB',
      '2.5 GB',
    ]);
  });

  it('tells not assessed from not yet', () => {
    expect(ratingWord(null)).toBe('Not assessed');
    expect(ratingWord('not-yet')).toBe('Not yet');
    expect(markWord('met')).toBe('met, own view');
  });
});

describe('what the document is called', () => {
  const named = (name: string) => reportOf(planOfChanges([{ type: 'profile.set', name }]));

  it('is the person’s name, and works without one', () => {
    expect(headingOf(named('Name Surname'))).toEqual({
      title: 'Name Surname',
      subtitle: 'Development plan, Infrastructure Support',
    });
    expect(headingOf(named('  '))).toEqual({ title: 'Development plan', subtitle: 'Infrastructure Support' });
    expect(documentTitle(named('Name Surname'))).toBe('Name Surname, development plan');
    expect(documentTitle(named(''))).toBe('Development plan');
  });

  it('is a file name that every system takes', () => {
    const file = (name: string) => documentFileName(named(name), 'pdf');
    expect(file('Name Surname')).toBe('Name Surname, development plan, 2026-12-12.pdf');
    expect(file('')).toBe('Development plan, 2026-12-12.pdf');
    expect(file('../a/b\\c:d')).not.toMatch(/[/\\:]/);
    expect(file('..hidden')).toMatch(/^hidden/);
    expect(file('fdp.\u202etxt')).not.toContain('\u202e');
  });

  it('stays short and whole, whatever the name is (law)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const file = documentFileName(named(name.replaceAll('\0', '')), 'pdf');
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
        expect(file).toMatch(/evelopment plan, 2026-12-12\.pdf$/);
        expect(file).not.toMatch(/^[.\s]|[<>:"/\\|?*\p{Control}]/u);
      }),
    );
  });

  it('says what the plan is called, in the title, at the head and in the name of the file', () => {
    const changes = [{ type: 'plan.rename', title: '2026, second half' }] as const;
    const report = reportOf(planOfChanges([{ type: 'profile.set', name: 'Name Surname' }, ...changes]));
    expect(documentTitle(report)).toBe('Name Surname, development plan “2026, second half”');
    expect(headingOf(report)).toEqual({
      title: 'Name Surname',
      subtitle: 'Development plan “2026, second half”, Infrastructure Support',
    });
    expect(documentFileName(report, 'pdf')).toBe(
      `Name Surname, development plan, 2026, second half, ${report.day}.pdf`,
    );
    const nameless = reportOf(planOfChanges([{ type: 'profile.set', name: '' }, ...changes]));
    expect(headingOf(nameless).title).toBe('Development plan “2026, second half”');
  });

  it('fits into the name of a file however long both are (law)', () => {
    const text = fc
      .string({ unit: 'grapheme-composite', maxLength: 500 })
      .filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(text, text, (name, title) => {
        const changes = [
          { type: 'profile.set', name },
          { type: 'plan.rename', title },
        ] as const;
        const file = documentFileName(reportOf(planOfChanges(changes)), 'pdf');
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
        expect(file).not.toMatch(/[<>:"/\\|?*]/);
      }),
      { examples: [['𠮷'.repeat(250), '𠮷'.repeat(250)]] },
    );
  });
});
