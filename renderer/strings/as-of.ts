import { formatDay } from '../ui/day-text';

/** Words of the plan of an earlier day. */
export const asOfWords = {
  label: 'An earlier day',
  title: (day: string) => `Your plan as of ${formatDay(day, 'long')}.`,
  text: 'It is shown as it was at the end of that day. Nothing can be changed here.',
  back: 'Back to today',
  backKey: 'Esc',
  shown: (day: string) => `Your plan as of ${formatDay(day, 'long')}. Nothing can be changed here.`,
  today: 'Your plan of today.',
  cannot: 'This is the plan of an earlier day, which cannot be changed. Go back to today first.',
} as const;
