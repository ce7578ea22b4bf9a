/**
 * Marks as artifacts what a tagged PDF draws outside of its tags: rules, and the foot of every page, which the browser
 * leaves without any mark. Everything on a page is to be one or the other (ISO 14289-1, 7.1), so that a reader leaves out
 * what is said on every page.
 */

/** Operators that build a path, that paint it, and that end it unpainted (ISO 32000-1, tables 59 to 61). */
const building = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

interface Token {
  /** An operator's name; empty for operands. */
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

/** White space, comments, names, texts in hexadecimal digits, brackets of arrays and dictionaries: all but `(texts)`. */
const plain = /[\0\t\n\f\r ]+|%[^\r\n]*|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<<|>>|<[^>]*>|[[\]{}]/y;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

function endOfText(content: string, start: number): number {
  let depth = 0;
  for (let index = start; index < content.length; index += 1) {
    const character = content[index];
    if (character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return content.length;
}

function* tokensOf(content: string): Generator<Token> {
  let start = 0;
  while (start < content.length) {
    plain.lastIndex = start;
    word.lastIndex = start;
    let end = start + 1;
    let operator = '';
    if (content[start] === '(') end = endOfText(content, start);
    else if (plain.test(content)) end = plain.lastIndex;
    else if (word.test(content)) {
      end = word.lastIndex;
      const text = content.slice(start, end);
      operator = /^[+-]?[\d.]/.test(text) ? '' : text;
    }
    if (!/^[\0\t\n\f\r %]/.test(content.charAt(start))) yield { operator, start, end };
    start = end;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds whole objects (a path with its painting, a text object) that stand outside of marked content. */
class UnmarkedObjects {
  readonly spans: Span[] = [];
  #depth = 0;
  #operands: number | null = null;
  #path: number | null = null;
  #text: number | null = null;

  take({ operator, start, end }: Token): void {
    this.#operands ??= start;
    if (operator === '') return;
    this.#operate(operator, { start: this.#operands, end });
    this.#operands = null;
  }

  #operate(operator: string, span: Span): void {
    if (operator === 'BDC' || operator === 'BMC') {
      this.#depth += 1;
      // A text object with marks inside is not one for us.
      this.#text = null;
    } else if (operator === 'EMC') this.#depth -= 1;
    else if (operator === 'BT') this.#text = span.start;
    else if (operator === 'ET') {
      this.#found(this.#text, span.end);
      this.#text = null;
    } else if (building.has(operator)) this.#path ??= span.start;
    else if (painting.has(operator)) {
      this.#found(this.#path, span.end);
      this.#path = null;
    } else if (operator === 'n') this.#path = null;
  }

  #found(start: number | null, end: number): void {
    if (start !== null && this.#depth === 0) this.spans.push({ start, end });
  }
}

/**
 * @param content a page's content stream, one character a byte
 * @returns the same with what was unmarked marked as artifacts
 */
export function withArtifacts(content: string): string {
  const unmarked = new UnmarkedObjects();
  for (const token of tokensOf(content)) {
    // The bytes of an inline image could look like anything; browsers write none.
    if (token.operator === 'BI') return content;
    unmarked.take(token);
  }
  let marked = '';
  let done = 0;
  for (const { start, end } of unmarked.spans) {
    marked += `${content.slice(done, start)}/Artifact BMC\n${content.slice(start, end)}\nEMC`;
    done = end;
  }
  return marked + content.slice(done);
}
