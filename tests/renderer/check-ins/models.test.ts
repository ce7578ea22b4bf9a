/** Where a check-in is, and how both ratings stand beside each other. */
import { describe, expect, test } from 'vitest';
import type { CheckIn, CheckInRow } from '../../../framework/check-in';
import { placesOf } from '../../../framework/framework';
import { composeCheckIn } from '../../../framework/sign-off/compose';
import type { Rating } from '../../../framework/plan';
import {
  agreeAlike,
  compareRows,
  dayBefore,
  type CompareRow,
} from '../../../renderer/features/check-ins/compare-model';
import { asLastTime, leftToRate, rateRows } from '../../../renderer/features/check-ins/rate-model';
import { rowName } from '../../../renderer/check-in/row-name';
import { turnSaid } from '../../../renderer/check-in/turn-said';
import { stepsOf } from '../../../renderer/features/check-ins/steps';
import { canSend, checkInsWord, inOrder, standingOf } from '../../../renderer/store/check-ins';
import type { OpenPlan } from '../../../renderer/store/state';
import { turnWords } from '../../../renderer/strings/turn';
import { formatDay } from '../../../renderer/ui/day-text';
import { fc } from '../../helpers/laws';
import { individual, mentor, TwoPeople } from '../../helpers/two-people';
import { FakeShell, shippedFramework } from '../fake-api';
import { id } from '../open-window';

type Reader = 'individual' | 'other';

/** The window of either of them. */
function windowOf(two: TwoPeople, role: Reader): OpenPlan {
  const view = new FakeShell().view();
  const readOnly = role === 'other' ? 'This is somebody else’s plan.' : null;
  return {
    ...view,
    framework: shippedFramework,
    plan: two.plan,
    asOf: null,
    role,
    writer: role === 'other' ? mentor : individual,
    readOnly,
    canReview: role === 'other',
  };
}

const rate = (checkIn: string, number: string, rating: Rating) =>
  ({ type: 'checkin.rate', checkIn, indicator: id(number), rating }) as const;

function opened(two: TwoPeople, ...numbers: readonly string[]): string {
  const [checkIn = ''] = two.act(individual, {
    type: 'checkin.open',
    mentorName: 'Name Mentor',
    date: '2026-12-12',
    indicators: numbers.map(id),
  });
  return checkIn;
}

function shown(two: TwoPeople, ratings: Readonly<Record<string, Rating>>): string {
  const checkIn = opened(two, ...Object.keys(ratings));
  two.act(mentor, ...Object.entries(ratings).map(([number, rating]) => rate(checkIn, number, rating)), {
    type: 'checkin.rated',
    checkIn,
  });
  two.act(mentor, { type: 'checkin.show', checkIn });
  return checkIn;
}

describe('whose turn it is', () => {
  const both = (two: TwoPeople, checkIn: string) =>
    (['individual', 'other'] as const).map((role) => {
      const { step, turn, since } = standingOf(two.checkIn(checkIn), windowOf(two, role));
      return `${step} ${turn} ${since}`;
    });

  test('from opening to the last signature, as either sees it', () => {
    const two = new TwoPeople();
    const checkIn = opened(two, '1.1');
    expect(both(two, checkIn)).toEqual(['rate theirs 2026-11-23', 'rate yours 2026-11-23']);
    two.day = '2026-11-25';
    two.act(mentor, rate(checkIn, '1.1', 'met'), { type: 'checkin.rated', checkIn });
    expect(both(two, checkIn)).toEqual(['show either 2026-11-25', 'show either 2026-11-25']);
    two.day = '2026-11-26';
    two.act(individual, { type: 'checkin.show', checkIn });
    expect(both(two, checkIn)).toEqual(['agree either 2026-11-26', 'agree either 2026-11-26']);
    two.day = '2026-11-27';
    two.act(individual, { type: 'checkin.agree', checkIn, indicator: id('1.1'), rating: 'met' });
    expect(both(two, checkIn)).toEqual(['sign either 2026-11-27', 'sign either 2026-11-27']);
    two.act(individual, { type: 'checkin.close', checkIn, how: 'unsigned' });
    expect(both(two, checkIn)).toEqual(['over nobody 2026-11-27', 'over nobody 2026-11-27']);
  });

  test('it is said with names and since when', () => {
    const two = new TwoPeople();
    const checkIn = opened(two, '1.1');
    const said = (role: Reader) => {
      const turn = turnSaid(windowOf(two, role), two.checkIn(checkIn));
      return turn === null ? null : `${turnWords.said(turn)}, ${turnWords.since(turn.since)}`;
    };
    const day = formatDay('2026-11-23', 'day-month');
    expect(said('individual')).toBe(`Waiting for Name Mentor to rate, since ${day}`);
    expect(said('other')).toBe(`Your turn to rate, since ${day}`);
    two.act(mentor, { type: 'checkin.rated', checkIn }, { type: 'checkin.show', checkIn });
    expect(said('other')).toBe(`Either of you can agree, 1 of 1 left, since ${day}`);
    two.act(individual, { type: 'checkin.close', checkIn, how: 'unsigned' });
    expect(said('individual')).toBeNull();
  });

  test('the steps: what is done, what is now, what comes', () => {
    const two = new TwoPeople();
    const checkIn = opened(two, '1.1');
    const steps = () => {
      const one = two.checkIn(checkIn);
      const { step } = standingOf(one, windowOf(two, 'individual'));
      return stepsOf(one, step).map(({ name, state }) => `${name} ${state}`);
    };
    expect(steps().slice(0, 3)).toEqual(['self done', 'mentor now', 'show later']);
    two.act(mentor, { type: 'checkin.rated', checkIn });
    two.act(mentor, { type: 'checkin.show', checkIn });
    expect(steps()).toEqual(['self done', 'mentor done', 'compare now', 'actions later', 'sign later']);
  });
});

test('the navigation says today, else that the reader is waited for, else how many are under way', () => {
  const two = new TwoPeople();
  const said = (role: Reader, today: string) => checkInsWord(windowOf(two, role), today);
  expect(said('individual', '2026-12-12')).toBe('');
  const checkIn = opened(two, '1.1');
  expect(said('individual', '2026-12-12')).toBe('today');
  expect(said('individual', '2026-12-13')).toBe('1');
  expect(said('other', '2026-12-13')).toBe('your turn');
  expect(checkInsWord({ ...windowOf(two, 'other'), isUnknownPerson: true }, '2026-12-13')).toBe('1');
  two.act(individual, { type: 'checkin.cancel', checkIn });
  expect(said('individual', '2026-12-12')).toBe('');
});

test('a third person is never waited for, and has nothing to send', () => {
  const two = new TwoPeople();
  const checkIn = opened(two, '1.1');
  two.act(mentor, rate(checkIn, '1.1', 'met'));
  const window = { ...windowOf(two, 'other'), writer: 'e'.repeat(32) };
  const said = () => turnWords.said(turnSaid(window, two.checkIn(checkIn)) ?? expect.fail());
  expect(said()).toBe('Waiting for Name Mentor to rate');
  two.act(mentor, { type: 'checkin.rated', checkIn });
  expect(said()).toBe(`Waiting for ${turnWords.either('Individual', 'Name Mentor')} to show both ratings`);
  expect(canSend(window, two.checkIn(checkIn))).toBe(false);
});

describe('the file that is to be sent', () => {
  const both = (two: TwoPeople, checkIn: string) =>
    (['individual', 'other'] as const).filter((role) => canSend(windowOf(two, role), two.checkIn(checkIn)));

  test('goes to whoever is waited for, and from whoever ended it', () => {
    const two = new TwoPeople();
    two.tellKeys();
    const checkIn = opened(two, '1.1');
    expect(both(two, checkIn)).toEqual(['individual']);
    two.act(mentor, rate(checkIn, '1.1', 'met'), { type: 'checkin.rated', checkIn });
    two.act(mentor, { type: 'checkin.show', checkIn });
    expect(both(two, checkIn)).toEqual(['individual', 'other']);
    two.act(mentor, { type: 'checkin.agree', checkIn, indicator: id('1.1'), rating: 'met' });
    const composed = composeCheckIn(two.signing(checkIn));
    const payload = composed.status === 'whole' ? composed.text : expect.fail();
    two.sign(individual, checkIn, payload);
    expect(both(two, checkIn)).toEqual(['individual']);
    two.sign(mentor, checkIn, payload);
    expect(two.checkIn(checkIn).closed?.how).toBe('signed');
    expect(both(two, checkIn)).toEqual(['other']);
  });

  test('is none where both sit at one computer, and none in the seat of the mentor', () => {
    const two = new TwoPeople();
    const checkIn = opened(two, '1.1');
    const window = windowOf(two, 'individual');
    const one = two.checkIn(checkIn);
    expect(canSend(window, one)).toBe(true);
    expect(canSend(window, { ...one, where: 'here' })).toBe(false);
    expect(canSend({ ...window, seat: { name: 'Name Mentor' } }, one)).toBe(false);
    expect(canSend({ ...window, readOnly: 'It is put away.' }, one)).toBe(false);
  });
});

test('the newest stands first', () => {
  const two = new TwoPeople();
  const first = opened(two, '1.1');
  two.act(individual, { type: 'checkin.edit', checkIn: first, date: '2026-11-01' });
  const second = opened(two, '1.2');
  expect(inOrder(two.plan).map((one) => one.id)).toEqual([second, first]);
});

describe('rating apart', () => {
  test('what was agreed last time fills what is untouched, else what the mentor said', () => {
    const two = new TwoPeople();
    const before = shown(two, { '1.1': 'partly', '1.2': 'met', '1.3': 'not-yet' });
    two.act(individual, { type: 'checkin.agree', checkIn: before, indicator: id('1.1'), rating: 'met' });
    const now = opened(two, '1.1', '1.2', '1.3', '2.1');
    two.act(mentor, rate(now, '1.3', 'partly'));
    expect(asLastTime(two.plan, two.checkIn(now))).toEqual({
      day: '2026-12-12',
      requests: [rate(now, '1.1', 'met'), rate(now, '1.2', 'met')],
    });
    expect(asLastTime(two.plan, two.checkIn(before))).toBeNull();
    expect(leftToRate(two.checkIn(now))).toBe(3);
  });

  test('a row has its evidence, newest first, and what good looks like; none of what the individual says', () => {
    const two = new TwoPeople();
    const note = (text: string, date: string) => ({
      type: 'evidence.add' as const,
      kind: 'note' as const,
      text,
      date,
      indicators: [id('1.1')],
    });
    two.act(individual, note('older', '2026-01-01'), note('newer', '2026-02-01'));
    two.act(individual, { type: 'rating.set', indicator: id('1.1'), rating: 'met' });
    two.act(mentor, { type: 'proof.set', indicator: id('1.1'), text: 'A change run end to end.' });
    const checkIn = opened(two, '1.1');
    const [row] = rateRows(shippedFramework, two.plan, two.checkIn(checkIn));
    expect(row?.evidence.map(({ title }) => title)).toEqual(['newer', 'older']);
    expect(row).toMatchObject({ number: '1.1', rating: null, proof: { by: mentor } });
    expect(JSON.stringify(row)).not.toContain('met');
  });
});

describe('comparing', () => {
  const said = (row: CompareRow) => `${row.number} ${String(row.self)} ${String(row.mentor)}`;

  test('the largest difference first, the alike by themselves, and changed since beside what is compared', () => {
    const two = new TwoPeople();
    two.act(
      individual,
      { type: 'rating.set', indicator: id('1.1'), rating: 'met' },
      { type: 'rating.set', indicator: id('1.2'), rating: 'partly' },
      { type: 'rating.set', indicator: id('1.3'), rating: 'met' },
    );
    const checkIn = shown(two, { '1.1': 'met', '1.2': 'met', '1.3': 'not-yet' });
    two.act(individual, { type: 'rating.set', indicator: id('1.2'), rating: 'met' });
    const rows = compareRows(windowOf(two, 'individual'), two.checkIn(checkIn), null);
    expect(rows.apart.map(said)).toEqual(['1.3 met not-yet', '1.2 partly met']);
    expect(rows.apart.map(({ changed }) => changed)).toEqual([null, { to: 'met' }]);
    expect(rows.alike.map(said)).toEqual(['1.1 met met']);
    expect(agreeAlike(two.checkIn(checkIn), rows)).toEqual([
      { type: 'checkin.agree', checkIn, indicator: id('1.1'), rating: 'met' },
    ]);
  });

  test('another blind check-in covers what has changed since, for the mentor alone', () => {
    const two = new TwoPeople();
    const checkIn = shown(two, { '1.1': 'met' });
    two.act(individual, { type: 'rating.set', indicator: id('1.1'), rating: 'met' });
    opened(two, '1.2');
    const changed = (role: Reader) =>
      compareRows(windowOf(two, role), two.checkIn(checkIn), null).apart.map((row) => row.changed);
    expect(changed('individual')).toEqual([{ to: 'met' }]);
    expect(changed('other')).toEqual([null]);
  });

  test('a date that was moved since the check-in before is said in days', () => {
    const two = new TwoPeople();
    const first = shown(two, { '1.1': 'met' });
    two.act(individual, { type: 'target.set', indicator: id('1.1'), date: '2026-12-14' });
    const checkIn = shown(two, { '1.1': 'met' });
    const before = new Map([[id('1.1'), '2026-11-23']]);
    const rows = compareRows(windowOf(two, 'individual'), two.checkIn(checkIn), before);
    expect([...rows.apart, ...rows.alike].map(({ moved }) => moved)).toEqual([21]);
    expect(dayBefore(two.plan, two.checkIn(checkIn))).toBe('2026-11-23');
    expect(dayBefore(two.plan, two.checkIn(first))).toBeNull();
  });

  test('law: every row stands once, the order never rises, and nothing alike differs', () => {
    const ratings = fc.option(fc.constantFrom<Rating>('not-yet', 'partly', 'met'));
    const rows = fc.uniqueArray(fc.tuple(fc.nat(40), ratings, ratings), { selector: ([at]) => at });
    const two = new TwoPeople();
    const checkIn = two.checkIn(shown(two, { '1.1': 'met' }));
    const open = windowOf(two, 'individual');
    fc.assert(
      fc.property(rows, (chosen) => {
        const made: CheckIn = {
          ...checkIn,
          rows: chosen.map(([at, self, rating]): CheckInRow => {
            const theirs = rating === null ? null : { rating, comment: '', day: '2026-11-23' };
            return { indicator: `i${String(at)}`, self, mentor: theirs, agreed: null };
          }),
        };
        const { apart, alike } = compareRows(open, made, null);
        const ids = [...apart, ...alike].map((row) => row.id);
        expect([...ids].sort()).toEqual(made.rows.map(({ indicator }) => indicator).sort());
        expect(apart.every(({ gap }, at) => at === 0 || gap <= (apart[at - 1]?.gap ?? 0))).toBe(true);
        expect(alike.every((row) => row.self === row.mentor)).toBe(true);
      }),
    );
  });
});

test('an indicator is called by its skill too where the framework has several', () => {
  const [skill] = shippedFramework.skills;
  if (skill === undefined) throw new Error('no skill');
  const two = { ...shippedFramework, skills: [skill, { ...skill, id: 'other', name: 'Networks' }] };
  const place = placesOf(two).get(id('3.1'));
  expect(rowName(shippedFramework, place, id('3.1'))).toMatchObject({
    number: '3.1',
    skill: null,
    label: '3.1',
  });
  expect(rowName(two, place, id('3.1'))).toMatchObject({
    number: '3.1',
    skill: place?.skill.name,
    label: `${place?.skill.name ?? ''} 3.1`,
  });
  expect(rowName(two, undefined, 'gone')).toEqual({ number: '', skill: null, label: '', text: 'gone' });
});
