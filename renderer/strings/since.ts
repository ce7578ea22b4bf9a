/** What stands around the list of what is otherwise than last time. */
import { formatDay } from '../ui/day-text';
import { grouped } from './numbers';

export const sinceWords = {
  lastCheckIn: (day: string) => `Since the last check-in, ${formatDay(day, 'day-month')}`,
  day: (day: string) => `Since ${formatDay(day, 'long')}`,
  more: (count: number) => `and ${grouped(count)} more`,
} as const;
