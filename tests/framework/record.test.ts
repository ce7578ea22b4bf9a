import { describe, expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import type { Change } from '../../framework/change';
import { emptyPlan, type Plan } from '../../framework/plan';
import { recordAct } from '../../framework/record';
import type { RecordContext } from '../../framework/record-rules';
import { readRequests, RequestError } from '../../framework/request';
import { framework } from '../helpers/test-writer';

const hash = 'a'.repeat(64);
const file = { sha256: hash, name: 'report.pdf', size: 12 };
const id = (name: string) => `infrastructure-support/${name}`;

function context(plan: Plan = emptyPlan, given: Partial<RecordContext> = {}): RecordContext {
  let count = 0;
  return {
    plan,
    framework,
    steps: { undo: null, redo: null },
    canUndo: () => false,
    canRedo: () => false,
    today: '2026-11-23',
    newId: () => (count += 1).toString(16).padStart(16, '0'),
    files: new Map([['report.pdf', file]]),
    removedApart: () => null,
    ...given,
  };
}

const record = (json: unknown, given?: RecordContext) => recordAct(readRequests(json), given ?? context());

describe('what is recorded', () => {
  it('fills in what may be left out, and gives ids in order', () => {
    const recorded = record([
      { type: 'note.set', indicator: id('1.1'), text: 'Mine' },
      { type: 'target.set', level: 2, date: '2027-03-31' },
      { type: 'evidence.add', kind: 'file', path: 'report.pdf' },
      {
        type: 'evidence.add',
        kind: 'link',
        url: 'https://example.org/a',
        title: 'A page',
        date: '2026-01-02',
        indicators: [id('1.1')],
      },
      { type: 'action.add', text: 'Shadow the patch window', indicators: [id('2.2')] },
      { type: 'evidence.add', kind: 'note', text: 'First line\nsecond', private: true },
    ]);
    expect(recorded).toEqual({
      added: ['0000000000000001', '0000000000000002', '0000000000000003', '0000000000000004'],
      changes: [
        { type: 'note.set', indicator: id('1.1'), text: 'Mine', private: true },
        { type: 'target.set', skill: 'infrastructure-support', level: 2, date: '2027-03-31' },
        {
          type: 'evidence.add',
          evidence: '0000000000000001',
          kind: 'file',
          title: 'report.pdf',
          date: '2026-11-23',
          indicators: [],
          file,
          note: '',
          private: false,
        },
        {
          type: 'evidence.add',
          evidence: '0000000000000002',
          kind: 'link',
          title: 'A page',
          date: '2026-01-02',
          indicators: [id('1.1')],
          url: 'https://example.org/a',
          note: '',
          private: false,
        },
        {
          type: 'action.add',
          action: '0000000000000003',
          text: 'Shadow the patch window',
          indicators: [id('2.2')],
          date: null,
          private: false,
        },
        {
          type: 'evidence.add',
          evidence: '0000000000000004',
          kind: 'note',
          title: 'First line',
          date: '2026-11-23',
          indicators: [],
          text: 'First line\nsecond',
          note: '',
          private: true,
        },
      ],
    });
  });

  it('says level by level what "I already work at level N" stands for, leaving what is met', () => {
    const plan = applyActs(emptyPlan, [
      { changes: [{ type: 'rating.set', indicator: id('1.2'), rating: 'met' }], day: '2026-01-01' },
    ]);
    const { changes } = record([{ type: 'level.claim', level: 1 }], context(plan));
    expect(changes).toEqual([
      { type: 'level.claim', skill: 'infrastructure-support', level: 1 },
      { type: 'rating.set', indicator: id('1.1'), rating: 'met' },
      { type: 'rating.set', indicator: id('1.3'), rating: 'met' },
    ]);
  });

  it('names what undo and redo take', () => {
    const step = { id: hash, day: '2026-01-01', changes: [] };
    const given = context(emptyPlan, {
      steps: { undo: step, redo: step },
      canUndo: () => true,
      canRedo: () => true,
    });
    expect(record([{ type: 'change.undo' }], given).changes).toEqual([{ type: 'change.undo', act: hash }]);
    expect(record([{ type: 'change.redo' }], given).changes).toEqual([{ type: 'change.redo', undo: hash }]);
  });
});

describe('what takes the place of what is there', () => {
  const evidence = '0'.repeat(16);
  const older = { sha256: 'b'.repeat(64), name: 'draft.pdf', size: 5 };
  const added = record([{ type: 'evidence.add', kind: 'file', path: 'report.pdf' }], context()).changes;
  const [add] = added;
  const plan =
    add?.type === 'evidence.add'
      ? applyActs(emptyPlan, [
          {
            changes: [
              { ...add, evidence, file: older },
              { type: 'evidence.edit', evidence, file },
            ],
            day: '2026-01-01',
          },
        ])
      : emptyPlan;

  it('a file that the piece has had comes back by its hash, and no other does', () => {
    const edit = (sha256: string) =>
      record([{ type: 'evidence.edit', evidence, sha256 }], context(plan)).changes;
    expect(edit(older.sha256)).toEqual([{ type: 'evidence.edit', evidence, file: older }]);
    expect(() => edit('c'.repeat(64))).toThrow(/never had the file/);
  });

  it('a piece is kept only where it was removed apart, as it would be', () => {
    const keep = [{ type: 'evidence.keep', evidence }];
    const piece = plan.evidence.get(evidence) ?? null;
    const apart = (now: Plan) => context(now, { removedApart: () => piece });
    expect(() => record(keep, context(plan))).toThrow(/nobody removed evidence/);
    expect(() => record([{ type: 'evidence.remove', evidence }], context())).toThrow(/there is no evidence/);
    expect(record(keep, apart(plan)).changes).toEqual([{ type: 'evidence.edit', evidence }]);
    expect(record([{ type: 'evidence.remove', evidence }], apart(emptyPlan)).changes).toHaveLength(1);
    const kept = applyActs(emptyPlan, [
      { changes: record(keep, apart(emptyPlan)).changes, day: '2026-01-01' },
    ]);
    expect(kept.evidence.get(evidence)).toEqual(piece);
  });
});

describe('what is refused, in one sentence that names the change', () => {
  const evidence = '0'.repeat(16);
  const met: Change = { type: 'rating.set', indicator: id('1.1'), rating: 'met' };
  it.each<[string, unknown, RegExp]>([
    ['no list', {}, /An act is a list/],
    ['an empty list', [], /empty/],
    ['no type', [met, { rating: 'met' }], /^Change 2: it has no "type"/],
    ['an unknown type', [{ type: '__proto__' }], /^Change 1: "__proto__" is no change/],
    ['a recorded-only type', [{ type: 'text.erase' }], /"text.erase" is no change/],
    ['an unknown field', [{ ...met, why: 1 }], /Change 1 \(rating.set\): it has no field "why"/],
    ['a missing field', [{ type: 'rating.set', indicator: id('1.1') }], /"rating" is missing/],
    ['a wrong rating', [{ ...met, rating: 'good' }], /"rating" must be "not-yet", "partly" or "met"/],
    [
      'an unknown indicator',
      [met, { ...met, indicator: id('9.9') }],
      /Change 2 .*indicator "infrastructure-support\/9.9"/,
    ],
    [
      'a day that is none',
      [{ type: 'target.set', level: 1, date: '2027-02-29' }],
      /"date" is no calendar day/,
    ],
    ['a level that is none', [{ type: 'target.set', level: 6, date: null }], /has no level 6/],
    ['a claim of no level', [{ type: 'level.claim', level: 0 }], /no level 0/],
    ['another skill', [{ type: 'level.claim', skill: 'x', level: 1 }], /skill "x" is not/],
    ['evidence that is not there', [{ type: 'evidence.remove', evidence }], /no evidence "0000000000000000"/],
    [
      'an action that is not there',
      [{ type: 'action.done', action: evidence }],
      /no action "0000000000000000"/,
    ],
    ['a file without a path', [{ type: 'evidence.add', kind: 'file', title: 'T' }], /"path" is missing/],
    [
      'a link with a text',
      [{ type: 'evidence.add', kind: 'link', url: 'https://example.org', text: 'x' }],
      /"text" does not go with kind "link"/,
    ],
    [
      'a script as a link',
      [{ type: 'evidence.add', kind: 'link', url: 'javascript:alert(1)' }],
      /"url" is no address/,
    ],
    [
      'a file link',
      [{ type: 'evidence.add', kind: 'link', url: 'file:///etc/passwd' }],
      /"url" is no address/,
    ],
    [
      'an indicator twice',
      [{ type: 'action.add', text: 'x', indicators: [id('1.1'), id('1.1')] }],
      /names an indicator twice/,
    ],
    ['half a character', [{ type: 'note.set', indicator: id('1.1'), text: '\ud83d' }], /half a character/],
    [
      'a text too long',
      [{ type: 'note.set', indicator: id('1.1'), text: 'x'.repeat(200_001) }],
      /longer than 200000/,
    ],
    ['an empty action', [{ type: 'action.add', text: '  ' }], /"text" is empty/],
    ['undo beside another', [met, { type: 'change.undo' }], /Change 2 \(change.undo\): it stands alone/],
    ['nothing to undo', [{ type: 'change.undo' }], /nothing to take back/],
    ['undo of what is no act', [{ type: 'change.undo', act: hash }], /not one that can be taken back/],
    ['nothing to redo', [{ type: 'change.redo' }], /nothing to bring back/],
  ])('%s', (_, json, message) => {
    expect(() => record(json)).toThrow(RequestError);
    expect(() => record(json)).toThrow(message);
  });
});
