/** How the document is called: at its head, at every page's foot, and as a file. */
import type { ReportModel } from './report';

/** The plan's own name in quotation marks, with a space before it; nothing where it has none. */
function quoted(title: string): string {
  return title === '' ? '' : ` “${title}”`;
}

/** "Name Surname, development plan"; without a name "Development plan"; with what the plan is called behind it. */
export function documentTitle({ name, title }: Pick<ReportModel, 'name' | 'title'>): string {
  return `${name === '' ? 'Development plan' : `${name}, development plan`}${quoted(title)}`;
}

/** What stands at the head: the person's name as the title, and what this is a plan for. */
export function headingOf(report: Pick<ReportModel, 'name' | 'title' | 'framework'>): {
  readonly title: string;
  readonly subtitle: string;
} {
  const { name, title, framework } = report;
  const plan = `Development plan${quoted(title)}`;
  return name === ''
    ? { title: plan, subtitle: framework }
    : { title: name, subtitle: `${plan}, ${framework}` };
}
