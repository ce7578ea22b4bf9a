/** Words of the settings page. */
import type { DeviceRow, Theme } from '../../framework/contract/views';
import { formatDay } from '../ui/day-text';

export const settingsWords = {
  title: 'Settings',
  look: 'Look',
  theme: 'Light or dark',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,

  place: 'Where this plan is',
  placeText:
    'This plan is a folder of its own. Copy it, move it, back it up as you like: all of the plan is in it.',
  synced: (tool: string) => `${tool} copies this folder to other places.`,
  openFolder: 'Open the folder',
  move: 'Move it…',
  moving: 'Moving it',

  devices: 'Computers that write in this plan',
  thisOne: 'This one',
  since: (day: string) => `since ${formatDay(day, 'short')}`,
  standings: {
    first: 'The plan began here.',
    vouched: 'Rung’s command line on a computer you write on.',
    admitted: 'You let it in from another computer of yours.',
    word: 'You said that this plan is yours. No other computer of yours has confirmed it.',
    waiting: 'Not let in yet: what it writes is kept, but does not count.',
    refused: 'You have shut it out: what it writes is kept, but does not count.',
  } satisfies Record<DeviceRow['standing'], string>,

  others: 'Other plans',
  newFolder: (path: string) => ['New plans go to ', path, '.'] as const,
  newSynced: (tool: string) => `${tool} copies what is in there to other places.`,
  openOther: 'Open another plan…',
  newPlan: 'Make a new plan…',
  allPlans: 'All plans…',

  sample: 'The sample',
  sampleText:
    'This plan is a sample: nothing in it is about you. Removing it deletes its folder; you can look at a fresh one any time.',
  removeSample: 'Remove the sample',

  version: (version: string) => `Rung ${version}`,
} as const;
