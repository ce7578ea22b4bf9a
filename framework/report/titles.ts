/** How the document is called: at its head, at every page's foot, and as a file. */
import type { ReportModel } from './report';

/** The plan's own name in quotation marks, with a space before it; nothing where it has none. */
function quoted(title: string): string {
  return title === '' ? '' : ` “${title}”`;
}

/** What the document is, as the first word of a sentence and within one. */
export function kindOfDocument({
  form,
}: Pick<ReportModel, 'form'>): readonly [first: string, within: string] {
  return form === null ? ['Development plan', 'development plan'] : ['Review form', 'review form'];
}

/** "Name Surname, development plan"; without a name "Development plan"; with what the plan is called behind it. */
export function documentTitle(report: Pick<ReportModel, 'name' | 'title' | 'form'>): string {
  const { name, title } = report;
  const [first, within] = kindOfDocument(report);
  return `${name === '' ? first : `${name}, ${within}`}${quoted(title)}`;
}

/** What stands at the head: the person's name as the title, and what this is a plan for. */
export function headingOf(report: Pick<ReportModel, 'name' | 'title' | 'framework' | 'form'>): {
  readonly title: string;
  readonly subtitle: string;
} {
  const { name, title, framework } = report;
  const plan = `${kindOfDocument(report)[0]}${quoted(title)}`;
  return name === ''
    ? { title: plan, subtitle: framework }
    : { title: name, subtitle: `${plan}, ${framework}` };
}
