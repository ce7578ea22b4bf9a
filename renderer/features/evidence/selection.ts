/** Which pieces are selected. What is not shown is never selected, so nobody changes what they do not see. */

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** From where Shift extends: the row that was selected last. */
  readonly anchor: string | null;
  /** What was selected before Shift extended it, so that going back with Shift takes rows out again. */
  readonly base: ReadonlySet<string>;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null, base: new Set() };

/** One more, or one less. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, base: next };
}

/**
 * All from where the last one was selected up to this one, besides what was selected before.
 * @param shown ids in their order
 * @param from where it begins when none was selected before
 */
export function extended(
  selection: Selection,
  shown: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Selection {
  const anchor = selection.anchor !== null && shown.includes(selection.anchor) ? selection.anchor : from;
  const ends = [shown.indexOf(anchor), shown.indexOf(to)].sort((one, other) => one - other);
  const [first = -1, last = -1] = ends;
  if (first === -1) return selection;
  const ids = new Set([...selection.base, ...shown.slice(first, last + 1)]);
  return { ids, anchor, base: selection.base };
}

export function allOf(shown: readonly string[]): Selection {
  const ids = new Set(shown);
  return { ids, anchor: shown.at(-1) ?? null, base: ids };
}

/** Only what is shown; the same selection where that is all of it. */
export function withinShown(selection: Selection, shown: readonly string[]): Selection {
  if (selection.ids.size === 0) return selection;
  const there = new Set(shown);
  const only = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => there.has(id)));
  const ids = only(selection.ids);
  return ids.size === selection.ids.size ? selection : { ...selection, ids, base: only(selection.base) };
}
