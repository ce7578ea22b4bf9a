import { describe, expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import { placesOf } from '../../framework/framework';
import { showPlan } from '../../framework/show';
import { stepsOf } from '../../framework/undo';
import { plainAct, plainActs } from '../helpers/arbitrary-acts';
import { fc } from '../helpers/laws';
import { foldTexts, framework, readText, TestWriter } from '../helpers/test-writer';

const first = [...placesOf(framework).keys()][0] ?? '';
const met = { type: 'rating.set', indicator: first, rating: 'met' } as const;
const partly = { type: 'rating.set', indicator: first, rating: 'partly' } as const;

/** A plan written on two devices, in turns. */
const twoDevices = fc.array(fc.tuple(fc.boolean(), plainAct), { maxLength: 12 }).map((turns) => {
  const one = new TestWriter();
  const two = new TestWriter({ plan: one.id, vouchedBy: one });
  let clock = Math.max(one.clock, two.clock);
  for (const [isSecond, changes] of turns) {
    const writer = isSecond ? two : one;
    writer.act(changes, clock);
    clock = writer.clock;
  }
  return { one, two };
});

function shown(plan: string, texts: readonly string[]): string {
  return showPlan(foldTexts(plan, texts).plan, framework);
}

describe('folding journals', () => {
  it('gives the same plan in whatever order they are read, copies and beginnings beside them', () => {
    fc.assert(
      fc.property(twoDevices, fc.nat(), ({ one, two }, cut) => {
        const lines = one.text.split('\n').slice(0, -1);
        const beginning = lines
          .slice(0, 1 + (cut % lines.length))
          .map((line) => `${line}\n`)
          .join('');
        const expected = shown(one.id, [one.text, two.text]);
        expect(shown(one.id, [two.text, one.text])).toBe(expected);
        expect(shown(one.id, [beginning, two.text, two.text, one.text])).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('equals applying the acts one after the other', () => {
    fc.assert(
      fc.property(plainActs, (acts) => {
        const writer = new TestWriter();
        for (const act of acts) writer.act(act);
        const { plan, entries } = foldTexts(writer.id, [writer.text]);
        const start = foldTexts(writer.id, [`${writer.text.split('\n').slice(0, 2).join('\n')}\n`]).plan;
        expect(plan).toEqual(applyActs(start, entries.slice(2)));
      }),
      { numRuns: 60 },
    );
  });

  it('counts both branches of a journal that was rolled back, common lines once', () => {
    const writer = new TestWriter();
    writer.act([met]);
    const before = writer.text;
    writer.act([{ type: 'note.set', indicator: first, text: 'one branch', private: true }]);
    const branch = writer.text;
    const common = before.split('\n').length - 1;
    expect(readText(branch).lines).toHaveLength(common + 1);
    const { plan, entries } = foldTexts(writer.id, [before, branch]);
    expect(plan.notes.get(first)?.text).toBe('one branch');
    expect(entries).toHaveLength(common + 1);
  });

  it('shows the plan as of a day by each writer’s own calendar', () => {
    const writer = new TestWriter();
    writer.act([partly], Date.UTC(2026, 2, 1, 23, 30) * 1000 - 60_000_000, 60);
    writer.act([met], Date.UTC(2026, 2, 3) * 1000);
    const ratingOn = (day: string) =>
      foldTexts(writer.id, [writer.text], day).plan.ratings.get(first)?.rating;
    expect(['2026-03-01', '2026-03-02', '2026-03-03'].map(ratingOn)).toEqual([undefined, 'partly', 'met']);
  });
});

describe('who may write', () => {
  const standing = (second: TestWriter, one: TestWriter) =>
    foldTexts(one.id, [second.text, one.text]).plan.ratings.has(first);

  it.each([
    [
      'vouched for by a journal that counts',
      (one: TestWriter) => new TestWriter({ plan: one.id, vouchedBy: one }),
      true,
    ],
    [
      'by the person’s word',
      (one: TestWriter) => new TestWriter({ plan: one.id, person: one.person, word: true }),
      true,
    ],
    [
      'claiming to be the person',
      (one: TestWriter) => new TestWriter({ plan: one.id, person: one.person }),
      false,
    ],
    ['another person', (one: TestWriter) => new TestWriter({ plan: one.id }), false],
    [
      'another person by their word',
      (one: TestWriter) => new TestWriter({ plan: one.id, word: true }),
      false,
    ],
    [
      'vouched for by a stranger',
      (one: TestWriter) => new TestWriter({ plan: one.id, person: one.person, vouchedBy: new TestWriter() }),
      false,
    ],
  ])('%s', (_, make, counts) => {
    const one = new TestWriter();
    const second = make(one);
    second.act([met]);
    expect(standing(second, one)).toBe(counts);
  });

  it('lets in a device that the old one admits, and leaves out one that it refuses', () => {
    const one = new TestWriter();
    const second = new TestWriter({ plan: one.id, person: one.person });
    second.act([met]);
    one.act([{ type: 'device.admit', journal: second.id }]);
    expect(standing(second, one)).toBe(true);
    one.act([{ type: 'device.refuse', journal: second.id }]);
    expect(standing(second, one)).toBe(false);
  });

  it('does not take a forged voucher', () => {
    const one = new TestWriter();
    const forger = new TestWriter({ person: one.person });
    const second = new TestWriter({ plan: one.id, vouchedBy: forger });
    second.act([met]);
    expect(standing(second, one)).toBe(false);
  });
});

describe('undo and redo', () => {
  function writeAll(acts: readonly Parameters<TestWriter['act']>[0][]): TestWriter {
    const writer = new TestWriter();
    for (const act of acts) writer.act(act);
    return writer;
  }
  const folded = (writer: TestWriter) => foldTexts(writer.id, [writer.text]);

  it('undo is the plan before, redo the plan after, however many steps', () => {
    fc.assert(
      fc.property(fc.array(plainAct, { minLength: 1, maxLength: 8 }), (acts) => {
        const writer = writeAll([]);
        const states = [folded(writer).plan];
        for (const act of acts) {
          writer.act(act);
          states.push(folded(writer).plan);
        }
        for (let step = acts.length - 1; step >= 0; step -= 1) {
          writer.act([{ type: 'change.undo', act: stepsOf(folded(writer).entries).undo?.id ?? '' }]);
          expect(folded(writer).plan).toEqual(states[step]);
        }
        expect(stepsOf(folded(writer).entries).undo).toBeNull();
        for (let step = 1; step <= acts.length; step += 1) {
          writer.act([{ type: 'change.redo', undo: stepsOf(folded(writer).entries).redo?.id ?? '' }]);
          expect(folded(writer).plan).toEqual(states[step]);
        }
        expect(stepsOf(folded(writer).entries).redo).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('a new act ends redoing; what was redone can be undone again', () => {
    const writer = writeAll([[partly], [met]]);
    const undo = writer.act([{ type: 'change.undo', act: writer.lines.at(-1)?.id ?? '' }]);
    expect(stepsOf(folded(writer).entries)).toMatchObject({
      undo: { changes: [partly] },
      redo: { id: undo, changes: [met] },
    });
    writer.act([{ type: 'change.redo', undo }]);
    expect(stepsOf(folded(writer).entries)).toMatchObject({ undo: { changes: [met] }, redo: null });
    writer.act([{ type: 'change.undo', act: writer.lines[3]?.id ?? '' }]);
    writer.act([{ type: 'note.set', indicator: first, text: 'x', private: true }]);
    expect(stepsOf(folded(writer).entries).redo).toBeNull();
  });

  it('never takes back what makes the plan a plan', () => {
    expect(stepsOf(folded(new TestWriter()).entries)).toEqual({ undo: null, redo: null });
  });
});
