import type { Worded } from './word-index';

/** Something the palette can do. */
export interface Command extends Worded {
  /** The keys that do the same elsewhere; null where there are none. */
  readonly keys: string | null;
  readonly run: () => void;
}

export interface CommandParts {
  readonly title: string;
  /** Other words people may look for it by. */
  readonly words: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** @param key names it among all commands */
export function command(key: string, { title, words, keys = '', run }: CommandParts): Command {
  return { key, number: '', title, texts: [words], keys: keys === '' ? null : keys, run };
}
