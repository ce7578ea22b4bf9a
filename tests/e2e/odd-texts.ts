/** Finds texts on printed pages again, letter by letter. */
import { boxesOf, tool } from './pdf-tools';

/** What is seen of a text: composed, without white space, controls, and what has no shape of its own. */
export function seen(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Code points that any installed font has a shape for. */
function coveredRanges(): readonly (readonly [number, number])[] {
  const ranges = new Set(tool('fc-list', '--format', '%{charset}\n').split(/\s+/));
  return [...ranges]
    .filter((range) => range !== '')
    .map((range) => {
      const [first = '', last = first] = range.split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });
}

const ranges = coveredRanges();
const known = new Map<string, boolean>();

export function isCovered(text: string): boolean {
  return Array.from(seen(text)).every((character) => {
    const code = character.codePointAt(0) ?? 0;
    const before = known.get(character);
    const is = before ?? ranges.some(([first, last]) => code >= first && code <= last);
    known.set(character, is);
    return is;
  });
}

/** Letters of right-to-left scripts, and whatever turns the direction. */
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e\u2066-\u2069\u200f\u061c]/;

/** Digits and letters alone, so that nothing in between can be taken for one, and in the direction of the page. */
export function marker(number: number): string {
  return `Qz${String(number)}zQ`;
}

/** What stands behind each marker, up to the next one: each time the marker stands. */
export type BehindMarkers = ReadonlyMap<number, readonly string[]>;

export function behindMarkers(file: string): BehindMarkers {
  // Without the foot, which would stand in the middle of a text that goes over to the next page.
  const [{ width, height } = { width: 0, height: 0 }] = boxesOf(file);
  const body = ['-x', '0', '-y', '0', '-W', String(Math.ceil(width)), '-H', String(Math.floor(height - 58))];
  const text = seen(tool('pdftotext', '-raw', ...body, file, '-'));
  const found = new Map<number, string[]>();
  // The day stands beside the title, and so in the middle of one that goes over to the next page.
  const parts = text.replace('12December2026Draft', '').split(/Qz(\d+)zQ/);
  for (let at = 1; at < parts.length; at += 2) {
    const index = Number(parts[at]);
    found.set(index, [...(found.get(index) ?? []), parts[at + 1] ?? '']);
  }
  return found;
}

/** Whether all characters are there, in any order. */
export function hasAll(part: string, characters: string): boolean {
  const there = new Map<string, number>();
  for (const one of part) there.set(one, (there.get(one) ?? 0) + 1);
  return Array.from(characters).every((one) => {
    const count = there.get(one) ?? 0;
    there.set(one, count - 1);
    return count > 0;
  });
}

export function isThere(part: string, text: string): boolean {
  return turning.test(text) ? hasAll(part, seen(text)) : part.startsWith(seen(text));
}
