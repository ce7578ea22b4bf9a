/** What a plan goes out as besides a PDF. */
import type { ReportModel } from '../../framework/report/report';
import { documentBlocks } from '../../framework/document/blocks';
import { calendarText } from '../../framework/formats/calendar';
import { ladderSvg } from '../../framework/formats/ladder-svg';
import { markdownDocument } from '../../framework/formats/markdown';
import { planCsv } from '../../framework/formats/plan-csv';
import { planEvents } from '../../framework/formats/plan-calendar';
import { showPlan, withoutPrivate } from '../../framework/show';
import { localDay } from '../local-day';
import type { OpenPlan } from '../plan/plan-folder';
import { wordFile } from './word-file';

export type TextForm = 'md' | 'docx' | 'svg' | 'csv' | 'json' | 'ics';

/** What it is made from. */
export interface FormSource {
  readonly open: Pick<OpenPlan, 'plan' | 'framework'>;
  /** Without what its readers must not see: what the document's forms are written from. */
  readonly report: ReportModel;
  /** Whether data has private things as well. */
  readonly scope: 'shared' | 'all';
}

/** @returns the bytes of the file */
export async function formBytes(form: TextForm, { open, report, scope }: FormSource): Promise<Uint8Array> {
  const { framework } = open;
  const plan = scope === 'all' ? open.plan : withoutPrivate(open.plan);
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
      // A private action has its day in one's own calendar, and no words there.
      const events = planEvents({ plan: open.plan, framework, today: localDay() }, null);
      return Buffer.from(calendarText(events, new Date().toISOString()));
    }
  }
}
