/** The summary of a check-in as a text: Markdown for a file, plain for a mail. */
import { markdownProse, markdownText } from '../formats/markdown-text';
import type { CheckInSummary, SummaryAction, SummaryRow } from './check-in-summary';
import { longDate, ratingWord, shortDate } from './words';

/** How the same summary is written down in one form or the other. */
interface Form {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly text: (text: string) => string;
  readonly item: (lines: readonly string[]) => string;
}

const markdown: Form = {
  title: (text) => `# ${markdownText(text)}`,
  heading: (text) => `## ${markdownText(text)}`,
  text: markdownProse,
  item: ([first = '', ...rest]) =>
    [
      `- ${markdownProse(first).replace(/\n/g, '\n  ')}`,
      ...rest.map((line) => `  ${markdownText(line)}`),
    ].join('  \n'),
};

const plain: Form = {
  title: (text) => text,
  heading: (text) => text.toUpperCase(),
  text: (text) => text,
  item: ([first = '', ...rest]) =>
    [`- ${first.replace(/\n/g, '\n  ')}`, ...rest.map((line) => `  ${line}`)].join('\n'),
};

function closedWords({ closed }: CheckInSummary): string | null {
  if (closed === null) return null;
  const day = longDate(closed.day);
  switch (closed.how) {
    case 'signed':
      return `Signed by both on ${day}.`;
    case 'paper':
      return closed.paper === null
        ? `Signed on paper; closed on ${day}. Rung cannot check a signature on paper.`
        : `Signed on paper by ${closed.paper.name.trim()} on ${longDate(closed.paper.date)}. Rung cannot check that.`;
    case 'unsigned':
      return `Closed on ${day} without signatures: agreed, not confirmed.`;
  }
}

function rowLines({ names }: CheckInSummary, row: SummaryRow): readonly string[] {
  const agreed = row.agreed === null ? 'Not agreed yet' : `Agreed: ${ratingWord(row.agreed)}`;
  const ratings = `${names.individual}: ${ratingWord(row.self)}. ${names.mentor}: ${ratingWord(row.mentor)}. ${agreed}.`;
  return [
    `${row.label} ${row.text}`,
    ratings,
    ...(row.comment === null ? [] : [`${names.mentor}: ${row.comment.replace(/\s+/g, ' ')}`]),
  ];
}

const endings = { open: '', done: ', done', dropped: ', dropped' } as const;

function actionLines({ text, owner, date, status, labels }: SummaryAction): readonly string[] {
  const by = date === null ? '' : `, by ${shortDate(date)}`;
  const about = labels.length === 0 ? '' : `, for ${labels.join(', ')}`;
  return [text, `${owner}${by}${about}${endings[status]}`];
}

/** In the record, on screen and in print: whose pen it was is said for ever. */
export function returnedWords({ returned }: Pick<CheckInSummary, 'returned'>): string | null {
  if (returned === null) return null;
  return returned === 'form'
    ? 'The mentor’s ratings came from a review form.'
    : 'The mentor’s ratings were typed in from paper.';
}

function written(summary: CheckInSummary, form: Form): string {
  const { names, day, rows, notes, actions, nextDate } = summary;
  const state = closedWords(summary);
  const returned = returnedWords(summary);
  const blocks = [
    form.title(`Check-in, ${longDate(day)}`),
    form.text(`${names.individual} and ${names.mentor}`),
    ...(state === null ? [] : [form.text(state)]),
    ...(returned === null ? [] : [form.text(returned)]),
    ...(rows.length === 0 ? [] : [form.heading('What was agreed')]),
    ...(rows.length === 0 ? [] : [rows.map((row) => form.item(rowLines(summary, row))).join('\n')]),
    ...(notes === null ? [] : [form.heading('What was said'), form.text(notes)]),
    ...(actions.length === 0 ? [] : [form.heading('Actions')]),
    ...(actions.length === 0 ? [] : [actions.map((action) => form.item(actionLines(action))).join('\n')]),
    ...(nextDate === null ? [] : [form.heading('Next check-in'), form.text(longDate(nextDate))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** For a file that any editor opens. Texts stand as they were typed: none of their signs is taken for Markdown. */
export function summaryMarkdown(summary: CheckInSummary): string {
  return written(summary, markdown);
}

/** For a mail. */
export function summaryText(summary: CheckInSummary): string {
  return written(summary, plain);
}
