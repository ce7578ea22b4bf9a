/** Which web contents may call, and as what. Whoever is not entered here is answered by nobody. */
import type { WebContents } from 'electron';
import type { ReportModel } from '../framework/report/report';
import type { Caller } from './answer';

/** Where our pages live: everything else is a stranger. */
export const origin = 'app://rung';

const windows = new Set<number>();
const reports = new Map<number, ReportModel>();

function whileItLives(contents: WebContents, leave: () => void): void {
  contents.once('destroyed', leave);
}

/** Enters the window of the person. */
export function enterWindow(contents: WebContents): void {
  const { id } = contents;
  windows.add(id);
  whileItLives(contents, () => windows.delete(id));
}

/** Enters a hidden page that may ask for one thing alone: this report. Before it loads its page, each time. */
export function enterPrintPage(contents: WebContents, report: ReportModel): void {
  const { id } = contents;
  if (!reports.has(id)) whileItLives(contents, () => reports.delete(id));
  reports.set(id, report);
}

/** The report that a printing page is to show; undefined for anybody else. */
export function reportFor(caller: Caller): ReportModel | undefined {
  return reports.get(caller.id);
}

/** As what these web contents may call; null for strangers. */
export function callerOf(contents: WebContents): Caller | null {
  const { id } = contents;
  if (windows.has(id)) return { role: 'window', id };
  return reports.has(id) ? { role: 'print', id } : null;
}
