import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf, weekdays } from '../../../framework/day';
import { calendarText, type CalendarEvent } from '../../../framework/formats/calendar';
import { fc } from '../../helpers/laws';

const at = '2026-11-23T11:00:00.000Z';

function dayEvent(title: string, text = ''): CalendarEvent {
  return { uid: 'one@two', title, text, when: { kind: 'day', day: '2027-01-31' } };
}

/** As a calendar reads it: lines joined again, marks taken back. */
function unfolded(text: string): readonly string[] {
  return text.replace(/\r\n /g, '').split('\r\n');
}

function valueOf(text: string, name: string): string | undefined {
  const line = unfolded(text).find((one) => one.startsWith(`${name}:`));
  return line?.slice(name.length + 1).replace(/\\(.)/g, (_all, mark: string) => (mark === 'n' ? '\n' : mark));
}

describe('a calendar file', () => {
  it('is what RFC 5545 says, line by line', () => {
    expect(unfolded(calendarText([dayEvent('1.1 Do it', 'Text')], at))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Rung//Rung//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:one@two',
      'DTSTAMP:20261123T110000Z',
      'SEQUENCE:3626580',
      'SUMMARY:1.1 Do it',
      'DESCRIPTION:Text',
      'DTSTART;VALUE=DATE:20270131',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives back every title, in lines of at most 75 bytes that end in CRLF', () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(words, (title) => {
        const text = calendarText([dayEvent(title)], at);
        const lines = text.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const kept = title.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}|(?!\n)\p{Control}/gu, '');
        expect(valueOf(text, 'SUMMARY')).toBe(kept);
      }),
      { examples: [['ü'.repeat(90)], ['語'.repeat(60)], ['😀'.repeat(50)], ['a\\b;c,d\ne']] },
    );
  });

  it('cannot be made to say more by what stands in a title', () => {
    const text = calendarText([dayEvent('x\r\nEND:VEVENT\nBEGIN:VALARM')], at);
    expect(unfolded(text).filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
    expect(text).not.toContain('\nBEGIN:VALARM');
  });

  it('holds a weekly hour by the clock of wherever the person is', () => {
    const when = { kind: 'weekly', first: '2026-11-27', weekday: 'FR', time: '15:30', minutes: 15 } as const;
    const lines = unfolded(calendarText([{ uid: 'w', title: 'Weekly', text: '', when }], at));
    expect(lines.slice(9, -3)).toEqual([
      'SUMMARY:Weekly',
      'DTSTART:20261127T153000',
      'DURATION:PT15M',
      'RRULE:FREQ=WEEKLY;BYDAY=FR',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:PT0M',
      'DESCRIPTION:Weekly',
      'END:VALARM',
    ]);
  });
});

describe('days of the week', () => {
  it('follow each other, and 23 November 2026 is a Monday', () => {
    const days = Array.from({ length: 7 }, (_, count) => weekdayOf(addDays('2026-11-23', count)));
    expect(days).toEqual([...weekdays]);
    expect(weekdayOf('0001-01-01')).toBe('MO');
  });
});
