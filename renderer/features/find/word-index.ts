/** An index of words over things that have a number, a title and texts; the same one for the plan and for commands. */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { lettersOf, termsIn } from '../../../framework/find/words';

/** What is found by its words. */
export interface Worded {
  /** Names it among all of them. */
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly texts: readonly string[];
}

/** A thing that has all the words that were looked for. */
export interface Hit {
  /** Its key. */
  readonly id: string;
  /** Those of its words that were found. */
  readonly terms: readonly string[];
}

/** Whether words one letter away count too. */
export type Spelling = 'exact' | 'near';

/** What the index itself is given: its fields by name, those left out that say nothing. */
type Entry = Readonly<Record<string, string | undefined>>;

/** Between two texts of one thing, so that no word runs over. */
const between = '\n';

function entryOf({ key, number, title, texts }: Worded): Entry {
  const text = texts.join(between);
  return {
    id: key,
    ...(number === '' ? {} : { number }),
    // What has no title is called by its words.
    title: title === '' ? text : title,
    ...(title === '' || text === '' ? {} : { text }),
  };
}

/** Short words have no room for a mistake, and another number is another thing. */
function mistakesIn(term: string): number {
  if (term.length < 4 || /\d/.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/**
 * One letter is looked for as a word, and two also as the beginning of a title: half of all texts have a word that
 * begins with them, so they tell little and would take long.
 */
function queryOf(term: string): Query {
  const letters = lettersOf(term);
  const word = { queries: [term], prefix: false };
  if (letters === 1) return word;
  if (letters !== 2) return { queries: [term], prefix: true };
  const beginning = { queries: [term], prefix: true, fields: ['number', 'title'] };
  return { combineWith: 'OR', queries: [word, beginning] };
}

const searches: Readonly<Record<Spelling, SearchOptions>> = {
  exact: { fuzzy: false },
  near: { fuzzy: mistakesIn },
};

export class WordIndex {
  readonly #words = new MiniSearch<Entry>({
    fields: ['number', 'title', 'text'],
    tokenize: (text) => [...termsIn(text)],
    processTerm: (term) => term,
    searchOptions: {
      // What is looked for comes as single words.
      tokenize: (term) => [term],
      boost: { number: 8, title: 2 },
    },
  });

  add(thing: Worded): void {
    this.#words.add(entryOf(thing));
  }

  /** @param thing exactly as it was added */
  remove(thing: Worded): void {
    this.#words.remove(entryOf(thing));
  }

  /** Best first, what has all of these words or words that begin so. @param terms as of `termsOfQuery` */
  search(terms: readonly string[], spelling: Spelling): readonly Hit[] {
    return this.#words.search({ combineWith: 'AND', queries: terms.map(queryOf) }, searches[spelling]);
  }
}
