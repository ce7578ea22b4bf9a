/** The frame of a printed page: size, margins, and what stands at its foot. */
import type { PrintToPDFOptions } from 'electron';
import type { ReportModel } from '../../framework/report/report';
import { kindOfDocument } from '../../framework/report/titles';
import { longDate } from '../../framework/report/words';

/** Millimetres. The page area that is left (174 x 258 on A4) stands in renderer/print/print.css too. */
const margins = { top: 17, bottom: 22, left: 18, right: 18 };

const widths = { a4: 210, letter: 215.9 };
const millimetresAnInch = 25.4;
const pointsAMillimetre = 72 / millimetresAnInch;

/** For the system's print dialog. */
export const marginsInPoints = {
  top: Math.round(margins.top * pointsAMillimetre),
  bottom: Math.round(margins.bottom * pointsAMillimetre),
  left: Math.round(margins.left * pointsAMillimetre),
  right: Math.round(margins.right * pointsAMillimetre),
};

/**
 * The foot is a page of its own for the browser: it knows nothing of the document's styles, and browsers differ in how
 * large they make a point or a hundredth of the page in it. So every length is a part of the foot's own width.
 */
function footStyle(paper: ReportModel['paper']): string {
  const millimetres = (length: number) => `${((length / widths[paper]) * 100).toFixed(4)}cqw`;
  return [
    'box-sizing:border-box;width:100%',
    `padding:0 ${millimetres(margins.left)}`,
    `font:${millimetres(8.5 / pointsAMillimetre)}/1.4 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif`,
    'color:#625c52;-webkit-print-color-adjust:exact;print-color-adjust:exact',
  ].join(';');
}

const line =
  'display:flex;justify-content:space-between;gap:2em;border-top:.1em solid #e4e0d8;padding-top:.5em';
const cutShort = 'min-width:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A name is words, whatever it looks like: no markup in it may take effect. */
function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** "Name, development plan, date" and the page's number; `pageNumber` and `totalPages` are filled in by the browser. */
export function footOf(report: Pick<ReportModel, 'name' | 'day' | 'paper' | 'form'>): string {
  const { name, day, paper } = report;
  const [first, within] = kindOfDocument(report);
  const date = escapedHtml(longDate(day));
  const words = name === '' ? `${first}, ${date}` : `<bdi>${escapedHtml(name)}</bdi>, ${within}, ${date}`;
  const page = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  const parts = `<span style="${cutShort}">${words}</span><span style="white-space:nowrap">${page}</span>`;
  const foot = `<div style="${footStyle(paper)}"><div style="${line}">${parts}</div></div>`;
  return `<div style="width:100%;container-type:inline-size">${foot}</div>`;
}

/** Tags and outline come from newer Electrons; older ones pass both over. */
export function printOptions(report: ReportModel): PrintToPDFOptions {
  return {
    pageSize: report.paper === 'a4' ? 'A4' : 'Letter',
    margins: {
      top: margins.top / millimetresAnInch,
      bottom: margins.bottom / millimetresAnInch,
      left: margins.left / millimetresAnInch,
      right: margins.right / millimetresAnInch,
    },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footOf(report),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}
