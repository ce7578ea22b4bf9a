import type { Change } from '../../framework/change';
import { naughtyStrings } from '../helpers/naughty-strings';
import { action, at, evidence, itemId, planOfChanges, reportOf } from '../helpers/report-plans';
import { expect, test } from './launch';
import { boxesOf, printReport, tool } from './pdf-tools';

/** What is seen of a text: composed, without white space, controls, and what has no shape of its own. */
function seen(text: string): string {
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

function isCovered(text: string): boolean {
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
function marker(index: number): string {
  return `Qz${String(index)}zQ`;
}

/** What stands behind each marker, up to the next one: each time the marker stands. */
function behindMarkers(file: string): ReadonlyMap<number, readonly string[]> {
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
function hasAll(part: string, characters: string): boolean {
  const there = new Map<string, number>();
  for (const one of part) there.set(one, (there.get(one) ?? 0) + 1);
  return Array.from(characters).every((one) => {
    const count = there.get(one) ?? 0;
    there.set(one, count - 1);
    return count > 0;
  });
}

function isThere(part: string, text: string): boolean {
  return turning.test(text) ? hasAll(part, seen(text)) : part.startsWith(seen(text));
}

interface Exception {
  readonly where: 'everywhere' | 'at the head';
  readonly is: (text: string) => boolean;
  readonly why: string;
}

/** What does not come back letter by letter, and why. */
const exceptions: readonly Exception[] = [
  {
    where: 'at the head',
    is: (text) => /^\p{M}/u.test(text),
    why: 'Marks without a letter stand on the space before them, which goes where a line ends.',
  },
  {
    where: 'everywhere',
    is: (text) => text.includes('\u00ad'),
    why: 'Where a line ends at a soft hyphen, a hyphen is to be seen.',
  },
];

const tried = naughtyStrings.filter((text) => isCovered(text));
const marked = tried.map((text, index) => `${marker(index)} ${text}`);

/** Each text in a field of its own, wherever a plan can have many. */
const everyField: Readonly<Record<string, (text: string, index: number) => readonly Change[]>> = {
  'title of evidence': (title, index) => [evidence(index, { title })],
  'text of evidence': (text, index) => [evidence(index, { title: 'Piece', text })],
  'note on evidence': (note, index) => [evidence(index, { title: 'Piece', note })],
  tag: (tag, index) => [{ ...evidence(index, { title: 'Piece' }), tags: [tag] }],
  'name of a file': (name, index) => [
    evidence(index, { kind: 'file', title: 'Piece', file: { sha256: 'a'.repeat(64), name, size: 1 } }),
  ],
  action: (text, index) => [action(index, { text })],
  'what came of an action': (outcome, index) => [
    action(index, { text: 'Action' }),
    { type: 'action.done', action: itemId(index), outcome },
  ],
};

/** All texts in one field, each a paragraph where the field has paragraphs. */
const oneField: Readonly<Record<string, (texts: readonly string[]) => readonly Change[]>> = {
  'note on an indicator': (texts) => [
    { type: 'note.set', indicator: at('3.1'), private: false, text: texts.join('\n\n') },
  ],
  'what good looks like': (texts) => [{ type: 'proof.set', indicator: at('3.1'), text: texts.join('\n\n') }],
};

function isExcepted(text: string, where: Exception['where']): boolean {
  return exceptions.some((one) => (one.where === 'everywhere' || one.where === where) && one.is(text));
}

async function missing(
  changes: readonly Change[],
  folder: string,
  paper: 'a4' | 'letter' = 'a4',
): Promise<readonly string[]> {
  const { file } = await printReport(reportOf(planOfChanges(changes), { paper }), folder);
  expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  checkBoxes(file);
  const found = behindMarkers(file);
  return tried.filter((text, index) => {
    if (isExcepted(text, 'everywhere')) return false;
    return !(found.get(index) ?? []).some((part) => isThere(part, text));
  });
}

/** No glyph is outside of the page's text area but those at its foot. */
function checkBoxes(file: string): void {
  const side = (18 / 25.4) * 72;
  for (const { words, width, height } of boxesOf(file)) {
    const outside = words.filter(
      ({ xMin, xMax, yMin, yMax }) => xMin < side - 2 || xMax > width - side + 2 || yMin < 0 || yMax > height,
    );
    expect(outside).toEqual([]);
  }
}

for (const [field, changesOf] of Object.entries(everyField)) {
  test(`every odd text comes back from the page: ${field}`, async ({ folders: { root } }) => {
    test.slow();
    expect(await missing(marked.flatMap(changesOf), root)).toEqual([]);
  });
}

for (const [field, changesOf] of Object.entries(oneField)) {
  test(`every odd text comes back from the page: ${field}`, async ({ folders: { root } }) => {
    test.slow();
    expect(await missing(changesOf(marked), root, 'letter')).toEqual([]);
  });
}

test('odd texts in name, role, mentor and title come back from the first page', async ({
  folders: { root },
}) => {
  test.slow();
  const texts = marked.filter((text) => !turning.test(text));
  const all = texts.join(' ');
  // One after the other: what stands beside a text that goes over to the next page would be read in the middle of it.
  for (const field of [{ name: all }, { role: all }, { mentor: all }, { title: all }]) {
    const { title, ...profile } = { title: '', ...field };
    const change: Change =
      title === '' ? { type: 'profile.set', ...profile } : { type: 'plan.rename', title };
    const gone = await missing([change], root, 'letter');
    expect(gone.filter((text) => !turning.test(text) && !isExcepted(text, 'at the head'))).toEqual([]);
  }
});

test('the exceptions are few, and each has its reason', () => {
  expect(exceptions.length).toBeLessThanOrEqual(15);
  for (const { why } of exceptions) expect(why.length).toBeGreaterThan(20);
});
