/** What stands in an entry of a calendar is the text that somebody typed, for a reader that is not ours. */
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarText, type CalendarEvent } from '../../../framework/formats/calendar';
import { fc } from '../../helpers/laws';
import { naughtyStrings } from '../../helpers/naughty-strings';
import { oddText } from '../../helpers/arbitrary-texts';

const at = '2026-11-23T11:00:00.000Z';

/** A text as RFC 5545 has it: marks with a meaning of their own stand behind a backslash, and no control is there. */
const textValue = /^(?:[^\\;,\p{Cc}]|\\[\\;,n])*$/u;

/** One line break for all, and no controls, which the format has no way to write. */
function kept(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
}

function check(text: string): void {
  const event: CalendarEvent = {
    uid: 'one',
    title: text,
    text: `${text}.`,
    when: { kind: 'day', day: '2027-01-31' },
  };
  const file = calendarText([event, { ...event, uid: 'two' }], at);
  const events = ICAL.Component.fromString(file).getAllSubcomponents('vevent');
  expect(events.map((one) => new ICAL.Event(one).uid)).toEqual(['one', 'two']);
  for (const one of events) {
    const { summary, description } = new ICAL.Event(one);
    expect(summary).toBe(kept(text));
    expect(description).toBe(`${kept(text)}.`);
  }
  for (const line of file.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, value = ''] = /^(?:SUMMARY|DESCRIPTION):(.*)$/su.exec(line) ?? [];
    expect(value).toMatch(textValue);
  }
}

it('each odd text comes back from a calendar letter by letter', () => {
  for (const text of [...naughtyStrings, 'a,b;c\\d\ne', 'C:\\new\\,\\;', '\\', '\\n']) check(text);
});

it('any text comes back from a calendar letter by letter (law)', () => {
  fc.assert(
    fc.property(oddText, (text) => check(text)),
    { numRuns: 200 },
  );
});

it('notes of 5,000 words are one entry', () => {
  check('word, '.repeat(5000));
});
