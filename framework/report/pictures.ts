/** Which pieces of evidence are shown as small pictures in the document. */
import type { ReportEvidence } from './evidence-part';

/** A document stays small, and its page opens one picture after the other. */
const mostPictures = 60;
const mostBytes = 20_000_000;

/** What browsers draw; a drawing that may hold script (SVG) is none of them. */
const endings = /\.(?:png|jpe?g|gif|webp|bmp|avif)$/i;

/** SHA-256 of the files, each once. Only what is listed is ever asked for: a piece that was left out has no picture. */
export function picturesIn(evidence: readonly ReportEvidence[]): readonly string[] {
  const files = evidence.flatMap(({ file }) =>
    file !== null && !file.isMissing && file.size <= mostBytes && endings.test(file.name)
      ? [file.sha256]
      : [],
  );
  return [...new Set(files)].slice(0, mostPictures);
}

/** Where the page that is printed finds the picture. */
export function pictureAddress(sha256: string): string {
  return `/pictures/${sha256}`;
}
