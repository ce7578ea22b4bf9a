/** Dates of the plan, or a weekly moment for it, as a file that any calendar takes. */
import { app } from 'electron';
import { basename, dirname } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { SavedFile } from '../../framework/contract/views';
import { calendarText, type CalendarEvent } from '../../framework/formats/calendar';
import { planEvents, weeklyEvent } from '../../framework/formats/plan-calendar';
import { replace } from '../durable';
import { exportTarget } from '../files/export-target';
import { localDay } from '../local-day';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';

const names = { item: 'Rung date', all: 'Rung dates', weekly: 'Rung, weekly' } as const;

function eventsOf({ session }: Parts, input: Input<'calendar.save'>): readonly CalendarEvent[] {
  const { plan, framework } = session.plan;
  const today = localDay();
  if (input.what === 'weekly') return [weeklyEvent({ plan, today }, input)];
  return planEvents({ plan, framework, today }, input.what === 'item' ? input.item : null);
}

export async function saveCalendar(parts: Parts, input: Input<'calendar.save'>): Promise<SavedFile> {
  const events = eventsOf(parts, input);
  if (events.length === 0) {
    throw new PlanError('missing', 'There is no date any more that could go into a calendar.');
  }
  const file = await exportTarget(parts, {
    name: `${names[input.what]}.ics`,
    title: 'Save for the calendar',
    folder: app.getPath('documents'),
    filter: { name: 'Calendar', extensions: ['ics'] },
  });
  await replace(file, Buffer.from(calendarText(events, new Date().toISOString())));
  parts.lastExport.remember(file);
  return { name: basename(file), folder: dirname(file) };
}
