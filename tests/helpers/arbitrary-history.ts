/** Random histories: one or two devices in zones of their own, acts on many days, some taken back and brought back. */
import type { Change } from '../../framework/change';
import { placesOf } from '../../framework/framework';
import { plainAct } from './arbitrary-acts';
import { framework, TestWriter } from './test-writer';
import { fc } from './laws';

const minute = 60_000_000;
const indicators = [...placesOf(framework).keys()];
const evidence = fc.integer({ min: 0, max: 3 }).map((number) => number.toString(16).padStart(16, '0'));

/** One of two ratings over and over, so that changes of one field meet, whoever makes them. */
const again: fc.Arbitrary<readonly Change[]> = fc
  .record({
    type: fc.constant('rating.set' as const),
    indicator: fc.constantFrom(...indicators.slice(0, 2)),
    rating: fc.constantFrom('met' as const, 'partly' as const),
  })
  .map((change) => [change]);

/** What levels depend on, on so few indicators that levels are reached and lost. */
const telling: fc.Arbitrary<readonly Change[]> = fc.oneof(
  fc
    .subarray(indicators.slice(0, 6), { minLength: 1 })
    .chain((some) =>
      fc
        .constantFrom('met' as const, 'partly' as const, null)
        .map((rating) => some.map((indicator): Change => ({ type: 'rating.set', indicator, rating }))),
    ),
  fc.tuple(evidence, fc.subarray(indicators.slice(0, 6))).map(([id, some]): readonly Change[] => [
    {
      type: 'evidence.add',
      evidence: id,
      kind: 'note',
      title: 'A week',
      date: '2026-01-05',
      indicators: some,
      text: 'x',
      note: '',
      private: false,
    },
  ]),
  fc
    .tuple(evidence, fc.subarray(indicators.slice(0, 6)))
    .map(([id, some]): readonly Change[] => [{ type: 'evidence.edit', evidence: id, indicators: some }]),
  evidence.map((id): readonly Change[] => [{ type: 'evidence.remove', evidence: id }]),
);

const step = fc.record({
  device: fc.nat(1),
  /** Minutes since the last act of any device. */
  later: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 60, max: 3000 })),
  /** Take back the act of so many lines ago, bring back the undo of so many lines ago, or do something. */
  does: fc.oneof(
    { weight: 6, arbitrary: again.map((changes) => ({ kind: 'act' as const, changes })) },
    { weight: 4, arbitrary: telling.map((changes) => ({ kind: 'act' as const, changes })) },
    { weight: 2, arbitrary: plainAct.map((changes) => ({ kind: 'act' as const, changes })) },
    { weight: 2, arbitrary: fc.nat(5).map((ago) => ({ kind: 'undo' as const, ago })) },
    { weight: 1, arbitrary: fc.nat(2).map((ago) => ({ kind: 'redo' as const, ago })) },
  ),
});

const zones = fc.tuple(fc.constantFrom(0, 840, -720), fc.constantFrom(0, 840, -720));

/** The writers, the plan's first one first; every second device is vouched for by it. */
export const arbitraryHistory: fc.Arbitrary<readonly TestWriter[]> = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 25 }), zones)
  .map(([steps, [here, there]]) => {
    const one = new TestWriter();
    const two = new TestWriter({ plan: one.id, vouchedBy: one });
    const acts: string[] = [];
    const undos: string[] = [];
    let now = Math.max(one.clock, two.clock);
    for (const { device, later, does } of steps) {
      const writer = device === 0 ? one : two;
      const zone = device === 0 ? here : there;
      // The writer adds a minute of its own.
      const write = (changes: readonly Change[]) => writer.act(changes, now + (later - 1) * minute, zone);
      if (does.kind === 'act') acts.push(write(does.changes));
      else if (does.kind === 'undo') {
        const act = acts.at(-1 - does.ago);
        if (act !== undefined) undos.push(write([{ type: 'change.undo', act }]));
      } else {
        const undo = undos.at(-1 - does.ago);
        if (undo !== undefined) write([{ type: 'change.redo', undo }]);
      }
      now = Math.max(one.clock, two.clock);
    }
    return [one, two];
  });
