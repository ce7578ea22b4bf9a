/** Draws a document in plain Node, while the program that is to print it still starts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DrawnReport } from '../../framework/report/drawn-report';
import type { ReportModel } from '../../framework/report/report';
import { drawnPage } from './drawn-page';
import { appFolder } from './electron-program';

/** What is built of renderer/print/markup.tsx. It is code of a page and loaded as one: by its place, when it is needed. */
interface Drawing {
  readonly drawReport: (report: ReportModel) => DrawnReport;
}

function isDrawing(module: unknown): module is Drawing {
  return typeof module === 'object' && module !== null && 'drawReport' in module;
}

function put(page: string, place: string, text: string): string {
  if (!page.includes(place)) throw new Error(`The page for documents has no ${place}.`);
  // A text may hold what means something to `replace`.
  return page.replace(place, () => text);
}

/**
 * @param app the folder of the built program
 * @returns a whole page, in which every text is escaped
 */
export function drawnReport(report: ReportModel, app: string = appFolder()): string {
  const module: unknown = createRequire(join(app, 'package.json'))(join(app, 'out/main/drawing.cjs'));
  if (!isDrawing(module)) throw new Error('What draws documents is not what was built.');
  const { title, body } = module.drawReport(report);
  const page = readFileSync(join(app, 'out/renderer', drawnPage), 'utf8');
  const onPaper = put(page, '<html ', `<html data-paper="${report.paper}" `);
  const named = put(onPaper, '<title>Development plan</title>', title);
  return put(named, '<div id="root"></div>', `<div id="root">${body}</div>`);
}
