/** How the document is called: at its head, at every page's foot, and as a file. */
import type { ReportModel } from './report';

/** "Name Surname, development plan"; without a name "Development plan". */
export function documentTitle(report: Pick<ReportModel, 'name'>): string {
  return report.name === '' ? 'Development plan' : `${report.name}, development plan`;
}

/** What stands at the head: the person's name as the title, and what this is a plan for. */
export function headingOf(report: Pick<ReportModel, 'name' | 'framework'>): {
  readonly title: string;
  readonly subtitle: string;
} {
  const { name, framework } = report;
  return name === ''
    ? { title: 'Development plan', subtitle: framework }
    : { title: name, subtitle: `Development plan, ${framework}` };
}
