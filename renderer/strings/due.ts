/** Words of the page of what is due. */
import type { Due } from '../../framework/due';
import { formatDay } from '../ui/day-text';
import { grouped } from './numbers';

export const dueWords = {
  title: 'Due',
  text: 'Everything that has a date and is not reached yet, over all levels.',
  groups: {
    late: 'Late',
    soon: 'Within 30 days',
    later: 'Later',
    mentor: 'What the mentor will do',
  } satisfies Record<Due | 'mentor', string>,
  indicator: (number: string) => `Indicator ${number}`,
  level: (rank: number) => `Level ${String(rank)}`,
  levelText: (name: string) => `All of ${name}`,
  action: 'What you will do',
  move: (day: string) => formatDay(day, 'short'),
  moveOne: (what: string) => `New date of ${what}`,
  moveAll: (count: number) => `Move all ${grouped(count)} to one day…`,
  moveAllTo: (count: number) => `New date of all ${grouped(count)} that are late`,
  more: (count: number) => `Show ${grouped(count)} more`,
  emptyTitle: 'What has a date will stand here.',
  emptyText:
    'Set a target date for an indicator or a whole level, or say by when you will do something: it stands here, what is late first, until it is reached.',
  goToPlan: 'Go to the plan',
} as const;
