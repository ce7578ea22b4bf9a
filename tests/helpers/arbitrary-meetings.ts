/**
 * Random plans in which several people write: the individual and a mentor on two devices each, a third person, and
 * somebody who only says that they are the mentor. A whole check-in runs through most of them, and between its steps
 * anybody writes anything, whether they may or not, and often with a clock from before.
 */
import type { Change } from '../../framework/change';
import type { Rating } from '../../framework/plan';
import { indicators, itemId, Meeting, signing } from './meeting';
import { framework } from './test-writer';
import { fc } from './laws';

const ratings: readonly (Rating | null)[] = ['met', 'partly', 'not-yet', null];
const days = ['2026-03-01', '2026-07-01', '2027-01-15', null];

function pick<Value>(from: readonly Value[], at: number): Value {
  const found = from[at % from.length];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** One thing that somebody does, as numbers that `changeOf` makes something of. */
export interface Step {
  /** Which journal: see `Meeting.writers`. */
  readonly writer: number;
  /** Whether it is written by that device's own old clock, before what others wrote meanwhile. */
  readonly isBackdated: boolean;
  /** Minutes since the last act of anybody. */
  readonly later: number;
  readonly kinds: readonly number[];
  readonly item: number;
  readonly about: number;
  readonly how: number;
}

type Make = (step: Step, meeting: Meeting) => Change;

const ofPlan: readonly Make[] = [
  ({ about, how }) => ({
    type: 'rating.set',
    indicator: pick(indicators, about),
    rating: pick(ratings, how),
  }),
  ({ how }) => ({ type: 'level.claim', skill: pick(framework.skills, 0).id, level: 1 + (how % 3) }),
  ({ about, how }, meeting) => ({
    type: 'note.set',
    indicator: pick(indicators, about),
    text: how === 3 ? '' : meeting.text(),
    private: how % 2 === 0,
  }),
  ({ about, how }) => ({ type: 'target.set', indicator: pick(indicators, about), date: pick(days, how) }),
  ({ about, how }) => ({
    type: 'target.set',
    skill: pick(framework.skills, 0).id,
    level: 1 + (about % 3),
    date: pick(days, how),
  }),
  ({ item, about, how }, meeting) => ({
    type: 'evidence.add',
    evidence: itemId(item),
    kind: 'note',
    title: meeting.text(),
    date: '2026-02-01',
    indicators: indicators.slice(about % 3, (about % 3) + (how % 3)),
    tags: how % 2 === 0 ? [meeting.text()] : [],
    text: meeting.text(),
    note: meeting.text(),
    private: how === 1,
  }),
  ({ item, about, how }, meeting) => ({
    type: 'evidence.add',
    evidence: itemId(item),
    kind: 'file',
    title: meeting.text(),
    date: '2026-02-01',
    indicators: [pick(indicators, about)],
    file: { sha256: pick(['a', 'b', 'c'], how).repeat(64), name: meeting.text(), size: 5 },
    note: '',
    private: how === 1,
  }),
  ({ item }, meeting) => ({ type: 'evidence.edit', evidence: itemId(item), title: meeting.text() }),
  ({ item, how }) => ({ type: 'evidence.edit', evidence: itemId(item), private: how % 2 === 0 }),
  ({ item, how }, meeting) => ({
    type: 'evidence.edit',
    evidence: itemId(item),
    file: { sha256: pick(['a', 'b', 'c'], how).repeat(64), name: meeting.text(), size: 5 },
  }),
  ({ item }) => ({ type: 'evidence.remove', evidence: itemId(item) }),
  (_, meeting) => ({ type: 'plan.rename', title: meeting.text() }),
  ({ how }) => ({ type: 'plan.archive', archived: how === 0 }),
  ({ how }, meeting) => ({
    type: 'profile.set',
    name: meeting.text(),
    ...(how % 2 === 0 && { role: meeting.text() }),
  }),
];

const ofActions: readonly Make[] = [
  ({ item, about, how }, meeting) => ({
    type: 'action.add',
    action: itemId(item),
    text: meeting.text(),
    indicators: how % 2 === 0 ? [] : [pick(indicators, about)],
    date: pick(days, how),
    private: how === 1,
    ...(how === 2 && { owner: 'mentor' as const, checkIn: itemId(0) }),
  }),
  ({ item }, meeting) => ({ type: 'action.edit', action: itemId(item), text: meeting.text() }),
  ({ item, how }) => ({ type: 'action.edit', action: itemId(item), private: how % 2 === 0 }),
  ({ item }, meeting) => ({ type: 'action.done', action: itemId(item), outcome: meeting.text() }),
  ({ item }) => ({ type: 'action.reopen', action: itemId(item) }),
];

const scan = { sha256: 'd'.repeat(64), name: 'Signed.pdf', size: 7 };

const ofCheckIns: readonly Make[] = [
  ({ item, about }, meeting) => ({
    type: 'checkin.open',
    checkIn: itemId(item % 3),
    mentorName: meeting.text(),
    date: null,
    where: 'away',
    indicators: indicators.slice(0, 1 + about),
    self: [[pick(indicators, 0), 'met']],
  }),
  ({ item, about }) => ({
    type: 'checkin.choose',
    checkIn: itemId(item % 3),
    indicators: indicators.slice(about % 2, 2 + about),
  }),
  ({ item, about, how }, meeting) => ({
    type: 'checkin.rate',
    checkIn: itemId(item % 3),
    indicator: pick(indicators, about),
    ...(how !== 2 && { rating: pick(ratings, how) }),
    ...(how % 2 === 0 && { comment: meeting.text() }),
  }),
  ({ item, how }) => ({
    type: 'checkin.rated',
    checkIn: itemId(item % 3),
    ...(how > 1 && { from: how === 2 ? 'form' : 'paper' }),
    ...(how === 2 && { answers: 'e'.repeat(64) }),
  }),
  ({ item }) => ({ type: 'checkin.show', checkIn: itemId(item % 3) }),
  ({ item, about, how }) => ({
    type: 'checkin.agree',
    checkIn: itemId(item % 3),
    indicator: pick(indicators, about),
    rating: pick(ratings, how),
  }),
  ({ item, about, how }, meeting) => ({
    type: 'checkin.comment',
    checkIn: itemId(item % 3),
    comment: itemId(how),
    indicator: pick(indicators, about),
    text: meeting.text(),
  }),
  ({ item, how }, meeting) => ({
    type: 'checkin.edit',
    checkIn: itemId(item % 3),
    ...(how % 2 === 0 && { notes: meeting.text() }),
    ...(how > 1 && { date: pick(days, how) }),
  }),
  ({ item, writer, about }, meeting) =>
    meeting.sign(itemId(item % 3), about % 2, writer < 2 ? 'individual' : writer < 4 ? 'mentor' : 'stranger'),
  ({ item, how }, meeting) => ({
    type: 'checkin.close',
    checkIn: itemId(item % 3),
    ...(how === 0
      ? {
          how: 'paper' as const,
          paper: { name: meeting.text(), date: '2026-03-02', ...(item === 0 && { file: scan }) },
        }
      : { how: 'unsigned' as const }),
  }),
  ({ item }) => ({ type: 'checkin.cancel', checkIn: itemId(item % 3) }),
  ({ about }, meeting) => ({ type: 'proof.set', indicator: pick(indicators, about), text: meeting.text() }),
  ({ how, writer }, meeting) => ({
    type: 'person.set',
    name: meeting.text(),
    ...(how % 2 === 0 && { key: signing[writer < 2 ? 'individual' : 'mentor'].key }),
  }),
];

const shared: Make = ({ about, how }, meeting) => ({
  type: 'share.state',
  files: how % 2 === 0,
  levels: how === 3 ? [1] : null,
  skills: null,
  stated: [{ skill: pick(framework.skills, 0).id, claimed: how, evidenced: null, confirmed: null }],
  restated: {
    profile: { name: meeting.text(), role: '', mentor: '' },
    ratings: [[pick(indicators, about), { rating: 'not-yet', day: '2026-01-06' }]],
    notes: [[pick(indicators, about), { text: meeting.text(), private: false }]],
    targets: [[pick(indicators, about), null]],
    levelTargets: [],
    evidence: [],
    actions: [],
    evidenceOrder: [itemId(1), itemId(0)],
    actionOrder: [],
  },
  kept: [],
});

/** What stands alone in its line. */
const alone: readonly Make[] = [
  ({ how }, { acts }) => ({ type: 'change.undo', act: acts.at(-1 - how) ?? 'a'.repeat(64) }),
  ({ how, about }, { acts }) => ({
    type: 'change.undo',
    act: acts.at(-1 - how * 4 - about) ?? 'a'.repeat(64),
  }),
  ({ how }, { undos }) => ({ type: 'change.redo', undo: undos.at(-1 - how) ?? 'a'.repeat(64) }),
  ({ writer, how, about }, meeting) => {
    const line = meeting.acts.at(-1 - how * 4 - about) ?? 'a'.repeat(64);
    // The individual takes out texts alone; others try whatever they like.
    const keep =
      writer < 2
        ? meeting.changesIn(line).filter(({ type }) => !/^(?:note|evidence|action)\./.test(type))
        : [];
    return { type: 'text.erase', what: 'note', lines: [{ line, keep }], files: ['a'.repeat(64)] };
  },
];

const open = [...ofPlan, ...ofActions, ...ofCheckIns, ...ofCheckIns];
/** Which numbers of `Step.kinds` are for those that stand alone; the rest is for what anybody may do. */
const kinds = open.length + alone.length + 1;

/** Everything a change can be, whoever writes it. */
function changesOf(step: Step, meeting: Meeting): readonly Change[] {
  const [kind = 0] = step.kinds;
  const single = [...alone, shared][kind - open.length];
  if (single !== undefined) return [single(step, meeting)];
  return step.kinds
    .map((each) => open[each])
    .filter((make) => make !== undefined)
    .map((make) => make(step, meeting));
}

function stepsOf(writers: fc.Arbitrary<number>): fc.Arbitrary<Step> {
  return fc.record({
    writer: writers,
    isBackdated: fc.boolean(),
    later: fc.constantFrom(1, 2, 3000),
    kinds: fc.array(fc.nat(kinds - 1), { minLength: 1, maxLength: 3 }),
    item: fc.nat(3),
    about: fc.nat(3),
    how: fc.nat(3),
  });
}

function take(meeting: Meeting, step: Step): void {
  const writer = pick(meeting.writers, step.writer);
  const changes = changesOf(step, meeting);
  const id = meeting.write(writer, changes, step);
  if (changes[0]?.type === 'change.undo') meeting.undos.push(id);
  else meeting.acts.push(id);
}

/** The steps of one check-in from its opening to both signatures. */
const cycle: readonly ((meeting: Meeting) => readonly ['individual' | 'mentor', readonly Change[]])[] = [
  () => ['individual', [{ type: 'rating.set', indicator: pick(indicators, 0), rating: 'met' }]],
  (meeting) => [
    'individual',
    [
      {
        type: 'checkin.open',
        checkIn: itemId(0),
        mentorName: meeting.text(),
        date: '2026-03-01',
        where: 'away',
        indicators: indicators.slice(0, 3),
        self: [[pick(indicators, 0), 'met']],
      },
    ],
  ],
  (meeting) => [
    'mentor',
    [
      {
        type: 'checkin.rate',
        checkIn: itemId(0),
        indicator: pick(indicators, 0),
        rating: 'partly',
        comment: meeting.text(),
      },
    ],
  ],
  () => ['mentor', [{ type: 'checkin.rated', checkIn: itemId(0) }]],
  () => ['mentor', [{ type: 'checkin.show', checkIn: itemId(0) }]],
  () => [
    'individual',
    [{ type: 'checkin.agree', checkIn: itemId(0), indicator: pick(indicators, 0), rating: 'met' }],
  ],
  (meeting) => [
    'mentor',
    [
      {
        type: 'action.add',
        action: itemId(9),
        text: meeting.text(),
        indicators: [],
        date: null,
        private: false,
        owner: 'mentor',
        checkIn: itemId(0),
      },
    ],
  ],
  (meeting) => ['individual', [{ type: 'checkin.edit', checkIn: itemId(0), notes: meeting.text() }]],
  (meeting) => ['individual', [meeting.sign(itemId(0), 0, 'individual')]],
  (meeting) => ['mentor', [meeting.sign(itemId(0), 0, 'mentor')]],
];

export interface MeetingOptions {
  /** Which of `Meeting.writers` write between the steps of the check-in; left out: all. */
  readonly writers?: readonly number[];
  /** At which step of the check-in it ends at the earliest. */
  readonly from?: number;
  /** Who writes at the end, after the mark. */
  readonly attackers?: readonly number[];
  /** What happens at the mark. */
  readonly between?: fc.Arbitrary<(meeting: Meeting) => void>;
}

export function arbitraryMeeting(options: MeetingOptions = {}): fc.Arbitrary<Meeting> {
  const { writers = [0, 0, 1, 2, 2, 3, 4, 5], from = 0, attackers = [] } = options;
  const attack = stepsOf(fc.constantFrom(...(attackers.length === 0 ? [0] : attackers)));
  return fc
    .record({
      until: fc.integer({ min: from, max: cycle.length }),
      others: fc.array(fc.tuple(fc.nat(cycle.length), stepsOf(fc.constantFrom(...writers))), {
        maxLength: 14,
      }),
      attacks: fc.array(attack, { maxLength: attackers.length === 0 ? 0 : 10 }),
      between: options.between ?? fc.constant(() => undefined),
    })
    .map(({ until, others, attacks: after, between: halfway }): Meeting => {
      const meeting = new Meeting();
      const between = (place: number) => {
        for (const [at, step] of others) if (at === place) take(meeting, step);
      };
      cycle.slice(0, until).forEach((stepOf, place) => {
        between(place);
        const [side, changes] = stepOf(meeting);
        const [writer] = meeting[side];
        meeting.acts.push(meeting.write(writer, changes, { isBackdated: false, later: 1 }));
      });
      for (let place = until; place <= cycle.length; place += 1) between(place);
      meeting.mark();
      halfway(meeting);
      for (const step of after) take(meeting, step);
      return meeting;
    });
}
