import type { ReportForm } from '../../framework/report/form-part';
import type { ReportModel } from '../../framework/report/report';
import { documentTitle, headingOf } from '../../framework/report/titles';
import { timeOfDay } from '../../framework/report/words';

/** What a finished file says about itself. Plain data, so that it can go to a worker. */
export interface AboutPdf {
  readonly title: string;
  /** Empty where the plan has no name. */
  readonly author: string;
  readonly subject: string;
  /** What one would search for: the framework, its skills, and that it is a development plan. */
  readonly keywords: readonly string[];
  readonly creator: string;
  readonly language: string;
  /** Milliseconds since 1970: the same input gives the same file. */
  readonly time: number;
  /** What is to be filled in, where the file is a review form; null where it is none. */
  readonly form: ReportForm | null;
}

export function aboutPdf(report: ReportModel): AboutPdf {
  return {
    title: documentTitle(report),
    author: report.name,
    subject: headingOf(report).subtitle,
    keywords: [...new Set(['development plan', report.framework, ...report.skills.map(({ name }) => name)])],
    creator: report.creator,
    language: 'en-GB',
    time: timeOfDay(report.day),
    form: report.form,
  };
}
