import { fc } from '../../helpers/laws';
import { testCrypto } from '../../helpers/test-crypto';
import { describe, expect, it } from 'vitest';
import { usualChoices, type DocumentChoices } from '../../../framework/document/choices';
import { preflight, saysNothing, type Finding } from '../../../framework/document/preflight';
import type { Change } from '../../../framework/change';
import {
  action,
  at,
  evidence,
  framework,
  itemId,
  planOfChanges,
  rated,
  reportOf,
} from '../../helpers/report-plans';

const profile: Change = { type: 'profile.set', name: 'Name Surname', role: 'Support engineer' };
const file = { sha256: 'b'.repeat(64), name: 'rack.png', size: 20 };

function found(
  changes: readonly Change[],
  chosen: Partial<DocumentChoices> = {},
  { missingFiles = [], attached = 0 }: { missingFiles?: readonly string[]; attached?: number } = {},
): readonly Finding[] {
  const plan = planOfChanges(changes);
  const choices = { ...usualChoices.mentor, ...chosen };
  const report = reportOf(plan, { choices, missingFiles, crypto: testCrypto });
  return preflight({ plan, framework, choices, report, missingFiles, attached });
}

function kinds(findings: readonly Finding[]): readonly string[] {
  return findings.map((one) => (one.kind === 'empty-section' ? one.section : one.kind));
}

/** A plan with which there is nothing the matter. */
const good: readonly Change[] = [
  profile,
  ...rated('met', '1.1'),
  evidence(1, { title: 'Replaced the drives in rack 4', indicators: [at('1.1'), at('1.2'), at('1.3')] }),
  action(1),
];
const filled = {
  sections: ['summary', 'next', 'levels', 'actions', 'evidence', 'signOff', 'details'],
} as const;

describe('what is worth a look before a document is saved', () => {
  it('is nothing where nothing is the matter', () => {
    expect(found(good, filled)).toEqual([]);
  });

  it('is whose it is, where that is not said', () => {
    expect(kinds(found(good.slice(1), filled))).toEqual(['no-name', 'no-role']);
  });

  it('counts the private things that go in by kind, and only where they do', () => {
    const changes = [
      ...good,
      evidence(2, { title: 'Only for me', private: true }),
      action(2, { private: true }),
      { type: 'note.set', indicator: at('1.1'), text: 'mine', private: true } as const,
    ];
    const all = { kind: 'private', notes: 1, evidence: 1, actions: 1 };
    expect(found(changes, { ...filled, private: true })).toEqual([all]);
    expect(found(changes, filled)).toEqual([]);
    expect(found(changes, { ...filled, private: true, notes: false, leftOut: [itemId(2)] })).toEqual([
      { ...all, notes: 0, evidence: 0 },
    ]);
  });

  it('names pieces whose title, picture or file does not say what it should, unless they are left out', () => {
    const changes = [
      ...good,
      evidence(2, { title: 'IMG_2034.jpg' }),
      evidence(3, { title: 'The rack afterwards', kind: 'file', file }),
      evidence(4, { title: 'The rack before', kind: 'file', file, note: 'Two drives are red.' }),
    ];
    expect(found(changes, filled, { missingFiles: [file.sha256] })).toEqual([
      { kind: 'missing-file', evidence: [itemId(3), itemId(4)] },
      { kind: 'title', evidence: [itemId(2)] },
      { kind: 'picture', evidence: [itemId(3)] },
    ]);
    expect(
      found(changes, { ...filled, leftOut: [2, 3, 4].map(itemId) }, { missingFiles: [file.sha256] }),
    ).toEqual([]);
  });

  it('names the indicators of the next level that have no evidence in the document', () => {
    const [piece] = found(good, { ...filled, leftOut: [itemId(1)] });
    expect(piece).toEqual({ kind: 'without-evidence', indicators: ['1.1', '1.2', '1.3'].map(at) });
  });

  it('names the sections that were chosen and have nothing to say', () => {
    expect(kinds(found(good, { sections: ['since', 'actions', 'checkIns', 'history'] }))).toEqual([
      'since',
      'checkIns',
      'history',
    ]);
  });

  it('is the size of what goes with it, where mail would not take it', () => {
    expect(found(good, filled, { attached: 9_000_000 })).toEqual([]);
    const bytes = 12_000_000;
    expect(found(good, filled, { attached: bytes })).toEqual([{ kind: 'large', bytes }]);
  });

  it('is of a form to be filled in only whose it is', () => {
    const blank = usualChoices.blank;
    expect(kinds(found([evidence(1, { title: 'scan' })], blank))).toEqual(['no-name']);
    expect(found(good, blank)).toEqual([]);
  });

  it('never names what is not in the document', () => {
    const numbers = fc.subarray([1, 2, 3, 4, 5]);
    fc.assert(
      fc.property(numbers, numbers, fc.boolean(), (hidden, leftOut, isPrivate) => {
        const pieces = [1, 2, 3, 4, 5].map((number) =>
          evidence(number, { title: 'scan', kind: 'file', file, private: hidden.includes(number) }),
        );
        const findings = found(
          pieces,
          { private: isPrivate, leftOut: leftOut.map(itemId) },
          { missingFiles: [file.sha256] },
        );
        const named = findings.flatMap((one) =>
          one.kind === 'private' || !('evidence' in one) ? [] : one.evidence,
        );
        const gone = [...leftOut, ...(isPrivate ? [] : hidden)].map(itemId);
        expect(named.filter((id) => gone.includes(id))).toEqual([]);
        const kept = 5 - new Set(gone).size;
        expect(named).toHaveLength(kept * 3);
      }),
    );
  });
});

describe('a title', () => {
  it.each([
    'IMG_2034.jpg',
    'scan',
    'Scan 3',
    'Screenshot 2026-11-02 at 10.12.33.png',
    '20261102',
    '---',
    'Untitled',
    'file (2)',
    'DSC00012',
  ])('“%s” says nothing', (title) => expect(saysNothing(title)).toBe(true));

  it.each([
    'Restore test of the file server',
    'Scan of the signed rota',
    'Ζεῦς',
    '備份測試',
    'Runbook.pdf',
    'New on-call rota',
  ])('“%s” says something', (title) => expect(saysNothing(title)).toBe(false));
});
