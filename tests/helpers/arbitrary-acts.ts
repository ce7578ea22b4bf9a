/** Random acts on the shipped framework, as fast-check arbitraries. */
import type { Change } from '../../framework/change';
import { placesOf } from '../../framework/framework';
import { framework } from './test-writer';
import { fc } from './laws';

const indicator = fc.constantFrom(...placesOf(framework).keys());
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() !== '' && !text.includes('\0'));
const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
/** Few ids, so that edits and removals meet what was added. */
const itemId = fc.integer({ min: 0, max: 5 }).map((number) => number.toString(16).padStart(16, '0'));
const tags = fc.uniqueArray(fc.constantFrom('on call', 'Linux', 'Größe', 'مراجعة', 'teaching'), {
  maxLength: 3,
});
/** Few contents, so that a file comes back and stands under many pieces. */
const file = fc.record({
  sha256: fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64)),
  name: fc.constantFrom('report.pdf', 'final.pdf'),
  size: fc.constant(5),
});
const indicators = fc.uniqueArray(indicator, { maxLength: 4 });

const checkIn = fc.constantFrom('c', 'd').map((digit) => digit.repeat(16));
const rating = fc.constantFrom('not-yet' as const, 'partly' as const, 'met' as const);
/** What of one-on-ones the individual writes, and tries to. Nothing that is for good, so that all of it can be taken back. */
const ofOneOnOnes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('checkin.open' as const),
    checkIn,
    mentorName: words,
    date: fc.option(day),
    where: fc.constantFrom('away' as const, 'here' as const),
    indicators: fc.uniqueArray(indicator, { minLength: 1, maxLength: 4 }),
    self: fc.array(fc.tuple(indicator, rating), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('checkin.choose' as const), checkIn, indicators }),
  fc.record({ type: fc.constant('checkin.rate' as const), checkIn, indicator, rating, comment: words }),
  fc.record({ type: fc.constantFrom('checkin.rated' as const, 'checkin.cancel' as const), checkIn }),
  fc.record({
    type: fc.constant('checkin.rated' as const),
    checkIn,
    from: fc.constantFrom('form' as const, 'paper' as const),
    answers: fc.constant('e'.repeat(64)),
  }),
  fc.record({ type: fc.constant('checkin.agree' as const), checkIn, indicator, rating }),
  fc.record({
    type: fc.constant('checkin.comment' as const),
    checkIn,
    comment: itemId,
    indicator,
    text: words,
  }),
  fc.record(
    {
      type: fc.constant('checkin.edit' as const),
      checkIn,
      date: fc.option(day),
      notes: words,
      nextDate: fc.option(day),
    },
    { requiredKeys: ['type', 'checkIn'] },
  ),
  fc.record({
    type: fc.constant('checkin.close' as const),
    checkIn,
    how: fc.constant('paper' as const),
    paper: fc.record({ name: words, date: day, file }),
  }),
  fc.record({ type: fc.constant('proof.set' as const), indicator, text: fc.oneof(words, fc.constant('')) }),
  fc.record({ type: fc.constant('person.set' as const), name: words }),
  fc.record({
    type: fc.constant('action.add' as const),
    action: itemId,
    text: words,
    indicators,
    date: fc.option(day),
    private: fc.constant(false),
    owner: fc.constant('mentor' as const),
    checkIn,
  }),
);

const ofPlan: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('rating.set' as const),
    indicator,
    rating: fc.constantFrom('not-yet' as const, 'partly' as const, 'met' as const, null),
  }),
  fc.record({
    type: fc.constant('note.set' as const),
    indicator,
    text: fc.oneof(words, fc.constant('')),
    private: fc.boolean(),
  }),
  fc.record({ type: fc.constant('target.set' as const), indicator, date: fc.option(day) }),
  fc.record({
    type: fc.constant('target.set' as const),
    skill: fc.constant(framework.id),
    level: fc.integer({ min: 1, max: 5 }),
    date: fc.option(day),
  }),
  fc.record({
    type: fc.constant('evidence.add' as const),
    evidence: itemId,
    kind: fc.constant('note' as const),
    title: words,
    date: day,
    indicators,
    tags,
    text: words,
    note: words,
    private: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('evidence.add' as const),
    evidence: itemId,
    kind: fc.constant('file' as const),
    title: words,
    date: day,
    indicators,
    file,
    note: words,
    private: fc.boolean(),
  }),
  fc.record({ type: fc.constant('evidence.edit' as const), evidence: itemId, title: words }),
  fc.record({ type: fc.constant('evidence.edit' as const), evidence: itemId, tags }),
  fc.record({ type: fc.constant('evidence.edit' as const), evidence: itemId, file }),
  fc.record({
    type: fc.constant('evidence.add' as const),
    evidence: itemId,
    kind: fc.constant('file' as const),
    title: words,
    date: day,
    indicators,
    file,
    earlier: fc.uniqueArray(fc.record({ file, until: day }), {
      minLength: 1,
      maxLength: 2,
      selector: (one) => one.file.sha256,
    }),
    note: words,
    private: fc.boolean(),
  }),
  fc.record({ type: fc.constant('evidence.remove' as const), evidence: itemId }),
  fc.record({
    type: fc.constant('action.add' as const),
    action: itemId,
    text: words,
    indicators,
    date: fc.option(day),
    private: fc.boolean(),
  }),
  fc.record({ type: fc.constant('action.edit' as const), action: itemId, text: words }),
  fc.record({
    type: fc.constantFrom('action.done' as const, 'action.drop' as const),
    action: itemId,
    outcome: words,
  }),
  fc.record({ type: fc.constant('action.reopen' as const), action: itemId }),
  fc.record({ type: fc.constant('plan.rename' as const), title: fc.oneof(words, fc.constant('')) }),
  fc.record({ type: fc.constant('plan.archive' as const), archived: fc.boolean() }),
  fc.record({ type: fc.constant('profile.set' as const), name: words, role: words }),
);

const plainChange = fc.oneof({ weight: 3, arbitrary: ofPlan }, { weight: 1, arbitrary: ofOneOnOnes });

export const plainAct = fc.array(plainChange, { minLength: 1, maxLength: 4 });
export const plainActs = fc.array(plainAct, { maxLength: 12 });
