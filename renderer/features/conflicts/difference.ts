/** Long texts that differ in one place are shown around that place. */

const shown = 320;
const before = 60;

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Never between the two halves of one character. */
function whole(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function sameBeginning(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  return length;
}

/** The texts, each cut to what a person compares at a glance: from a little before the first letter that differs. */
export function aroundDifference(texts: readonly string[]): readonly string[] {
  const same = sameBeginning(texts);
  const isLong = texts.some((text) => text.length > shown);
  return texts.map((text) => {
    if (!isLong) return text;
    const start = same > shown / 2 ? whole(text, same - before) : 0;
    const end = whole(text, start + shown);
    const middle = text.slice(start, end).trim();
    return `${start > 0 ? '…' : ''}${middle}${end < text.length ? '…' : ''}`;
  });
}
