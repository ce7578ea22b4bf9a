/** Words about the room that a plan takes. */
import { counted, grouped } from './numbers';

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
      ? `One file, ${size}, is used by no piece of evidence any more: it was removed, or replaced by a newer one. It is kept so that Undo and History can bring it back.`
      : `${grouped(count)} files, ${size} together, are used by no piece of evidence any more: they were removed, or replaced by newer ones. They are kept so that Undo and History can bring them back.`,
  erase: 'Erase for good, in the menu of a piece of evidence, takes its file away too.',
  fromEvidence: 'How much the plan takes',
} as const;
