/** The name under which a document is saved. */
import type { ReportModel } from './report';

/**
 * What Windows, macOS or Linux refuse in a file's name, and the marks of direction with which a name can be made to look
 * like another one.
 */
const refused =
  /[\p{Control}\p{Surrogate}<>:"/\\|?*\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Leaves room for an ending in file systems that take 255 bytes, four of them for one character. */
const longest = 50;

/**
 * `<Name>, development plan, <date>.pdf` with the date as `YYYY-MM-DD`, so that a folder sorts by it.
 * @param extension without a dot
 */
export function documentFileName(report: ReportModel, extension: string): string {
  const cleaned = report.name.replace(refused, ' ').replace(/\s+/g, ' ').trim();
  // A name that begins with a dot would be hidden.
  const name = Array.from(cleaned.replace(/^\.+/, '')).slice(0, longest).join('').trim();
  const words = name === '' ? 'Development plan' : `${name}, development plan`;
  return `${words}, ${report.day}.${extension}`;
}
