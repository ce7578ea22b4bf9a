/** Words about backups. */
import { counted } from './numbers';

export const backupWords = {
  title: 'Backups',
  list: 'Backups, newest first',
  text: 'A backup is made each day on which you change something, and the newest 14 are kept. Going back is a change like any other: nothing that came after is lost, and Undo takes it back.',
  none: 'The first backup is made when you next change something. The newest 14 days are kept.',
  old: (day: string) =>
    `The newest backup is of ${day}. Change something: if none is made of today, Rung says why above this page.`,
  place: (folder: string) => `${folder}/backups`,
  goBack: 'Go back…',
  goBackTo: (day: string) => `Go back to ${day}`,

  ask: (day: string) => `Go back to ${day}?`,
  looking: 'Looking at what would be different',
  differs: (count: number) => `${counted(count, 'change')} would be made:`,
  more: (count: number) => `and ${counted(count, 'more change')}`,
  same: 'The plan says the same as it did in this backup. There is nothing to bring back.',
  files:
    'Files of this plan are damaged or missing. They are brought back from the backup, and the damaged ones are set aside.',
  yes: 'Go back',
  no: 'Keep it as it is',
  close: 'Close',
  done: (day: string) => `The plan is as it was on ${day}.`,
} as const;
