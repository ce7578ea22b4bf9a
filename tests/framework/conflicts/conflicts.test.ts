import { describe, expect, it } from 'vitest';
import type { Change } from '../../../framework/change';
import { unsettled } from '../../../framework/conflicts/conflicts';
import { tipsOf } from '../../../framework/conflicts/knowledge';
import { removedApart } from '../../../framework/conflicts/removed-apart';
import { saidBy } from '../../../framework/conflicts/said-by';
import { canBeSaid, fieldOf, isSame, type Says } from '../../../framework/conflicts/says';
import { sayingAgain } from '../../../framework/conflicts/saying-again';
import type { Entry, Folded } from '../../../framework/fold';
import type { SealedLine } from '../../../framework/line';
import { recordAct } from '../../../framework/record';
import { readRequests } from '../../../framework/request';
import { apartSteps, worked } from '../../helpers/arbitrary-devices';
import { fc } from '../../helpers/laws';
import { read, readTexts, said, type Read } from '../../helpers/read-conflicts';
import { framework, TestWriter } from '../../helpers/test-writer';

const indicator = 'infrastructure-support/3.2';
const met = { type: 'rating.set', indicator, rating: 'met' } as const;
const partly = { type: 'rating.set', indicator, rating: 'partly' } as const;

function twoDevices(): [TestWriter, TestWriter] {
  const one = new TestWriter();
  const two = new TestWriter({ plan: one.id, vouchedBy: one });
  two.see(one);
  two.act([{ type: 'profile.set', mentor: 'M' }]);
  one.see(two);
  return [one, two];
}

/** What a line was made in the knowledge of, by following it back one by one. */
function knownTo(id: string, lines: ReadonlyMap<string, SealedLine>): ReadonlySet<string> {
  const known = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const line = lines.get(next)?.line;
    if (known.has(next) || line === undefined) continue;
    known.add(next);
    open.push(...(line.prev === null ? [] : [line.prev]), ...Object.values(line.seen));
  }
  return known;
}

/** The same by the definition, however long it takes: two changes of one field, neither knowing of the other. */
function fieldsByDefinition({ entries, journals, plan }: Read): readonly string[] {
  const lines = new Map(journals.flatMap((journal) => journal.lines.map((line) => [line.id, line])));
  const adds = (one: Entry) =>
    one.changes.flatMap((change) => (change.type === 'evidence.add' ? [change.evidence] : []));
  const standing = new Set(entries.filter(({ isUndone }) => !isUndone).flatMap(adds));
  /** To take back that a piece was added is to remove it. */
  const removedBy = (entry: Entry) =>
    entries
      .filter(({ id, isUndone }) => {
        return isUndone && entry.changes.some((change) => change.type === 'change.undo' && change.act === id);
      })
      .flatMap(adds)
      .filter((evidence) => !standing.has(evidence));
  const last = (entry: Entry): ReadonlyMap<string, Says> => {
    const removed = removedBy(entry).map((evidence): Change => ({ type: 'evidence.remove', evidence }));
    return new Map([...entry.changes, ...removed].flatMap(saidBy).map((says) => [fieldOf(says), says]));
  };
  const all = entries
    .filter(({ isUndone }) => !isUndone)
    .flatMap((entry) =>
      [...last(entry)].map(([field, says]) => ({
        id: entry.id,
        field,
        says,
        known: knownTo(entry.id, lines),
      })),
    );
  const added = new Set(entries.flatMap(adds));
  const open = all.filter(
    (one) =>
      !all.some((other) => other.id !== one.id && other.field === one.field && other.known.has(one.id)),
  );
  const differ = open.filter(
    (one) =>
      open.some(
        (other) => other.field === one.field && canBeSaid(plan, other.says) && !isSame(one.says, other.says),
      ) &&
      canBeSaid(plan, one.says) &&
      (one.says.kind !== 'evidence-kept' || added.has(one.says.evidence)),
  );
  return [...new Set(differ.map(({ field }) => field))].sort();
}

function recorded({ plan, conflicts, entries }: Read, says: Says): readonly Change[] {
  return recordAct(readRequests([JSON.parse(JSON.stringify(sayingAgain(says)))]), {
    plan,
    framework,
    steps: { undo: null, redo: null },
    canUndo: () => false,
    canRedo: () => false,
    today: '2026-11-23',
    newId: () => 'b'.repeat(16),
    files: new Map(),
    removedApart: (evidence) => removedApart(conflicts, entries, evidence),
  }).changes;
}

describe('conflicts', () => {
  it('are two values of one field that were said without knowing of each other, the one that stands first', () => {
    const [one, two] = twoDevices();
    one.act([met]);
    two.act([partly], one.clock);
    const { conflicts, plan } = read([one, two]);
    expect(plan.ratings.get(indicator)?.rating).toBe('partly');
    expect(conflicts).toMatchObject([
      {
        field: `rating ${indicator}`,
        values: [
          { says: { kind: 'rating', rating: 'partly' }, line: two.lines.at(-1)?.id, journal: two.id },
          { says: { kind: 'rating', rating: 'met' }, line: one.lines.at(-1)?.id, person: one.person },
        ],
      },
    ]);
  });

  it('are none where the values are the same, are of different fields, or one knew of the other', () => {
    const [one, two] = twoDevices();
    one.act([met, { type: 'profile.set', name: 'A' }]);
    two.act([met, { type: 'profile.set', role: 'B' }]);
    two.see(one);
    two.act([partly]);
    expect(said(read([one, two]))).toEqual([]);
  });

  it('are settled by whoever knows both, and are back where that is undone', () => {
    const [one, two] = twoDevices();
    one.act([met]);
    two.act([partly]);
    one.see(two);
    const settling = one.act([met]);
    expect(said(read([one, two]))).toEqual([]);
    one.act([{ type: 'change.undo', act: settling }]);
    expect(said(read([one, two]))).toHaveLength(1);
  });

  it('are gone where one of the two was taken back', () => {
    const [one, two] = twoDevices();
    const act = one.act([met]);
    two.act([partly]);
    one.act([{ type: 'change.undo', act }]);
    expect(said(read([one, two]))).toEqual([]);
  });

  it('know what came by way of somebody else’s lines', () => {
    const [one, two] = twoDevices();
    const mentor = new TestWriter({ plan: one.id });
    one.act([met]);
    mentor.see(one);
    mentor.act([]);
    two.see(mentor);
    two.act([partly]);
    expect(said(read([one, two, mentor]))).toEqual([]);
    expect(said(read([one, two]))).toHaveLength(1);
  });

  it('take a line that is not at hand yet for one that follows all that is', () => {
    const [one, two] = twoDevices();
    one.act([met]);
    const early = one.text;
    one.act([{ type: 'plan.rename', title: 'T' }]);
    two.see(one);
    two.act([partly]);
    expect(said(readTexts(one.id, [early, two.text]))).toEqual([]);
  });

  it('between a removal and an edit let the piece stay or go, and the removal stands meanwhile', () => {
    const evidence = 'a'.repeat(16);
    const [one, two] = twoDevices();
    one.act([
      {
        type: 'evidence.add',
        evidence,
        kind: 'note',
        title: 'A week',
        date: '2026-01-05',
        indicators: [indicator],
        tags: ['night'],
        text: 'x',
        note: '',
        private: true,
      },
    ]);
    two.see(one);
    two.act([{ type: 'evidence.remove', evidence }]);
    one.act([{ type: 'evidence.edit', evidence, title: 'A long week' }], two.clock);
    const before = read([one, two]);
    const values = [
      { kind: 'evidence-kept', evidence, isKept: false },
      { kind: 'evidence-kept', evidence, isKept: true },
    ] as const;
    expect(said(before)).toEqual([values]);
    expect(recorded(before, values[0])).toEqual([{ type: 'evidence.remove', evidence }]);
    two.see(one);
    two.act(recorded(before, values[1]));
    const after = read([one, two]);
    expect(after.conflicts).toEqual([]);
    expect(after.plan.evidence.get(evidence)).toMatchObject({
      title: 'A long week',
      tags: ['night'],
      private: true,
    });
  });
});

describe('evidence whose adding was taken back', () => {
  const evidence = 'a'.repeat(16);
  const add: Change = {
    type: 'evidence.add',
    evidence,
    kind: 'note',
    title: 'A week',
    date: '2026-01-05',
    indicators: [indicator],
    text: 'x',
    note: '',
    private: false,
  };

  it('is asked about where another device went on with it meanwhile, and can be kept', () => {
    const [one, two] = twoDevices();
    const act = one.act([add]);
    two.see(one);
    two.act([{ type: 'evidence.edit', evidence, title: 'A long week' }]);
    one.act([{ type: 'change.undo', act }]);
    const before = read([one, two]);
    expect(before.plan.evidence.has(evidence)).toBe(false);
    expect(said(before)).toEqual([
      [
        { kind: 'evidence-kept', evidence, isKept: false },
        { kind: 'evidence-kept', evidence, isKept: true },
      ],
    ]);
    one.see(two);
    one.act(recorded(before, { kind: 'evidence-kept', evidence, isKept: true }));
    const after = read([one, two]);
    expect([after.plan.evidence.get(evidence)?.title, after.conflicts]).toEqual(['A long week', []]);
  });

  it('is not where the other knew, or nobody went on', () => {
    const [one, two] = twoDevices();
    const act = one.act([add]);
    one.act([{ type: 'evidence.edit', evidence, title: 'A long week' }]);
    two.see(one);
    two.act([{ type: 'profile.set', role: 'R' }]);
    one.act([{ type: 'change.undo', act }]);
    expect(said(read([one, two]))).toEqual([]);
  });
});

describe('a journal that was rolled back and written on', () => {
  function branches(): { readonly one: TestWriter; readonly texts: readonly string[] } {
    const one = new TestWriter();
    one.act([{ type: 'profile.set', mentor: 'M' }]);
    const common = one.text;
    one.act([met]);
    const text = one.text;
    one.lines.pop();
    expect(one.text).toBe(common);
    one.act([partly], one.clock + 60_000_000);
    return { one, texts: [text, one.text] };
  }

  it('has a conflict between its branches, which one who names both settles', () => {
    const { one, texts } = branches();
    const before = readTexts(one.id, texts);
    expect(said(before)).toHaveLength(1);
    const tips = before.journals.flatMap(tipsOf);
    expect(tips).toHaveLength(2);
    const two = new TestWriter({ plan: one.id, vouchedBy: one });
    two.act([], one.clock);
    two.append({ changes: [met], seen: Object.fromEntries(tips), clock: two.clock + 1 });
    expect(said(readTexts(one.id, [...texts, two.text]))).toEqual([]);
  });

  it('is not settled by one who names the last line alone', () => {
    const { one, texts } = branches();
    const two = new TestWriter({ plan: one.id, vouchedBy: one });
    two.see(one);
    two.act([partly]);
    expect(said(readTexts(one.id, [...texts, two.text]))).toHaveLength(1);
  });
});

describe('laws of conflicts', () => {
  it('they are what the definition says, in whatever order the journals are read', () => {
    let met = 0;
    fc.assert(
      fc.property(apartSteps, (steps) => {
        const writers = worked(steps, 'as-told');
        const found = read(writers);
        met += found.conflicts.length;
        expect(found.conflicts.map(({ field }) => field).sort()).toEqual(fieldsByDefinition(found));
        const texts = writers.map(({ text }) => text).reverse();
        expect(readTexts(writers[0]?.id ?? '', texts).conflicts).toEqual(found.conflicts);
      }),
      { numRuns: 100 },
    );
    expect(met).toBeGreaterThan(30);
  }, 60_000);

  it('saying any of the values again settles the conflict, and the plan says that value', () => {
    fc.assert(
      fc.property(apartSteps, fc.nat(), fc.nat(2), (steps, pick, device) => {
        const writers = worked(steps, 'as-told');
        const before = read(writers);
        const conflict = before.conflicts[pick % Math.max(1, before.conflicts.length)];
        fc.pre(conflict !== undefined);
        const { says } = conflict.values[pick % conflict.values.length] ?? {};
        const writer = writers[device];
        fc.pre(says !== undefined && writer !== undefined);
        const changes = recorded(before, says);
        writer.see(...writers.filter((other) => other !== writer));
        writer.act(changes);
        const after = read(writers);
        if (says.kind === 'evidence-kept') expect(after.plan.evidence.has(says.evidence)).toBe(says.isKept);
        const ids = new Set(before.conflicts.map((one) => one.id));
        for (const one of after.conflicts) {
          expect([ids.has(one.id), one.field === conflict.field]).toEqual([true, false]);
        }
        expect(after.conflicts).toEqual(unsettled(before.conflicts, { changes }, after.plan));
        // To say what stands already changes nothing but the day of a rating.
        if (says === conflict.values[0]?.says) {
          expect(days(after.plan)).toEqual(days(before.plan));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('devices that always see each other have none', () => {
    fc.assert(
      fc.property(apartSteps, (steps) => {
        expect(read(worked(steps, 'always')).conflicts).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('a plan of one device has none', () => {
    fc.assert(
      fc.property(apartSteps, (steps) => {
        const [one] = worked(
          steps.map((step) => ({ ...step, device: 0 })),
          'as-told',
        );
        expect(one === undefined ? null : read([one]).conflicts).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

/** The plan without the days that only tell when something was said. */
function days({ ratings, actions, ...others }: Folded['plan']): unknown {
  return {
    ...others,
    ratings: [...ratings].map(([id, { rating }]) => [id, rating]),
    actions: [...actions].map(([id, action]) => [id, { ...action, ended: null }]),
  };
}
