/** Words of the export dialog. */
import type { ExportProgress, Paper } from '../../framework/contract/views';
import type { Audience } from '../../framework/document/choices';
import { counted, fileSize, listed } from './numbers';

/** How many private things a plan has. */
export interface PrivateCounts {
  readonly notes: number;
  readonly evidence: number;
  readonly actions: number;
}

function leftOut({ notes, evidence, actions }: PrivateCounts): string {
  const parts = [
    notes > 0 ? [counted(notes, 'private note')] : [],
    evidence > 0 ? [counted(evidence, 'private piece of evidence', 'private pieces of evidence')] : [],
    actions > 0 ? [counted(actions, 'private action')] : [],
  ].flat();
  if (parts.length === 0) return 'Nothing in this plan is private, so all of it is in the document.';
  const verb = notes + evidence + actions === 1 ? 'is' : 'are';
  return `${listed(parts)} ${verb} left out.`;
}

export const exportWords = {
  title: 'Export PDF',
  text: 'A document to hand in: where you stand, what the next level asks for, the evidence, the dates and the actions.',
  leftOut,
  audience: 'Who is it for?',
  audiences: { mentor: 'My mentor', panel: 'A panel', blank: 'Blank form' } satisfies Record<
    Audience,
    string
  >,
  holds: {
    mentor: 'All that is not private: your notes, comments and the records of your check-ins too.',
    panel: 'Levels, indicators, actions and evidence, without notes, comments and records of check-ins.',
    blank:
      'A form for a mentor without Rung, to be filled in on screen or by pen. It says nothing of how you see yourself. Send it out, and read it back here.',
  } satisfies Record<Audience, string>,
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' } satisfies Record<Paper, string>,
  start: 'Export…',
  steps: {
    pages: 'Laying out the pages',
    finishing: 'Finishing the document',
    saving: 'Saving it',
    ended: 'Done',
  } satisfies Record<ExportProgress['step'], string>,
  doneTitle: 'The PDF is ready',
  done: (pages: number, size: number) => `${counted(pages, 'page')}, ${fileSize(size)}`,
  inFolder: 'In the folder',
  show: 'Show in folder',
  open: 'Open it',
} as const;
