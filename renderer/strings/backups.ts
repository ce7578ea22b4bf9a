/** Words about backups. */
import { counted } from './numbers';

export const backupWords = {
  title: 'Backups',
  list: 'Backups, newest first',
  text: 'A backup is made each day on which this plan is open, and the newest 14 are kept. Going back is a change like any other: nothing that came after is lost, and Undo takes it back.',
  none: 'The first backup is made in a moment. The newest 14 days are kept.',
  now: 'Back up now',
  copying: (done: string, total: string) => `Copying attached files: ${done} of ${total}`,
  stop: 'Stop',
  second: 'Second place',
  secondTitle: 'A second place',
  secondText:
    'A folder on a stick, a share or another disk: each day on which it can be reached, a backup goes there too, with all attached files. If this computer is lost, open that folder in Rung on another one.',
  neverThere: 'There is no backup of this plan in it yet.',
  lastThere: (day: string) => `The last one there is of ${day}.`,
  sameDisk: 'It is on the same disk as your plan: that helps against mistakes, not against a broken disk.',
  choose: 'Choose a folder…',
  chooseOther: 'Choose another folder…',
  leave: 'Stop using it',
  place: (folder: string) => `${folder}/backups`,
  goBack: 'Go back…',
  goBackTo: (day: string) => `Go back to ${day}`,
  goBackToSecond: (day: string) => `Go back to ${day}, from the second place`,

  ask: (day: string) => `Go back to ${day}?`,
  looking: 'Looking at what would be different',
  differs: (count: number) => `${counted(count, 'change')} would be made:`,
  more: (count: number) => `and ${counted(count, 'more change')}`,
  same: 'The plan says the same as it did in this backup. There is nothing to bring back.',
  files:
    'Files of this plan are damaged or missing. They are brought back from the backup, and the damaged ones are set aside.',
  attached: (count: number) =>
    `${counted(count, 'attached file')} that the plan’s folder has lost would come back with it.`,
  yes: 'Go back',
  no: 'Keep it as it is',
  close: 'Close',
  done: (day: string) => `The plan is as it was on ${day}.`,
} as const;
