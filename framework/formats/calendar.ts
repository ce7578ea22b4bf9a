/** iCalendar text (RFC 5545): days as whole days, so that no zone moves them; a weekly hour by the clock of wherever one is. */
import type { Weekday } from '../day';

/** One entry of a calendar. */
export interface CalendarEvent {
  /** The same for the same thing for ever, so that saving it again changes the entry instead of adding one. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly when:
    | { readonly kind: 'day'; readonly day: string }
    | {
        readonly kind: 'weekly';
        /** The first of them, `YYYY-MM-DD`. */
        readonly first: string;
        readonly weekday: Weekday;
        /** `HH:MM`. */
        readonly time: string;
        readonly minutes: number;
      };
}

/** Bytes. */
const longestLine = 75;

/** A line break in a text, and the marks that have a meaning of their own (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}|(?!\n)\p{Control}/gu, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Lines of at most 75 bytes, none broken inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const bytes = bytesOf(character);
    if (size + bytes > longestLine) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += bytes;
  }
  return [...lines, current].join('\r\n');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function timeLines({ when, title }: CalendarEvent): readonly string[] {
  if (when.kind === 'day') return [`DTSTART;VALUE=DATE:${compact(when.day)}`, 'TRANSP:TRANSPARENT'];
  return [
    `DTSTART:${compact(when.first)}T${when.time.replace(':', '')}00`,
    `DURATION:PT${String(when.minutes)}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${when.weekday}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0M',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
  ];
}

/** Calendars take a changed entry only where this number has grown: minutes since 2020. */
function sequenceOf(at: string): number {
  return Math.max(0, Math.floor((Date.parse(at) - Date.UTC(2020, 0, 1)) / 60_000));
}

function linesOf(event: CalendarEvent, at: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${at.slice(0, 19).replace(/[-:]/g, '')}Z`,
    `SEQUENCE:${String(sequenceOf(at))}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.text === '' ? [] : [`DESCRIPTION:${escaped(event.text)}`]),
    ...timeLines(event),
    'END:VEVENT',
  ];
}

/**
 * The text of a calendar file.
 * @param at ISO 8601, UTC: when it is made
 */
export function calendarText(events: readonly CalendarEvent[], at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rung//Rung//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => linesOf(event, at)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
