/** What a plan goes out as besides a PDF. */
import type { ReportModel } from '../../framework/report/report';
import { documentBlocks } from '../../framework/document/blocks';
import { calendarText } from '../../framework/formats/calendar';
import { ladderSvg } from '../../framework/formats/ladder-svg';
import { markdownDocument } from '../../framework/formats/markdown';
import { planCsv } from '../../framework/formats/plan-csv';
import { planEvents } from '../../framework/formats/plan-calendar';
import type { Framework } from '../../framework/framework';
import type { Plan } from '../../framework/plan';
import { showPlan } from '../../framework/show';
import { localDay } from '../local-day';
import { wordFile } from './word-file';

export type TextForm = 'md' | 'docx' | 'svg' | 'csv' | 'json' | 'ics';

/** What it is made from. Neither says what its readers must not see. */
export interface FormSource {
  /** What data, tables and calendars are written from. */
  readonly plan: Plan;
  readonly framework: Framework;
  /** What the document's forms are written from. */
  readonly report: ReportModel;
}

/** @returns the bytes of the file */
export async function formBytes(
  form: TextForm,
  { plan, framework, report }: FormSource,
): Promise<Uint8Array> {
  switch (form) {
    case 'md':
      return Buffer.from(markdownDocument(documentBlocks(report)));
    case 'docx':
      return wordFile(report, documentBlocks(report));
    case 'svg':
      return Buffer.from(ladderSvg(report));
    case 'csv':
      return Buffer.from(planCsv(plan, framework));
    case 'json':
      return Buffer.from(showPlan(plan, framework));
    case 'ics': {
      const events = planEvents({ plan, framework, today: localDay() }, null);
      return Buffer.from(calendarText(events, new Date().toISOString()));
    }
  }
}
