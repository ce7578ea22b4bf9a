/** The name under which a document is saved. */
import type { ReportModel } from './report';
import { kindOfDocument } from './titles';

/**
 * What Windows, macOS or Linux refuse in a file's name, and the marks of direction with which a name can be made to look
 * like another one.
 */
const refused =
  /[\p{Control}\p{Surrogate}<>:"/\\|?*\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** In characters: leaves room for an ending in file systems that take 255 bytes, four of them for one character. */
const longest = { alone: 50, both: 25 };

function usable(text: string, most: number): string {
  const cleaned = text.replace(refused, ' ').replace(/\s+/g, ' ').trim();
  // A name that begins with a dot would be hidden.
  return Array.from(cleaned.replace(/^\.+/, '')).slice(0, most).join('').trim();
}

/** `<Name>, check-in, <day>.md`. @param day of the meeting, `YYYY-MM-DD` */
export function checkInFileName(name: string, day: string): string {
  const words = usable(name, longest.alone);
  return `${words === '' ? 'Check-in' : `${words}, check-in`}, ${day}.md`;
}

/**
 * `<Name>, development plan, <what the plan is called>, <date>.pdf` with the date as `YYYY-MM-DD`, so that a folder sorts by it.
 * @param extension without a dot
 */
export function documentFileName(report: ReportModel, extension: string): string {
  const most = report.title === '' ? longest.alone : longest.both;
  const [name, title] = [usable(report.name, most), usable(report.title, most)];
  const [first, within] = kindOfDocument(report);
  const words = name === '' ? first : `${name}, ${within}`;
  return `${words}${title === '' ? '' : `, ${title}`}, ${report.day}.${extension}`;
}
