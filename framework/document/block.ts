/** What documents are made of where nothing is drawn: Markdown and Word are written from it, so that both say the same. */

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  /** As the person wrote it: a line feed is a new line. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The first column names its row. `widths`: in hundredths of the page. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text };
}

export function prose(text: string | null): readonly Block[] {
  return text === null || text === '' ? [] : [{ kind: 'prose', text }];
}

export function table(
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'table', head: columns.map(([head]) => head), widths: columns.map(([, width]) => width), rows },
  ];
}
