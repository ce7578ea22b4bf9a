/** The words of a text as search knows them: without case, diacritics and width, in any script. */

/** A word of a text, and where it stands in the text in composed form (NFC), in UTF-16 units. */
export interface FoundWord {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are compared by their beginnings alone. */
const longestTerm = 64;

/** Scripts that write without spaces: there each two characters in a row count as a word. */
const dense = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
/** Soft hyphens and joiners stand inside of words and change nothing about them. */
const letter = `(?:(?![${dense}])[\\p{L}\\p{N}\\p{M}]|[\\u00ad\\u200c\\u200d])`;
const runs = new RegExp(
  `(?<number>[0-9]+(?:[.,][0-9]+)+)|(?<dense>(?:(?=[\\p{L}\\p{N}\\p{M}])[${dense}])+)|${letter}+`,
  'gu',
);
const clusters = /\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu;

/** What tells é from e; marks that are letters of their own, as in Hindi or Japanese, stay. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u00ad\u200c\u200d]/gu;
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};
const spelled = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'gu');
const plain = /^[\0-\x7f]*$/;

/** "Müller", "MULLER" and "Ｍｕｌｌｅｒ" are all `muller`. */
export function termOf(word: string): string {
  if (plain.test(word)) return word.toLowerCase().slice(0, longestTerm);
  const bare = word.toLowerCase().normalize('NFKD').toLowerCase().replace(accents, '').normalize('NFC');
  return bare.replace(spelled, (one) => spelledOut[one] ?? one).slice(0, longestTerm);
}

function clustersOf(run: string, start: number): readonly FoundWord[] {
  return Array.from(run.matchAll(clusters), ({ 0: cluster, index }) => ({
    term: termOf(cluster),
    start: start + index,
    end: start + index + cluster.length,
  }));
}

/** Each two in a row, and the last alone: so every part of the run is found by its own pairs. */
function* pairsOf(run: string, start: number): Generator<FoundWord> {
  const all = clustersOf(run, start);
  for (const [index, one] of all.entries()) {
    const next = all[index + 1];
    yield next === undefined ? one : { term: one.term + next.term, start: one.start, end: next.end };
  }
}

function* partsOf(number: string, start: number): Generator<FoundWord> {
  for (const { 0: digits, index } of number.matchAll(/[0-9]+/g)) {
    yield { term: digits, start: start + index, end: start + index + digits.length };
  }
}

/**
 * Every word of a text, in order. "3.2" is found whole and by its parts.
 * @param composed in composed form: `text.normalize()`
 */
export function* wordsIn(composed: string): Generator<FoundWord> {
  for (const { 0: run, index: start, groups } of composed.matchAll(runs)) {
    if (groups?.dense !== undefined) {
      yield* pairsOf(run, start);
      continue;
    }
    const term = termOf(run);
    if (term !== '') yield { term, start, end: start + run.length };
    if (groups?.number !== undefined) yield* partsOf(run, start);
  }
}

/** The words to keep of a text, so that each of them finds it. */
export function termsIn(text: string): readonly string[] {
  return Array.from(wordsIn(text.normalize()), ({ term }) => term);
}

/** The words of what somebody looks for: all of them must be there, so none is broken up that need not be. */
export function termsOfQuery(query: string): readonly string[] {
  const terms: string[] = [];
  for (const { 0: run, groups } of query.normalize().matchAll(runs)) {
    if (groups?.dense === undefined) terms.push(termOf(run));
    else {
      const pairs = Array.from(pairsOf(run, 0), ({ term }) => term);
      terms.push(...(pairs.length > 1 ? pairs.slice(0, -1) : pairs));
    }
  }
  return [...new Set(terms.filter((term) => term !== ''))];
}

/** Without single letters, which may be words that are only begun; all where there are no others. */
export function tellingTerms(terms: readonly string[]): readonly string[] {
  const telling = terms.filter((term) => lettersOf(term) > 1);
  return telling.length > 0 ? telling : terms;
}

/** How many letters it has; in scripts where one character says as much as a word, more than can be counted. */
export function lettersOf(term: string): number {
  return denseLetter.test(term) ? Infinity : term.length;
}

const denseLetter = new RegExp(`[${dense}]`, 'u');
