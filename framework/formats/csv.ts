/** Tables as text (RFC 4180), harmless in spreadsheets: no cell is taken for a formula, and all read back as they were. */

/** What is wrong with a text that should be a table; completes "FILE: …". */
export class CsvError extends Error {}

/** What spreadsheets take for a formula, also behind white space or in wide characters, and our own mark. */
const dangerous = /^(?:'|[\s\u0000-\u0020]*[=+\-@\t\r＝＋－＠])/u;

/** A leading apostrophe makes a cell a text in every spreadsheet. */
function harmless(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell;
}

function written(cell: string): string {
  const text = harmless(cell);
  return /["\r\n,;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns the text of a file: with the mark by which spreadsheets know UTF-8, lines ended as RFC 4180 has it */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;
}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  row(): string[] {
    const cells: string[] = [];
    for (;;) {
      const cell = this.#text[this.#at] === '"' ? this.#quoted() : this.#plain();
      cells.push(cell.startsWith("'") ? cell.slice(1) : cell);
      const end = this.#text[this.#at];
      this.#at += 1;
      if (end === ',') continue;
      if (end === '\r' && this.#text[this.#at] === '\n') this.#at += 1;
      else if (end !== undefined && end !== '\r' && end !== '\n') {
        throw new CsvError('a quotation mark stands in the middle of a cell');
      }
      return cells;
    }
  }

  #plain(): string {
    const rest = /[,\r\n]/g;
    rest.lastIndex = this.#at;
    const end = rest.exec(this.#text)?.index ?? this.#text.length;
    const cell = this.#text.slice(this.#at, end);
    this.#at = end;
    return cell;
  }

  #quoted(): string {
    let cell = '';
    for (;;) {
      const end = this.#text.indexOf('"', this.#at + 1);
      if (end === -1) throw new CsvError('a quotation mark is never closed');
      cell += this.#text.slice(this.#at + 1, end);
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') return cell;
      cell += '"';
    }
  }
}

/**
 * The cells as they were given to `csvText`; lines may also end as other programs end them.
 * @throws CsvError
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const reader = new Reader(text);
  const rows: (readonly string[])[] = [];
  while (!reader.isAtEnd) rows.push(reader.row());
  return rows;
}
