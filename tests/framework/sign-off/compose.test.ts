import { beforeEach, describe, expect, it } from 'vitest';
import { changedParts, partsInWords } from '../../../framework/sign-off/changed-parts';
import { composeCheckIn } from '../../../framework/sign-off/compose';
import { keyStanding } from '../../../framework/sign-off/key-standing';
import { readPayload, type Payload } from '../../../framework/sign-off/payload';
import { textToSign } from '../../../framework/sign-off/text-to-sign';
import { levelsOf } from '../../../framework/levels';
import { newKey } from '../../helpers/test-crypto';
import { framework } from '../../helpers/test-writer';
import { individual, mentor, TwoPeople } from '../../helpers/two-people';

let two: TwoPeople;
beforeEach(() => {
  two = new TwoPeople();
});

const id = (number: string) => `infrastructure-support/${number}`;
const first =
  framework.skills[0]?.levels.find(({ rank }) => rank === 1)?.indicators.map((one) => one.id) ?? [];
const levelOne = first.map((one) => one.split('/')[1] ?? '');

function payloadOf(checkIn: string): Payload {
  const composed = composeCheckIn(two.signing(checkIn));
  if (composed.status !== 'whole') throw new Error(composed.missing.join(' '));
  return composed.payload;
}

function textOf(person: string, checkIn: string): string {
  const text = textToSign(two.signing(checkIn), person);
  if (text.status === 'missing' || text.status === 'changed') throw new Error(text.status);
  return text.text;
}

function missingIn(checkIn: string): readonly string[] {
  const composed = composeCheckIn(two.signing(checkIn));
  return composed.status === 'missing' ? composed.missing : [];
}

describe('the text of a check-in', () => {
  it('holds what the check-in says, and nothing private', () => {
    const [shared = '', hidden = ''] = two.act(
      individual,
      {
        type: 'evidence.add',
        kind: 'file',
        path: 'scan.pdf',
        title: 'Runbook',
        indicators: [id('1.1'), id('3.1')],
      },
      { type: 'evidence.add', kind: 'note', text: 'not for others', indicators: [id('1.1')], private: true },
      { type: 'evidence.add', kind: 'note', text: 'about something else', indicators: [id('4.1')] },
    );
    two.tellKeys();
    const checkIn = two.agreed('1.1', '1.2');
    two.act(
      mentor,
      { type: 'action.add', text: 'Lend the book', owner: 'mentor', checkIn, date: '2026-12-24' },
      { type: 'checkin.edit', checkIn, notes: 'A good hour', nextDate: '2027-01-20' },
    );
    two.act(
      individual,
      { type: 'action.add', text: 'Read it', checkIn },
      { type: 'action.add', text: 'Tell nobody', checkIn, private: true },
      { type: 'action.add', text: 'Of another day' },
    );
    const payload = payloadOf(checkIn);
    expect(payload).toMatchObject({
      individual: { person: individual, name: 'Individual', key: two.keys[individual]?.key },
      mentor: { person: mentor, name: 'Mentor', key: two.keys[mentor]?.key },
      date: '2026-11-20',
      evidence: [
        { id: shared, title: 'Runbook', sha256: '3'.repeat(64), url: null, indicators: [id('1.1')] },
      ],
      notes: 'A good hour',
      nextDate: '2027-01-20',
      ratings: [{ indicator: id('1.1'), self: null, mentor: 'met', agreed: 'met' }, { indicator: id('1.2') }],
    });
    expect(payload.actions).toEqual([
      { text: 'Lend the book', owner: 'mentor', date: '2026-12-24', status: 'open' },
      { text: 'Read it', owner: 'individual', date: null, status: 'open' },
    ]);
    expect(payload.indicators.every(({ text }) => text.length > 10)).toBe(true);
    const text = JSON.stringify(payload);
    for (const secret of [hidden, 'not for others', 'Tell nobody', 'something else', id('3.1')]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is missing until there are two with a key each, both ratings shown, and something agreed', () => {
    const [checkIn = ''] = two.act(individual, {
      type: 'checkin.open',
      mentorName: 'S.',
      indicators: [id('1.1')],
    });
    expect(missingIn(checkIn)).toEqual(['Both ratings have to be shown first.']);
    two.act(mentor, { type: 'checkin.rated', checkIn }, { type: 'checkin.show', checkIn });
    expect(missingIn(checkIn)).toEqual([
      'Agree on one rating at least.',
      expect.stringMatching(/^Individual has no signing key/),
      expect.stringMatching(/^S\. has no signing key/),
    ]);
    two.act(individual, { type: 'checkin.agree', checkIn, indicator: id('1.1'), rating: 'partly' });
    two.tellKeys();
    expect(missingIn(checkIn)).toEqual([]);
    two.act(mentor, { type: 'person.set', key: two.keys[individual]?.key });
    expect(missingIn(checkIn)).toEqual(['Both have the same signing key, so one person would sign for two.']);
    two.act(individual, { type: 'checkin.close', checkIn, how: 'unsigned' });
    expect(missingIn(checkIn)).toEqual([expect.stringMatching(/closed/)]);
  });

  it.each([
    ['away', 'It comes with the next file from there.'],
    ['here', 'It is made when they sit here.'],
  ] as const)('says how a key that is missing comes where they meet %s', (where, sentence) => {
    const indicators = [id('1.1')];
    const [checkIn = ''] = two.act(individual, { type: 'checkin.open', mentorName: 'S.', where, indicators });
    two.act(mentor, { type: 'checkin.rated', checkIn }, { type: 'checkin.show', checkIn });
    expect(missingIn(checkIn).at(-1)).toBe(`S. has no signing key in this plan yet. ${sentence}`);
  });

  it('is too long where both have written more than a signature can stand for', () => {
    two.tellKeys();
    const checkIn = two.agreed('1.1');
    const long = 'x'.repeat(190_000);
    two.act(
      individual,
      ...Array.from({ length: 30 }, () => ({ type: 'action.add', text: long, checkIn }) as const),
    );
    expect(missingIn(checkIn)).toEqual([expect.stringMatching(/more in this check-in/)]);
  });
});

describe('signing', () => {
  it('by both over the same words locks the check-in and confirms the level', () => {
    two.tellKeys();
    const checkIn = two.agreed(...levelOne);
    const text = textOf(individual, checkIn);
    two.sign(individual, checkIn, text);
    expect(two.checkIn(checkIn).closed).toBeNull();
    expect(textToSign(two.signing(checkIn), mentor)).toEqual({ status: 'second', text });
    two.sign(mentor, checkIn, text);
    expect(two.checkIn(checkIn).closed).toEqual({ how: 'signed', day: two.day, paper: null });
    const [skill] = framework.skills;
    expect(skill === undefined ? null : levelsOf(skill, two.plan).confirmed).toBe(1);
    expect(() => two.act(individual, { type: 'checkin.edit', checkIn, notes: 'later' })).toThrow(/closed/);
  });

  it('names what has changed since the other signed, and takes either words', () => {
    two.tellKeys();
    const checkIn = two.agreed('1.1');
    const signed = textOf(mentor, checkIn);
    two.sign(mentor, checkIn, signed);
    two.act(individual, { type: 'checkin.edit', checkIn, notes: 'One more thing' });
    two.act(individual, { type: 'evidence.add', kind: 'note', text: 'New', indicators: [id('1.1')] });
    const text = textToSign(two.signing(checkIn), individual);
    if (text.status !== 'changed') throw new Error(text.status);
    expect(text).toMatchObject({ by: mentor, parts: ['evidence', 'notes'], signed });
    expect(partsInWords(text.parts)).toBe('the evidence and the notes');
    two.sign(individual, checkIn, signed);
    expect(two.checkIn(checkIn)).toMatchObject({ notes: '', closed: { how: 'signed' } });
  });

  it('as it is now makes the other sign again', () => {
    two.tellKeys();
    const checkIn = two.agreed('1.1');
    two.sign(mentor, checkIn, textOf(mentor, checkIn));
    two.act(individual, { type: 'checkin.edit', checkIn, nextDate: '2027-01-01' });
    const text = textToSign(two.signing(checkIn), individual);
    if (text.status !== 'changed') throw new Error(text.status);
    two.sign(individual, checkIn, text.text);
    expect(two.checkIn(checkIn).closed).toBeNull();
    two.sign(mentor, checkIn, textOf(mentor, checkIn));
    expect(two.checkIn(checkIn)).toMatchObject({ nextDate: '2027-01-01', closed: { how: 'signed' } });
  });

  it('goes by the key that was signed with, and the day it was signed for, whatever is told later', () => {
    two.tellKeys();
    const checkIn = two.agreed('1.1');
    two.act(individual, { type: 'checkin.edit', checkIn, date: null });
    const text = textOf(mentor, checkIn);
    two.sign(mentor, checkIn, text);
    two.day = '2026-12-01';
    two.act(mentor, { type: 'person.set', key: newKey().key });
    expect(textOf(individual, checkIn)).toBe(text);
  });

  it('is refused over other words than the check-in says, and without a signature that holds', () => {
    two.tellKeys();
    const checkIn = two.agreed('1.1');
    const text = textOf(individual, checkIn);
    const other = text.replace('"agreed":"met"', '"agreed":"partly"');
    expect(readPayload(other)).not.toBeNull();
    expect(() => two.sign(individual, checkIn, other)).toThrow(
      /something else than the check-in says: the ratings/,
    );
    const key = two.keys[individual]?.key ?? '';
    const sig = two.keys[individual]?.signText(`${text} `) ?? '';
    const request = { type: 'checkin.sign', checkIn, payload: text, key, sig, where: 'own' } as const;
    expect(() => two.act(individual, request)).toThrow(/signature does not hold/);
    expect(() => two.act(mentor, { ...request, sig: two.keys[individual]?.signText(text) ?? '' })).toThrow(
      /not signed with the writer’s key/,
    );
    expect(two.checkIn(checkIn).signatures).toEqual([]);
  });

  it.each<[string, Partial<Payload>]>([
    ['people', { mentor: { person: mentor, name: 'Other', key: newKey().key } }],
    ['date', { date: '2020-01-01' }],
    ['ratings', { framework: '9'.repeat(64) }],
    ['evidence', { evidence: [] }],
    ['actions', { actions: [{ text: 'x', owner: 'mentor', date: null, status: 'open' }] }],
    ['notes', { notes: 'x' }],
    ['nextDate', { nextDate: '2020-01-01' }],
  ])('tells a change of %s, and the time alone is none', (part, other) => {
    two.act(individual, { type: 'evidence.add', kind: 'note', text: 'Ran it', indicators: [id('1.1')] });
    two.tellKeys();
    const payload = payloadOf(two.agreed('1.1'));
    expect(changedParts(payload, { ...payload, at: '2030-01-01T00:00:00.000Z' })).toEqual([]);
    expect(changedParts(payload, { ...payload, ...other })).toEqual([part]);
  });
});

describe('the key of the last time', () => {
  it('is the same, or a new one since a day', () => {
    two.tellKeys();
    const standings = () =>
      [...two.plan.checkIns.values()].map(({ signatures }) =>
        signatures.filter(({ by }) => by === mentor).map((one) => keyStanding(two.plan, one)),
      );
    const sign = (number: string) => {
      const checkIn = two.agreed(number);
      two.sign(mentor, checkIn, textOf(mentor, checkIn));
    };
    sign('1.1');
    sign('1.2');
    two.day = '2027-02-01';
    const fresh = newKey();
    two.act(mentor, { type: 'person.set', key: fresh.key });
    Object.assign(two.keys, { [mentor]: fresh });
    two.day = '2027-02-03';
    sign('1.3');
    expect(standings()).toEqual([
      [{ standing: 'first', since: null }],
      [{ standing: 'same', since: null }],
      [{ standing: 'new', since: '2027-02-01' }],
    ]);
  });
});
