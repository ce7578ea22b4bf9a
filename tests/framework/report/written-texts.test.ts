/** Every text that people write reaches the document, or there is a reason why not: no field is forgotten. */
import { describe, expect, it } from 'vitest';
import { sections, usualChoices, type DocumentChoices } from '../../../framework/document/choices';
import { documentBlocks } from '../../../framework/document/blocks';
import type { Framework } from '../../../framework/framework';
import type { Plan } from '../../../framework/plan';
import { buildReport, type ReportModel } from '../../../framework/report/report';
import { inNoDocument, manyTexts, oddPlan, singleTexts, type WrittenText } from '../../helpers/odd-plan';
import { testCrypto } from '../../helpers/test-crypto';
import { textsIn, type TextPath } from '../../helpers/text-paths';

type Place = TextPath<Plan> | `framework.${TextPath<Framework>}`;

/** All other texts there can be in a plan: ids, days, hashes, keys, and what was signed, which stands elsewhere too. */
const made: Readonly<Record<Exclude<Place, WrittenText>, true>> = {
  id: true,
  person: true,
  framework: true,
  'framework.id': true,
  'framework.skills.*.id': true,
  'framework.skills.*.levels.*.indicators.*.id': true,
  'ratings.*.day': true,
  'targets.*': true,
  'levelTargets.*': true,
  'proofs.*.by': true,
  'proofs.*.day': true,
  'evidence.*.id': true,
  'evidence.*.date': true,
  'evidence.*.indicators.*': true,
  'evidence.*.file.sha256': true,
  'evidence.*.earlier.*.file.sha256': true,
  'evidence.*.earlier.*.until': true,
  'evidence.*.added': true,
  'actions.*.id': true,
  'actions.*.indicators.*': true,
  'actions.*.date': true,
  'actions.*.added': true,
  'actions.*.ended': true,
  'actions.*.checkIn': true,
  'actions.*.by': true,
  'checkIns.*.id': true,
  'checkIns.*.date': true,
  'checkIns.*.mentor': true,
  'checkIns.*.opened': true,
  'checkIns.*.rows.*.indicator': true,
  'checkIns.*.rows.*.mentor.day': true,
  'checkIns.*.rows.*.agreed.by': true,
  'checkIns.*.rows.*.agreed.day': true,
  'checkIns.*.rated': true,
  'checkIns.*.returned.answers': true,
  'checkIns.*.shown.by': true,
  'checkIns.*.shown.day': true,
  'checkIns.*.comments.*.id': true,
  'checkIns.*.comments.*.by': true,
  'checkIns.*.comments.*.indicator': true,
  'checkIns.*.comments.*.day': true,
  'checkIns.*.nextDate': true,
  'checkIns.*.signatures.*.by': true,
  'checkIns.*.signatures.*.key': true,
  'checkIns.*.signatures.*.payload': true,
  'checkIns.*.signatures.*.sig': true,
  'checkIns.*.signatures.*.at': true,
  'checkIns.*.signatures.*.day': true,
  'checkIns.*.closed.day': true,
  'checkIns.*.closed.paper.date': true,
  'checkIns.*.closed.paper.file.sha256': true,
  'people.*.id': true,
  'people.*.key': true,
  'people.*.keySince': true,
  'share.day': true,
  'share.skills.*': true,
  'share.stated.*.skill': true,
};

const marked = (path: WrittenText) => `«${path}»`;
const odd = oddPlan({ count: 2, single: marked, many: marked });
const written: readonly WrittenText[] = [...singleTexts, ...manyTexts];
const usual = { paper: 'a4', day: '2026-12-12', version: '0', crypto: testCrypto } as const;

function reportFor(choices: DocumentChoices): ReportModel {
  return buildReport({ ...usual, ...odd, choices });
}

/** Which texts of people stand in a value, and where. */
function placesIn(value: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const [path, text] of textsIn(value)) {
    for (const [, from = ''] of text.matchAll(/«([^»]*)»/g)) {
      places.set(from, (places.get(from) ?? new Set()).add(path));
    }
  }
  return places;
}

const everything = reportFor({ ...usualChoices.mentor, sections });
const told = written.filter((path) => !Object.hasOwn(inNoDocument, path)).sort();

describe('what people write', () => {
  it('stands in the plan that documents are tried with, each text where it is said to', () => {
    const inPlan = placesIn(odd.plan);
    const inFramework = placesIn({ framework: odd.framework });
    for (const path of written) {
      const found = [...(inPlan.get(path) ?? []), ...(inFramework.get(path) ?? [])];
      expect(found).toContain(path);
      expect(made).not.toHaveProperty([path]);
    }
  });

  it('all reaches the document, but for what has a reason not to', () => {
    const found = new Set(placesIn(everything).keys());
    // The summary of a check-in says all of how it was closed; the pages name who signed, and no file.
    found.delete('checkIns.*.closed.paper.file.name');
    expect([...found].sort()).toEqual(told);
  });

  it('all stands in the words of the document as well', () => {
    const blocks = JSON.stringify(documentBlocks(everything));
    const missing = told.filter((path) => !blocks.includes(marked(path)));
    expect(missing).toEqual([]);
  });

  it('stands for others nowhere where it does not for a mentor', () => {
    const all = placesIn(everything);
    for (const choices of Object.values(usualChoices)) {
      const { form, ...report } = reportFor(choices);
      for (const [path, places] of placesIn(report)) {
        expect([...(all.get(path) ?? [])]).toEqual(expect.arrayContaining([...places]));
      }
      expect([...placesIn(form).keys()]).toEqual(form === null ? [] : formTexts);
    }
  });
});

/** What of a framework is asked about in a review form. */
const formTexts = [
  'framework.skills.*.name',
  'framework.skills.*.levels.*.name',
  'framework.skills.*.levels.*.description',
  'framework.skills.*.levels.*.indicators.*.text',
];
