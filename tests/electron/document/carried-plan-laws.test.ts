/** A plan goes into a PDF and comes out of it as it went in; what its readers must not know never went in. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlanInPdf } from '../../../electron/bundle/plan-in-pdf';
import { writeBundle } from '../../../electron/bundle/write-bundle';
import { aboutPdf } from '../../../electron/pdf/about-pdf';
import { finishPdf } from '../../../electron/pdf/finish';
import { planFileText } from '../../../electron/plan/plan-file';
import { joinCopies } from '../../../framework/branches';
import type { Change } from '../../../framework/change';
import { has, sections, type DocumentChoices } from '../../../framework/document/choices';
import { documentFramework, documentPlan } from '../../../framework/document/document-plan';
import { shareOfDocument } from '../../../framework/document/share-of-document';
import { textOf } from '../../../framework/line';
import type { Plan } from '../../../framework/plan';
import { emptiedIn, planSharing } from '../../../framework/share/sharing';
import { counts, standingsOf } from '../../../framework/standing';
import { arbitraryMeeting } from '../../helpers/arbitrary-meetings';
import { fc } from '../../helpers/laws';
import { indicators, itemId, planText, type Meeting } from '../../helpers/meeting';
import { reportOf, usualPlan } from '../../helpers/report-plans';
import { testCrypto } from '../../helpers/test-crypto';
import { foldJournals, framework, readText } from '../../helpers/test-writer';
import { temporaryFolder } from '../main/temporary-folder';
import { textsInside } from './inside';

const about = aboutPdf(reportOf(usualPlan));
const everything: DocumentChoices = {
  sections,
  ratings: true,
  comments: true,
  notes: true,
  private: true,
  leftOut: [],
  skills: null,
  levels: null,
};
const ranks = framework.skills.flatMap(({ levels }) => levels.map(({ rank }) => rank));
const chosen: fc.Arbitrary<DocumentChoices> = fc.record({
  sections: fc.oneof(fc.constant(sections), fc.subarray([...sections])),
  ratings: fc.boolean(),
  comments: fc.boolean(),
  notes: fc.boolean(),
  private: fc.boolean(),
  leftOut: fc.subarray([0, 1, 2, 3].map(itemId)),
  skills: fc.option(fc.subarray(framework.skills.map(({ id }) => id))),
  levels: fc.option(fc.subarray(ranks)),
});

interface Packed {
  readonly plan: Plan;
  readonly shared: Plan;
  /** By the names of their files. */
  readonly texts: ReadonlyMap<string, string>;
}

/** As a person packs it: what is left out is recorded first. */
function packed(meeting: Meeting, choices: DocumentChoices): Packed {
  const plan = foldJournals(meeting.id, meeting.journals).plan;
  const journals = standingsOf(meeting.id, joinCopies(meeting.journals), testCrypto);
  const share = shareOfDocument(choices, 'plan-and-files');
  const { empty, change, shared } = planSharing({ plan, framework, journals, crypto: testCrypto }, share);
  if (change !== null) meeting.individual[0].act([change], meeting.clock);
  const now = standingsOf(meeting.id, joinCopies(meeting.journals), testCrypto).filter((one) =>
    counts(one.standing),
  );
  const texts = now.map(({ id, lines }) => {
    const text = emptiedIn(lines, empty).map(({ line }) => `${textOf(line)}\n`);
    return [`${id.slice(0, 32)}.jsonl`, text.join('')] as const;
  });
  if (change !== null) meeting.individual[0].lines.pop();
  return { plan, shared, texts: new Map(texts) };
}

async function pdfWith(folder: string, meeting: Meeting, { texts }: Packed, choices: DocumentChoices) {
  const file = join(folder, 'plan.rung');
  const frameworkText = '{}\n';
  const entries = [
    { name: 'plan.json', bytes: Buffer.from(planFileText({ id: meeting.id })) },
    { name: `frameworks/${testCrypto.sha256(frameworkText)}.json`, bytes: Buffer.from(frameworkText) },
    ...[...texts].map(([name, text]) => ({ name: `journal/${name}`, bytes: Buffer.from(text) })),
  ];
  const said = {
    plan: meeting.id,
    made: '2026-11-23T15:00:00.000Z',
    by: { person: meeting.individual[0].person, name: '' },
    levels: [],
    leftOut: { files: true, private: true, earlier: true, levels: null },
    checkIn: null,
    document: { choices, beside: [] },
  };
  await writeBundle(file, { entries, about: said, sealer: null });
  const content = readFileSync(file);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const plan = {
    name: 'plan.rung',
    description: 'The plan',
    type: 'application/zip',
    modified: 0,
    relationship: 'Source' as const,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
  };
  const { bytes } = await finishPdf(await pdf.save(), about, { embed: [plan] });
  return bytes;
}

interface CameBack extends Packed {
  readonly inside: string;
  readonly read: ReadonlyMap<string, string>;
  readonly back: Plan;
  readonly choices: DocumentChoices | undefined;
}

async function thereAndBack(base: string, meeting: Meeting, choices: DocumentChoices): Promise<CameBack> {
  const folder = mkdtempSync(join(base, 'law-'));
  const all = packed(meeting, choices);
  const bytes = await pdfWith(folder, meeting, all, choices);
  const [file, staging] = [join(folder, 'document.pdf'), join(folder, 'staging')];
  writeFileSync(file, bytes);
  mkdirSync(staging);
  const { layout, manifest } = await readPlanInPdf(file, staging);
  const names = readdirSync(layout.journals);
  const read = new Map(names.map((name) => [name, readFileSync(join(layout.journals, name), 'utf8')]));
  const journals = [...read].map(([name, text]) => readText(text, name));
  const back = foldJournals(meeting.id, journals).plan;
  return { ...all, inside: textsInside(bytes), read, back, choices: manifest.document?.choices };
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.match(/word\d{4}/g) ?? []);
}

/** All that the pages of such a document may say; what was signed apart, which goes whole or not at all. */
function pagesMaySay(plan: Plan, choices: DocumentChoices): string {
  const open = documentPlan(plan, documentFramework(framework, choices), choices);
  const checkIns = [...open.checkIns].map(([id, one]) => [id, { ...one, signatures: [] }] as const);
  return planText({
    ...open,
    share: null,
    checkIns: new Map(checkIns),
    ...(!has(choices, 'actions') && { actions: new Map() }),
    ...(!has(choices, 'evidence') && { evidence: new Map() }),
  });
}

function signedIn({ checkIns }: Plan): string {
  return [...checkIns.values()]
    .flatMap(({ signatures }) => signatures.map(({ payload }) => payload))
    .join(' ');
}

/** One of everything that a document may leave out, so that each meeting has something to hide. */
function speak(meeting: Meeting): void {
  const [here = '', there = ''] = indicators;
  const text = () => meeting.text();
  const evidence = (item: number, isPrivate: boolean) => ({
    type: 'evidence.add' as const,
    evidence: itemId(item),
    kind: 'note' as const,
    title: text(),
    date: '2026-02-01',
    indicators: [here],
    text: text(),
    note: text(),
    private: isPrivate,
  });
  const action = { indicators: [here], date: null };
  const checkIn = { checkIn: itemId(9) };
  const acts: readonly (readonly Change[])[] = [
    [{ type: 'note.set', indicator: here, text: text(), private: false }],
    [{ type: 'note.set', indicator: there, text: text(), private: true }],
    [evidence(1, false)],
    [evidence(2, true)],
    [{ type: 'action.add', action: itemId(7), text: text(), private: false, ...action }],
    [{ type: 'action.add', action: itemId(8), text: text(), private: true, ...action }],
    [
      {
        type: 'checkin.open',
        ...checkIn,
        mentorName: '',
        date: null,
        where: 'here',
        indicators: [here],
        self: [],
      },
    ],
    [{ type: 'checkin.edit', ...checkIn, notes: text() }],
  ];
  for (const changes of acts) meeting.individual[0].act(changes, meeting.clock);
}

const meetings = arbitraryMeeting({ writers: [0, 0, 0, 1, 2, 2, 4] });

describe('a plan in a PDF', () => {
  it('comes back as the same plan where nothing was left out (law)', { timeout: 120_000 }, async () => {
    const base = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(meetings, async (meeting) => {
        const { plan, back } = await thereAndBack(base, meeting, everything);
        expect(planText({ ...back, share: null })).toBe(planText({ ...plan, share: null }));
      }),
      { numRuns: 60 },
    );
  });

  it(
    'else as what packing with the same choices gives, to the byte, and says those (law)',
    { timeout: 120_000 },
    async () => {
      const base = temporaryFolder();
      await fc.assert(
        fc.asyncProperty(meetings, chosen, async (meeting, choices) => {
          const { texts, read, choices: said } = await thereAndBack(base, meeting, choices);
          expect(new Map([...read].sort())).toEqual(new Map([...texts].sort()));
          expect(said).toEqual(choices);
        }),
        { numRuns: 60 },
      );
    },
  );

  it(
    'has no word in it that was not chosen, however deep one looks (law)',
    { timeout: 120_000 },
    async () => {
      const base = temporaryFolder();
      await fc.assert(
        fc.asyncProperty(meetings, chosen, async (meeting, choices) => {
          fc.pre(shareOfDocument(choices, 'plan').withheld !== undefined);
          speak(meeting);
          const { plan, shared, inside } = await thereAndBack(base, meeting, choices);
          const allowed = words(`${pagesMaySay(plan, choices)} ${signedIn(shared)}`);
          expect([...words(inside)].filter((word) => !allowed.has(word))).toEqual([]);
          if (!choices.ratings)
            expect(inside).not.toMatch(/"(?:rating\.set|checkin\.\w+|not-yet|partly|met)"/);
          for (const id of choices.leftOut) expect(inside).not.toContain(`"evidence":"${id}"`);
        }),
        { numRuns: 100 },
      );
    },
  );
});
