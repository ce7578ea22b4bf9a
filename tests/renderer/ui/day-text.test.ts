import { describe, expect, it } from 'vitest';
import { displayLocale, formatDay, parseDay } from '../../../renderer/ui/day-text';
import { fc } from '../../helpers/laws';

const locales = [
  'en-GB', 'en-US', 'en-CA', 'de-DE', 'de-AT', 'fr-FR', 'es-ES', 'pt-BR', 'it-IT', 'nl-NL', 'sv-SE', 'fi-FI', 'pl-PL',
  'cs-CZ', 'hu-HU', 'lt-LT', 'lv-LV', 'ru-RU', 'uk-UA', 'bg-BG', 'el-GR', 'tr-TR', 'ja-JP', 'zh-CN', 'ko-KR', 'ar-EG',
  'fa-IR', 'he-IL', 'hi-IN', 'th-TH', 'vi-VN',
]; // prettier-ignore

const anyDay = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const today = '2026-11-23';

function readAs(locale: string, text: string, lean: 'future' | 'past' = 'future') {
  return parseDay(text, { today, lean, locales: [locale] });
}

describe('days as text', () => {
  it.each(locales)('what is shown in %s is read back as the same day', (locale) => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('long', 'short'), (day, style) => {
        expect(readAs(locale, formatDay(day, style, locale))).toBe(day);
      }),
      { numRuns: 150 },
    );
  });

  it.each(locales)('numbers in the order of %s are read back as the same day', (locale) => {
    const format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC' });
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readAs(locale, format.format(new Date(`${day}T00:00:00Z`)))).toBe(day);
      }),
      { numRuns: 100 },
    );
  });

  it('ISO is read in every language', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...locales), (day, locale) => {
        expect(readAs(locale, ` ${day} `)).toBe(day);
      }),
    );
  });

  it.each([
    ['en-GB', '5/12/2026', '2026-12-05'],
    ['en-US', '5/12/2026', '2026-05-12'],
    ['en-US', '31/3/2027', '2027-03-31'],
    ['de-DE', '5.12.26', '2026-12-05'],
    ['en-GB', '31 mar', '2027-03-31'],
    ['en-GB', '24 Nov', '2026-11-24'],
    ['en-GB', 'Sat 5th', null],
    ['en-GB', '29 feb', '2028-02-29'],
    ['en-GB', 'Saturday, 5 December 2026', '2026-12-05'],
    ['en-GB', 'December 5, 2026', '2026-12-05'],
    ['en-GB', '5 sept 2027', '2027-09-05'],
    ['en-GB', 'TOMORROW', '2026-11-24'],
    ['en-GB', 'in 12 days', '2026-12-05'],
    ['en-GB', 'in 1 week', '2026-11-30'],
    ['en-GB', 'in 9999 weeks', '2218-07-13'],
    ['ar-EG', '٥ ديسمبر ٢٠٢٦', '2026-12-05'],
  ])('%s: %s is %s', (locale, text, day) => {
    expect(readAs(locale, text)).toBe(day);
  });

  it('a day without a year lies behind where it should', () => {
    expect(readAs('en-GB', '24 Nov', 'past')).toBe('2025-11-24');
    expect(readAs('en-GB', '23/11', 'past')).toBe(today);
  });

  it.each([
    '',
    ' ',
    'soon',
    '2026-02-30',
    '31 ju 2026',
    '1',
    '40/40/2026',
    '1/2/3/4',
    '5 December or 6',
    'ma 2026',
  ])('refuses %j', (text) => {
    expect(readAs('en-GB', text)).toBeNull();
  });

  it('never throws and never answers anything but a day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...locales), (text, locale) => {
        const day = readAs(locale, text);
        if (day !== null) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });

  it('dates are in the English of the window, the person’s own where there is one', () => {
    expect(displayLocale(['de-DE', 'en-US'])).toBe('en-US');
    expect(displayLocale(['de-DE'])).toBe('en-GB');
    expect(formatDay('2026-12-05', 'long', 'en-GB')).toBe('5 December 2026');
    expect(formatDay('2026-12-05', 'month', 'en-GB')).toBe('Dec 2026');
  });
});
