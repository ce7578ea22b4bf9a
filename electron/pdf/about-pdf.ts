import { documentBlocks } from '../../framework/document/blocks';
import type { ReportForm } from '../../framework/report/form-part';
import type { ReportModel } from '../../framework/report/report';
import { documentTitle, headingOf, kindOfDocument } from '../../framework/report/titles';
import { levelTitle, timeOfDay } from '../../framework/report/words';
import { printable } from '../../framework/xml-text';
import { isRightToLeft } from './outline';

/** What a finished file says about itself, in printable characters. Plain data, so that it can go to a worker. */
export interface AboutPdf {
  readonly title: string;
  /** Empty where the plan has no name. */
  readonly author: string;
  readonly subject: string;
  /** What one would search for: the framework, its skills, and what kind of document it is. */
  readonly keywords: readonly string[];
  readonly creator: string;
  /** In the order of their letters, which the browser's outline turns around where a script is written from the right. */
  readonly headings: readonly string[];
  readonly language: string;
  /** Milliseconds since 1970: the same input gives the same file. */
  readonly time: number;
  /** What is to be filled in, where the file is a review form; null where it is none. */
  readonly form: ReportForm | null;
}

/** All of them as one text. */
export function keywordsText({ keywords }: Pick<AboutPdf, 'keywords'>): string {
  return keywords.join(', ');
}

function headingsOf(report: ReportModel): readonly string[] {
  const { form } = report;
  const asked = form?.skills.flatMap(({ name, levels }) => [
    name,
    ...levels.map((level) => `Level ${levelTitle(level)}`),
  ]);
  const told = documentBlocks(report).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return [...told, ...(asked ?? [])].filter(isRightToLeft);
}

export function aboutPdf(report: ReportModel): AboutPdf {
  const [, kind] = kindOfDocument(report);
  const skills = (report.form ?? report).skills.map(({ name }) => name);
  return {
    title: printable(documentTitle(report)),
    author: printable(report.name).trim(),
    subject: printable(headingOf(report).subtitle),
    keywords: [...new Set([kind, report.framework, ...skills].map(printable))].filter((word) => word !== ''),
    creator: report.creator,
    headings: headingsOf(report),
    language: 'en-GB',
    time: timeOfDay(report.day),
    form: report.form,
  };
}
