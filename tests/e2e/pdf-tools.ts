/** Prints reports with the built program, and reads PDFs with programs that are not ours. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aboutPdf } from '../../electron/pdf/about-pdf';
import { drawnReport } from '../../electron/pdf/draw-report';
import { finishPdf } from '../../electron/pdf/finish';
import { printOptions } from '../../electron/pdf/paper';
import { Printer } from '../../electron/pdf/printer';
import type { ReportModel } from '../../framework/report/report';
import { appFolder } from './launch';

/** Prints in a process of its own, as the command line does. */
export async function printReport(
  report: ReportModel,
  folder: string,
): Promise<{ readonly file: string; readonly pages: number }> {
  const printer = new Printer({ app: appFolder });
  try {
    const job = { page: drawnReport(report, appFolder), pictures: {}, options: printOptions(report) };
    const { bytes, pages } = await finishPdf(await printer.print(job), aboutPdf(report));
    const file = join(folder, `${String(Date.now())}-${String(Math.random()).slice(2)}.pdf`);
    writeFileSync(file, bytes);
    return { file, pages };
  } finally {
    await printer.close();
  }
}

/** Runs a program of poppler or qpdf and gives back what it prints. */
export function tool(program: string, ...args: readonly string[]): string {
  return execFileSync(program, [...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** White space folded, and without the marks of direction that pdftotext puts around right-to-left text. */
export function folded(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of each page, white space folded; `drawn`: in the order in which it was drawn, which is that of the document. */
export function pageTexts(file: string, order: 'read' | 'drawn' = 'read'): readonly string[] {
  const args = order === 'drawn' ? ['-raw'] : [];
  return tool('pdftotext', ...args, file, '-')
    .split('\f')
    .slice(0, -1)
    .map(folded);
}

/** In points from the top left corner of the page. */
export interface Box {
  readonly text: string;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

export interface PageBoxes {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Box[];
  readonly lines: readonly Box[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function numbersOf(tag: string): Omit<Box, 'text'> {
  const number = (name: string) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(tag)?.[1] ?? Number.NaN);
  return { xMin: number('xMin'), xMax: number('xMax'), yMin: number('yMin'), yMax: number('yMax') };
}

function wordsIn(xml: string): readonly Box[] {
  return [...xml.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, tag = '', text = '']) => ({
    ...numbersOf(tag),
    text: text.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => entities[name] ?? ''),
  }));
}

/** Where every word and every line stands, page by page. */
export function boxesOf(file: string): readonly PageBoxes[] {
  const xml = tool('pdftotext', '-bbox-layout', file, '-');
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const lines = [...page.matchAll(/<line ([^>]*)>(.*?)<\/line>/gs)].map(([, tag = '', words = '']) => ({
        ...numbersOf(tag),
        text: folded(
          wordsIn(words)
            .map(({ text }) => text)
            .join(' '),
        ),
      }));
      return { width: Number(width), height: Number(height), words: wordsIn(page), lines };
    });
}

/** The words of a document's own page, without its foot. */
export function bodyLines(page: PageBoxes): readonly Box[] {
  const footBegins = page.height - (22 / 25.4) * 72;
  return page.lines.filter(({ yMax }) => yMax < footBegins + 2);
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel: red, green, blue. */
  readonly pixels: Uint8Array;
}

/** Draws a part of a page as a viewer does, at 300 dots an inch. @param page from 1 */
export function pictureOf(file: string, page: number, box: Box): Picture {
  const scale = 300 / 72;
  const crop = [box.xMin, box.yMin, box.xMax - box.xMin, box.yMax - box.yMin].map((length) =>
    String(Math.round(length * scale)),
  );
  const [x = '', y = '', width = '', height = ''] = crop;
  const bytes = execFileSync(
    'pdftoppm',
    ['-r', '300', '-f', String(page), '-l', String(page), '-x', x, '-y', y, '-W', width, '-H', height, file],
    { maxBuffer: 1e8 },
  );
  const [header = '', , across, down] = /^P6\s+((\d+)\s+(\d+)\s+\d+\s)/.exec(bytes.toString('latin1')) ?? [];
  return { width: Number(across), height: Number(down), pixels: bytes.subarray(header.length) };
}
