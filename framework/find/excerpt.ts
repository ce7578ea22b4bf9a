/** The part of a text around what was found in it, with the found words told from the rest. */
import { wordsIn } from './words';

export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much stands before the first found word, and how much there is of it in all, in UTF-16 units. */
const before = 36;
const length = 180;

function spansOf(composed: string, terms: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [];
  let limit = Infinity;
  for (const { term, start, end } of wordsIn(composed)) {
    if (start > limit) break;
    if (!terms.has(term)) continue;
    if (spans.length === 0) limit = start + length;
    const last = spans.at(-1);
    // The parts of a number and pairs of characters lie in each other.
    if (last !== undefined && start < last.end)
      spans[spans.length - 1] = { ...last, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The next place from there on where a text may be cut: never inside of what is seen as one character. */
function cutAt(text: string, place: number): number {
  const around = characters.segment(text).containing(place);
  if (around === undefined || around.index === place) return place;
  return around.index + around.segment.length;
}

/** A little before the found word, at the beginning of a word where there is one. */
function beginOf(text: string, found: number): number {
  if (found <= before) return 0;
  const wished = found - before;
  const space = /\s/.exec(text.slice(wished, found));
  return space === null ? cutAt(text, wished) : wished + space.index + 1;
}

function partsOf(text: string, spans: readonly Span[], whole: Span): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let done = whole.start;
  const add = (end: number, isFound: boolean) => {
    if (end > done) parts.push({ text: text.slice(done, end), isFound });
    done = Math.max(done, end);
  };
  for (const { start, end } of spans) {
    if (start >= whole.end) break;
    add(start, false);
    add(Math.min(end, whole.end), true);
  }
  add(whole.end, false);
  return parts;
}

/**
 * The beginning of a text, or where something was found further on, the part around it.
 * @param terms the words that were found, as search knows them
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): readonly ExcerptPart[] {
  const composed = text.normalize();
  const spans = spansOf(composed, terms);
  const first = spans[0];
  const start = first === undefined || first.end < length ? 0 : beginOf(composed, first.start);
  const end = cutAt(composed, Math.min(composed.length, start + length));
  const parts = partsOf(composed, spans, { start, end });
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...parts,
    ...(end < composed.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

/** Whether any of the words stands in the text. */
export function hasAny(text: string, terms: ReadonlySet<string>): boolean {
  for (const { term } of wordsIn(text.normalize())) if (terms.has(term)) return true;
  return false;
}
