/** Words about the room that a plan takes. */
import { counted } from './numbers';

export const storageWords = {
  title: 'How much it takes',
  looking: 'Adding it up',
  again: 'Try again',
  parts: {
    total: 'In all',
    files: 'Attached files',
    history: 'History, with all your words',
    backups: 'Backups',
    rest: 'Framework and the rest',
  },
  largest: 'The largest files',
  belongs: (title: string) => `Go to “${title}”`,
  morePieces: (count: number) => `and ${counted(count, 'more piece')}`,
  unused: (count: number, size: string) =>
    count === 1
      ? `One file, ${size}, belongs to no piece of evidence any more. It is kept so that Undo and History can bring it back.`
      : `${count.toLocaleString('en-GB')} files, ${size} together, belong to no piece of evidence any more. They are kept so that Undo and History can bring them back.`,
  erase: 'Erase for good, in the menu of a piece of evidence, takes its file away too.',
  fromEvidence: 'How much the plan takes',
} as const;
