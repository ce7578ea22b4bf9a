/** Words about reminders and the calendar. */
import type { Weekday } from '../../framework/day';

export const calendarWords = {
  title: 'Reminders',
  reminders: 'Remind me of dates',
  remindersHint:
    'While Rung is open, the system tells you at most once a day how many dates are late or within 30 days. It shows numbers only.',
  weekly: 'A weekly moment',
  weeklyText: 'A quarter of an hour each week keeps a plan alive. Put it into your calendar:',
  weekday: 'Day',
  weekdays: {
    MO: 'Monday',
    TU: 'Tuesday',
    WE: 'Wednesday',
    TH: 'Thursday',
    FR: 'Friday',
    SA: 'Saturday',
    SU: 'Sunday',
  } satisfies Record<Weekday, string>,
  time: 'Time',
  saveWeekly: 'Save for my calendar…',
  saveAll: 'Save all for my calendar…',
  saveOne: (what: string) => `Save for my calendar: ${what}`,
  saveOneTip: 'Save this date for my calendar',
  file: {
    saved: 'Saved',
    inFolder: 'in',
    open: 'Open it in my calendar',
    show: 'Show it',
  },
} as const;
