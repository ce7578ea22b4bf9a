/**
 * How high a row will be, in pixels, before it is drawn: as evidence-list.css lays it out where no line wraps. A row that
 * is as high as was thought moves no other, so a long list is not laid out anew for each row that comes into sight.
 */
import type { EvidenceRow } from './evidence-rows';

const line = 13 * 1.45;
const padding = 24;
const border = 1;
const title = 24;
const chips = 24 + 5;

/** About as many letters as fit on one line of 80 average digits. */
const lettersOfLine = 88;

function wordsHeight(words: string): number {
  if (words === '') return 0;
  return 3 + line * (words.length > lettersOfLine ? 2 : 1);
}

export function estimatedHeight({ words, supports, tags }: EvidenceRow): number {
  const supported = supports.length === 0 ? line + 5 : chips;
  const tagged = tags.length === 0 ? 0 : line + 5;
  return Math.round(border + padding + title + line + wordsHeight(words) + supported + tagged);
}
