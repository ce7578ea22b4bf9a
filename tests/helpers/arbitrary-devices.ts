/** Random histories of a few devices that now and then see what the others wrote, and of one plan. */
import type { Change } from '../../framework/change';
import { placesOf } from '../../framework/framework';
import { plainAct } from './arbitrary-acts';
import { framework, TestWriter } from './test-writer';
import { fc } from './laws';

const indicators = [...placesOf(framework).keys()].slice(0, 2);
const item = '000000000000000a';
const day = fc.constantFrom('2026-12-01', '2026-12-24');
const word = fc.constantFrom('one', 'other');

/** So few fields and values that devices meet, whatever they do. */
const meeting: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('rating.set' as const),
    indicator: fc.constantFrom(...indicators),
    rating: fc.constantFrom('met' as const, 'partly' as const, null),
  }),
  fc.record({
    type: fc.constant('note.set' as const),
    indicator: fc.constantFrom(...indicators),
    text: fc.constantFrom('one', ''),
    private: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('target.set' as const),
    indicator: fc.constantFrom(...indicators),
    date: day,
  }),
  fc.record({ type: fc.constant('profile.set' as const), role: word }),
  fc.record({ type: fc.constant('evidence.edit' as const), evidence: fc.constant(item), title: word }),
  fc.record({ type: fc.constant('evidence.edit' as const), evidence: fc.constant(item), date: day }),
  fc.record({ type: fc.constant('evidence.remove' as const), evidence: fc.constant(item) }),
  fc.record({ type: fc.constant('action.edit' as const), action: fc.constant(item), text: word }),
  fc.record({
    type: fc.constantFrom('action.done' as const, 'action.drop' as const),
    action: fc.constant(item),
    outcome: word,
  }),
  fc.record({ type: fc.constant('action.reopen' as const), action: fc.constant(item) }),
);

const steps = fc.array(
  fc.record({
    device: fc.nat(2),
    /** Whether it looks at what the others wrote before. */
    looks: fc.nat(4).map((number) => number === 0),
    does: fc.oneof(
      { weight: 6, arbitrary: meeting.map((change) => ({ kind: 'act' as const, changes: [change] })) },
      { weight: 1, arbitrary: plainAct.map((changes) => ({ kind: 'act' as const, changes })) },
      { weight: 2, arbitrary: fc.nat(3).map((ago) => ({ kind: 'undo' as const, ago })) },
      { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
    ),
  }),
  { minLength: 1, maxLength: 24, size: 'max' },
);

type Steps = typeof steps extends fc.Arbitrary<infer Value> ? Value : never;

/** What there is before anybody works apart. */
const beginning: readonly Change[] = [
  {
    type: 'evidence.add',
    evidence: item,
    kind: 'note',
    title: 'A week',
    date: '2026-01-05',
    indicators,
    text: 'x',
    note: '',
    private: false,
  },
  { type: 'action.add', action: item, text: 'Go on', indicators, date: null, private: false },
];

interface Taken {
  readonly acts: string[];
  readonly undos: string[];
}

function changesOf(does: Steps[number]['does'], { acts, undos }: Taken): readonly Change[] {
  if (does.kind === 'act') return does.changes;
  if (does.kind === 'undo') {
    const act = acts.at(-1 - does.ago);
    return act === undefined ? [] : [{ type: 'change.undo', act }];
  }
  const undo = undos.at(-1);
  return undo === undefined ? [] : [{ type: 'change.redo', undo }];
}

/** @param always whether each device sees everything before it writes, whatever the steps say */
export function worked(steps: Steps, always: 'always' | 'as-told'): readonly TestWriter[] {
  const one = new TestWriter();
  one.act(beginning);
  const writers = [one];
  while (writers.length < 3) {
    const next = new TestWriter({ plan: one.id, vouchedBy: one });
    next.see(...writers);
    writers.push(next);
  }
  const taken: Taken[] = writers.map(() => ({ acts: [], undos: [] }));
  for (const { device, looks, does } of steps) {
    const writer = writers[device];
    const own = taken[device];
    if (writer === undefined || own === undefined) continue;
    if (looks || always === 'always') writer.see(...writers.filter((other) => other !== writer));
    const changes = changesOf(does, own);
    if (changes.length === 0) continue;
    (does.kind === 'act' ? own.acts : own.undos).push(writer.act(changes));
  }
  return writers;
}

export const apartSteps: fc.Arbitrary<Steps> = steps;
