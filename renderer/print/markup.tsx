/** The same document as main.tsx draws, as markup: for plain Node, which has it before a page could begin. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { DrawnReport } from '../../framework/report/drawn-report';
import type { ReportModel } from '../../framework/report/report';
import { documentTitle } from '../../framework/report/titles';
import { PrintedDocument } from './printed-document';

export function drawReport(report: ReportModel): DrawnReport {
  return {
    title: renderToStaticMarkup(<title>{documentTitle(report)}</title>),
    body: renderToStaticMarkup(<PrintedDocument report={report} />),
  };
}
