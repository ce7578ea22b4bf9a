import { sections, usualChoices, type DocumentChoices } from '../../framework/document/choices';
import { buildReport } from '../../framework/report/report';
import { naughtyStrings } from '../helpers/naughty-strings';
import { oddPlan, type ManyText, type OddPlan, type SingleText } from '../helpers/odd-plan';
import { testCrypto } from '../helpers/test-crypto';
import { expect, test } from './launch';
import { behindMarkers, hasAll, isCovered, isThere, marker, seen, type BehindMarkers } from './odd-texts';
import { boxesOf, printReport, tool } from './pdf-tools';

interface Exception {
  readonly is: (text: string) => boolean;
  readonly why: string;
}

/** What does not come back letter by letter wherever it stands, and why. */
const exceptions: readonly Exception[] = [
  {
    is: (text) => /^\p{M}/u.test(text),
    why: 'Marks without a letter stand on the space before them, which goes where a line ends.',
  },
  {
    is: (text) => text.includes('\u00ad'),
    why: 'Where a line ends at a soft hyphen, a hyphen is to be seen.',
  },
  {
    is: (text) => /^W{300}$/.test(text),
    why: 'A word that fills a narrow column to the foot of a page is read with its neighbours in its middle.',
  },
];

/** How often each stands on paper, of the texts that a plan can have many of (tests/helpers/odd-plan.ts). */
const places: Partial<Record<ManyText, number>> = {
  // At its overview and its levels, in references of actions and evidence, in what is otherwise, and in the history.
  'framework.skills.*.name': 15,
  'framework.skills.*.description': 1,
  'framework.skills.*.levels.*.name': 4,
  'framework.skills.*.levels.*.description': 1,
  'framework.skills.*.levels.*.indicators.*.text': 4,
  'notes.*.text': 1,
  'proofs.*.text': 1,
  'evidence.*.title': 1,
  'evidence.*.tags.*': 1,
  'evidence.*.file.name': 1,
  'evidence.*.url': 2,
  'evidence.*.text': 1,
  'evidence.*.note': 1,
  'actions.*.text': 4,
  'actions.*.outcome': 1,
  'checkIns.*.mentorName': 6,
  'checkIns.*.rows.*.mentor.comment': 2,
  'checkIns.*.comments.*.text': 3,
  'checkIns.*.notes': 2,
  'checkIns.*.closed.paper.name': 1,
  'people.*.name': 6,
};

const placesInForm: typeof places = {
  'framework.skills.*.name': 1,
  'framework.skills.*.levels.*.name': 1,
  'framework.skills.*.levels.*.description': 1,
  'framework.skills.*.levels.*.indicators.*.text': 1,
};

const tried = naughtyStrings.filter((text) => isCovered(text));
const fields = Object.keys(places);
const papers = ['a4', 'letter'] as const;

function numberOf(field: string, index: number): number {
  return (fields.indexOf(field) + 1) * 10_000 + index;
}

/** The odd text as that field can have it: an address has no white space. */
function textFor(field: string, index: number): string {
  const text = tried[index] ?? '';
  return field === 'evidence.*.url' ? text.replace(/[\s\p{Cc}]/gu, '') : text;
}

const manyOdd = oddPlan({
  count: tried.length,
  single: (field) => field,
  many: (field, index) => {
    const [number, text] = [marker(numberOf(field, index)), textFor(field, index)];
    return field === 'evidence.*.url' ? `https://example.org/${number}${text}` : `${number} ${text}`;
  },
});

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

async function printed(
  odd: OddPlan,
  paper: 'a4' | 'letter',
  { folder, choices }: { readonly folder: string; readonly choices: DocumentChoices },
): Promise<string> {
  const fixed = { day: '2026-12-12', version: '0.1.0', crypto: testCrypto };
  const { file } = await printReport(buildReport({ ...odd, ...fixed, paper, choices }), folder);
  expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  checkBoxes(file);
  return file;
}

/** What is excepted is there all the same, but for marks that stand on nothing. */
function hasMost(part: string, text: string): boolean {
  return hasAll(part, seen(text).replace(/\p{M}/gu, ''));
}

/** Every text that is not there as often as it should be, or is not whole everywhere. */
function faults(found: BehindMarkers, often: typeof places): readonly string[] {
  return Object.entries(often).flatMap(([field, times]) =>
    tried.flatMap((text, index) => {
      const parts = found.get(numberOf(field, index)) ?? [];
      const broken = parts.filter((part) => !isThere(part, textFor(field, index)));
      const isExcepted = exceptions.some(({ is }) => is(text));
      const isWhole = broken.length === 0 || (isExcepted && broken.every((part) => hasMost(part, text)));
      if (parts.length >= times && isWhole) return [];
      return [`${field}, ${String(parts.length)} times: ${text} is ${broken[0]?.slice(0, 300) ?? 'whole'}`];
    }),
  );
}

const everything = { ...usualChoices.mentor, sections };

for (const paper of papers) {
  test(`every odd text comes back from every place it has on the page (${paper})`, async ({
    folders: { root },
  }) => {
    test.slow();
    const file = await printed(manyOdd, paper, { folder: root, choices: everything });
    expect(faults(behindMarkers(file), places)).toEqual([]);
  });

  test(`every odd text of a framework comes back from a review form (${paper})`, async ({
    folders: { root },
  }) => {
    test.slow();
    const file = await printed(manyOdd, paper, { folder: root, choices: usualChoices.blank });
    expect(faults(behindMarkers(file), placesInForm)).toEqual([]);
  });
}

/**
 * All texts in one field. Few at a time: what stands beside a text that goes over to the next page would be read in the
 * middle of it.
 */
const together: readonly (readonly SingleText[])[] = [
  ['profile.name', 'profile.role', 'framework.name'],
  ['title', 'profile.mentor'],
];

/** One after the other, none of which turns what follows it. */
function allFor(group: readonly SingleText[], field: SingleText): string {
  const place = group.indexOf(field) * 10_000;
  const isolated = tried.map((text, index) => `${marker(place + index)} \u2068${text}\u2069\u2069\u2069`);
  return isolated.join(' ');
}

for (const paper of papers) {
  test(`odd texts in what a plan has once come back from the first pages (${paper})`, async ({
    folders: { root },
  }) => {
    test.slow();
    for (const group of together) {
      const single = (field: SingleText) => (group.includes(field) ? allFor(group, field) : '');
      const odd = oddPlan({ count: 0, many: () => '', single });
      const file = await printed(odd, paper, { folder: root, choices: everything });
      const found = behindMarkers(file);
      const missing = group.flatMap((field, place) =>
        tried.filter((text, index) => {
          const parts = found.get(place * 10_000 + index) ?? [];
          const isExcepted = parts.length > 0 && exceptions.some(({ is }) => is(text));
          return !isExcepted && !parts.some((part) => isThere(part, text));
        }),
      );
      expect(missing).toEqual([]);
    }
  });
}

test('the exceptions are few, and each has its reason', () => {
  expect(exceptions.length).toBeLessThanOrEqual(15);
  for (const { why } of exceptions) expect(why.length).toBeGreaterThan(20);
});
