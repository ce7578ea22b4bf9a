/** Which entries are shown, and what can be chosen from: only what there is. */
import { numberOf, type Place } from '../../../framework/framework';
import { historyKinds, type HistoryKind, type HistoryRow } from '../../../framework/history/rows';
import { actText, type ActText } from '../../strings/history-acts';

export interface ActFilter {
  /** Null for every kind. */
  readonly kind: HistoryKind | null;
  /** An indicator's id; null for every one. */
  readonly indicator: string | null;
  readonly words: string;
}

export const everything: ActFilter = { kind: null, indicator: null, words: '' };

export function isEverything({ kind, indicator, words }: ActFilter): boolean {
  return kind === null && indicator === null && words.trim() === '';
}

/** A row with the words it is shown in. */
export interface ActEntry {
  /** The oldest of its lines: the same however many join it. */
  readonly id: string;
  readonly row: HistoryRow;
  readonly text: ActText;
}

type Places = ReadonlyMap<string, Place>;

export function entriesOf(rows: readonly HistoryRow[], places: Places): readonly ActEntry[] {
  return rows.map((row) => ({ id: row.acts[0] ?? '', row, text: actText(row, places) }));
}

/** Every word has to stand in it somewhere. */
export function filtered(entries: readonly ActEntry[], filter: ActFilter): readonly ActEntry[] {
  if (isEverything(filter)) return entries;
  const { kind, indicator } = filter;
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ row, text }) => {
    if (kind !== null && !row.kinds.includes(kind)) return false;
    if (indicator !== null && !row.indicators.includes(indicator)) return false;
    const said = words.length === 0 ? '' : text.lines.join('\n').toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

export interface Choices {
  readonly kinds: readonly HistoryKind[];
  readonly indicators: readonly { readonly id: string; readonly number: string }[];
}

export function choicesOf(rows: readonly HistoryRow[], places: Places): Choices {
  const kinds = new Set(rows.flatMap((row) => row.kinds));
  const touched = new Set(rows.flatMap((row) => row.indicators));
  return {
    kinds: historyKinds.filter((kind) => kinds.has(kind)),
    indicators: [...places].flatMap(([id, place]) =>
      touched.has(id) ? [{ id, number: numberOf(place) }] : [],
    ),
  };
}
