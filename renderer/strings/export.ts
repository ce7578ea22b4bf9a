/** Words of the document window. */
import type { DocumentPreview, ExportProgress, SavedForm } from '../../framework/contract/document-calls';
import type { Paper } from '../../framework/contract/views';
import type { Audience, Section } from '../../framework/document/choices';
import type { Embedding } from '../../framework/document/embedding';
import type { Finding } from '../../framework/document/preflight';
import { counted, fileSize, grouped, listed, outOf } from './numbers';

/** How many private things a plan has. */
export interface PrivateCounts {
  readonly notes: number;
  readonly evidence: number;
  readonly actions: number;
}

function privateThings({ notes, evidence, actions }: PrivateCounts): string {
  const parts = [
    notes > 0 ? [counted(notes, 'private note')] : [],
    evidence > 0 ? [counted(evidence, 'private piece of evidence', 'private pieces of evidence')] : [],
    actions > 0 ? [counted(actions, 'private action')] : [],
  ].flat();
  return listed(parts);
}

function are({ notes, evidence, actions }: PrivateCounts): string {
  return notes + evidence + actions === 1 ? 'is' : 'are';
}

function leftOut(counts: PrivateCounts): string {
  const things = privateThings(counts);
  return things === '' ? 'Nothing in this plan is private.' : `${things} ${are(counts)} left out.`;
}

function goingIn(counts: PrivateCounts): string {
  const things = privateThings(counts);
  return things === '' ? 'Nothing in this plan is private.' : `${things} ${are(counts)} in the document.`;
}

const sections: Readonly<Record<Section, string>> = {
  summary: 'Summary with the ladder',
  next: 'Next level',
  since: 'Since the last check-in',
  levels: 'Level by level',
  actions: 'Actions',
  checkIns: 'Records of check-ins',
  evidence: 'Evidence',
  history: 'History',
  signOff: 'Sign-off',
  details: 'Details to check it by',
};

function pieces(count: number): string {
  return counted(count, 'piece of evidence', 'pieces of evidence');
}

/** What it says, and what the button beside it does. */
function finding(found: Finding): { readonly text: string; readonly act: string } {
  switch (found.kind) {
    case 'private':
      return { text: goingIn(found), act: 'Leave them out' };
    case 'no-name':
      return { text: 'The document does not say whose it is.', act: 'Say your name' };
    case 'no-role':
      return { text: 'Your role is not in the plan.', act: 'Say your role' };
    case 'title':
      return { text: `${pieces(found.evidence.length)}: the title says nothing.`, act: 'Give it a title' };
    case 'picture':
      return {
        text: `${counted(found.evidence.length, 'picture')} without words for those who cannot see it.`,
        act: 'Say what it shows',
      };
    case 'missing-file':
      return { text: `${pieces(found.evidence.length)}: the file is missing.`, act: 'Look for it' };
    case 'large':
      return {
        text: `${fileSize(found.bytes)} of files go with it, which many mail servers do not take.`,
        act: 'Leave the files out',
      };
    case 'without-evidence':
      return {
        text: `${counted(found.indicators.length, 'indicator')} of the next level without evidence.`,
        act: 'Go there',
      };
    case 'empty-section':
      return { text: `“${sections[found.section]}” has nothing to say.`, act: 'Leave it out' };
  }
}

function amount(pages: number | null, size: number): string {
  if (pages === null) return fileSize(size);
  return `${counted(pages, 'page')}, ${fileSize(size)}`;
}

function goingWith(embed: Embedding, attached: number): string {
  if (embed === 'nothing') return '';
  return attached === 0 ? ', and the plan' : `, and the plan with ${fileSize(attached)} of files`;
}

export const exportWords = {
  title: 'Export PDF',
  leftOut,
  goingIn,
  choices: 'What goes in',
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
  covered:
    'Only a blank form for now: how they see themselves is covered until you have rated too and both are shown. After that every document can be made. The form is filled in on screen or by pen, and says nothing of anybody’s ratings.',
  changed: 'You changed what goes in, and it stays so.',
  useUsual: 'Use the usual ones',
  sectionsOf: 'Sections',
  sections,
  with: 'With',
  withParts: {
    ratings: 'Ratings',
    comments: 'Comments from check-ins',
    notes: 'Your notes that are not private',
    private: 'Private things',
  },
  part: 'Which part',
  wholePart: 'all of the plan',
  someOfPart: 'not all of the plan',
  skills: 'Skills',
  levels: 'Levels',
  level: (rank: number, name: string) => (name === '' ? String(rank) : `${String(rank)} (${name})`),
  evidence: 'Evidence',
  piecesIn: (count: number, of: number) => (count === of ? 'all of it' : outOf(count, of)),
  filter: 'Find a piece',
  morePieces: (count: number) => `${counted(count, 'more piece', 'more pieces')}: type a part of the title.`,
  noPieces: 'No piece has that in its title.',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' } satisfies Record<Paper, string>,
  embed: 'What goes with it',
  embeds: {
    nothing: 'Nothing',
    plan: 'The plan',
    'plan-and-files': 'Plan and files',
  } satisfies Record<Embedding, string>,
  embedHint: {
    nothing: 'Pages alone.',
    plan: 'Rung opens the PDF as the plan, without what is left out here.',
    'plan-and-files': 'Rung opens the PDF as the plan; readers of PDFs list the evidence files too.',
  } satisfies Record<Embedding, string>,
  findings: 'Before you save',
  findingsCount: (count: number) => `Before you save: ${counted(count, 'thing')} to look at`,
  nothingFound: 'Nothing to mend.',
  finding,
  preview: 'Preview of the document',
  pages: 'Pages',
  page: (page: number, pages: number) => `Page ${grouped(page)} of ${grouped(pages)}`,
  previous: 'Previous page',
  next: 'Next page',
  amount,
  amountWith: (preview: Pick<DocumentPreview, 'pages' | 'size' | 'attached'>, embed: Embedding) =>
    `${amount(preview.pages, preview.size)}${goingWith(embed, preview.attached)}`,
  making: 'Making the pages …',
  more: 'The other pages are being made …',
  stopped: 'The preview was cancelled.',
  again: 'Make it',
  notDrawn: 'The pages cannot be shown here. The document can be saved all the same.',
  start: 'Save PDF…',
  saveAs: 'Save as another form',
  forms: {
    docx: 'Word document…',
    md: 'Markdown…',
    svg: 'Picture of the ladder…',
    csv: 'Table for a spreadsheet…',
    json: 'Data…',
    zip: 'PDF and evidence files in a zip…',
  } satisfies Record<SavedForm, string>,
  print: 'Print…',
  cancelMaking: 'Cancel',
  steps: {
    pages: 'Laying out the pages',
    finishing: 'Finishing the document',
    saving: 'Saving it',
    ended: 'Done',
  } satisfies Record<ExportProgress['step'], string>,
  doneTitle: 'It is saved',
  inFolder: 'in the folder',
  show: 'Show in folder',
  open: 'Open it',
} as const;
