import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import type { CheckIn } from '../../../framework/check-in';
import { calendarText } from '../../../framework/formats/calendar';
import { planEvents } from '../../../framework/formats/plan-calendar';
import { levelKey, type Plan } from '../../../framework/plan';
import { action, at, framework, planOfChanges, target } from '../../helpers/report-plans';

const meeting: CheckIn = {
  id: 'c'.repeat(16),
  date: '2027-02-01',
  where: 'here',
  mentorName: 'Mentor Surname',
  mentor: '',
  opened: '2026-12-01',
  rows: [],
  rated: null,
  shown: null,
  comments: [],
  notes: '',
  nextDate: null,
  signatures: [],
  closed: null,
};

function planWith(checkIn: CheckIn, date: string): Plan {
  const plan = planOfChanges([
    target('1.1', date),
    target('1.2', '2027-01-20'),
    action(1, { text: 'Ünïcode, with; marks \\ and\nlines 📄', date: '2027-01-31', indicators: [at('2.2')] }),
  ]);
  return {
    ...plan,
    id: 'ab'.repeat(32),
    levelTargets: new Map([[levelKey('infrastructure-support', 2), '2027-06-30']]),
    checkIns: new Map([[checkIn.id, checkIn]]),
  };
}

/** What a calendar has after it took a file in: an entry of a known identity takes the place of the older one. */
function takeIn(calendar: Map<string, ICAL.Event>, text: string): void {
  for (const part of ICAL.Component.fromString(text).getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(part);
    const before = calendar.get(event.uid);
    if (before === undefined || event.sequence >= before.sequence) calendar.set(event.uid, event);
  }
}

function fileOf(plan: Plan, at_: string): string {
  return calendarText(planEvents({ plan, framework, today: '2026-12-12' }, null), at_);
}

it('a calendar takes it in twice without doubles, and what has moved moves', () => {
  const calendar = new Map<string, ICAL.Event>();
  takeIn(calendar, fileOf(planWith(meeting, '2027-01-10'), '2026-12-12T08:00:00.000Z'));
  takeIn(calendar, fileOf(planWith(meeting, '2027-01-10'), '2026-12-12T08:00:00.000Z'));
  const later = { ...meeting, date: '2027-02-02' };
  takeIn(calendar, fileOf(planWith(later, '2027-01-11'), '2026-12-13T08:00:00.000Z'));
  const entries = [...calendar.values()].map(({ summary, startDate }) => [
    summary,
    startDate.toString(),
    startDate.isDate,
  ]);
  expect(entries).toEqual([
    [expect.stringMatching(/^1\.1 /), '2027-01-11', true],
    [expect.stringMatching(/^1\.2 /), '2027-01-20', true],
    ['Ünïcode, with; marks \\ and\nlines 📄', '2027-01-31', true],
    ['Level 2, Assist', '2027-06-30', true],
    ['Check-in with Mentor Surname', '2027-02-02', true],
  ]);
});

it('has the day on which they meet again, as long as no check-in was opened for it', () => {
  const closed = { how: 'unsigned', day: '2027-02-01', paper: null } as const;
  const over = planWith({ ...meeting, closed, nextDate: '2027-05-01' }, '2027-01-10');
  const titles = (plan: Plan) =>
    planEvents({ plan, framework, today: '2026-12-12' }, null).map(({ title, when }) =>
      when.kind === 'day' ? `${title} ${when.day}` : title,
    );
  expect(titles(over)).toContain('Check-in with Mentor Surname 2027-05-01');
  const uidsOf = (plan: Plan) =>
    planEvents({ plan, framework, today: '2026-12-12' }, null)
      .filter(({ title }) => title.startsWith('Check-in'))
      .map(({ uid }) => uid);
  // It is another meeting than the one that it follows, whose entry stays as it was.
  expect(uidsOf(over)).not.toEqual(uidsOf(planWith(meeting, '2027-01-10')));
  const opened = { ...meeting, id: 'd'.repeat(16), date: null };
  const after = { ...over, checkIns: new Map([...over.checkIns, [opened.id, opened]]) };
  expect(titles(after).filter((title) => title.startsWith('Check-in'))).toEqual([]);
});

it('has a check-in that is today, and none that was', () => {
  const titles = (today: string) =>
    planEvents({ plan: planWith(meeting, '2028-01-10'), framework, today }, null).map(({ title }) => title);
  expect(titles('2027-02-01')).toContain('Check-in with Mentor Surname');
  expect(titles('2027-02-02')).not.toContain('Check-in with Mentor Surname');
});
