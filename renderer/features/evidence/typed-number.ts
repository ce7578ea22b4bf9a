import { numberOf, placesOf, type Framework } from '../../../framework/framework';

export interface Typed {
  /** The indicator that was typed, by id; null while it is not clear which one is meant. */
  readonly indicator: string | null;
  /** What may become the number of an indicator with the next key. */
  readonly rest: string;
}

/** With the dot or without it: "3.2" and "32". Where two skills count alike, the first of the framework is meant. */
function spellings(framework: Framework): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, place] of placesOf(framework)) {
    const number = numberOf(place);
    for (const spelling of [number, number.replace('.', '')]) {
      if (!found.has(spelling)) found.set(spelling, id);
    }
  }
  return found;
}

/**
 * Reads the number of an indicator as it is typed, key by key: "3", ".", "2".
 * @param before the rest that the keys before have left
 * @param key a digit, a dot, or Enter, after which no key follows
 */
export function typeNumber(framework: Framework, before: string, key: string): Typed {
  const known = spellings(framework);
  if (key === 'Enter') return { indicator: known.get(before) ?? null, rest: '' };
  const goesOn = (text: string) => [...known.keys()].some((one) => one.startsWith(text));
  // What leads nowhere is forgotten, and the key begins anew.
  const typed = goesOn(before + key) ? before + key : goesOn(key) ? key : '';
  const isOpen = [...known.keys()].some((one) => one !== typed && one.startsWith(typed));
  const indicator = typed === '' || isOpen ? null : (known.get(typed) ?? null);
  return { indicator, rest: indicator === null ? typed : '' };
}
