/** A plan in which two people write, act by act, by the real rules and without a disk. */
import { applyActs } from '../../framework/acts';
import type { CheckIn } from '../../framework/check-in';
import { emptyPlan, type Plan } from '../../framework/plan';
import { recordAct } from '../../framework/record';
import { readRequests, type RequestInput } from '../../framework/request';
import type { Signing } from '../../framework/sign-off/compose';
import { newKey, testCrypto, type TestKey } from './test-crypto';
import { framework } from './test-writer';

export const individual = 'a'.repeat(32);
export const mentor = 'b'.repeat(32);

export class TwoPeople {
  readonly keys: Readonly<Record<string, TestKey>> = { [individual]: newKey(), [mentor]: newKey() };
  plan: Plan = {
    ...emptyPlan,
    id: '1'.repeat(64),
    person: individual,
    framework: '2'.repeat(64),
    profile: { name: 'Individual', role: '', mentor: '' },
  };
  day = '2026-11-23';
  #count = 0;

  /** @returns ids of what was added */
  act(person: string, ...requests: readonly RequestInput[]): readonly string[] {
    const { changes, added } = recordAct(readRequests(requests), {
      plan: this.plan,
      framework,
      steps: { undo: null, redo: null },
      canUndo: () => false,
      canRedo: () => false,
      removedApart: () => null,
      today: this.day,
      person,
      crypto: testCrypto,
      newId: () => (this.#count += 1).toString(16).padStart(16, '0'),
      files: new Map([['scan.pdf', { sha256: '3'.repeat(64), name: 'scan.pdf', size: 12 }]]),
    });
    const at = new Date(Date.parse(`${this.day}T09:00:00.000Z`) + (this.#count += 1)).toISOString();
    this.plan = applyActs(this.plan, [{ id: String(this.#count), person, day: this.day, at, changes }]);
    return added;
  }

  tellKeys(): void {
    this.act(individual, { type: 'person.set', key: this.keys[individual]?.key });
    this.act(mentor, { type: 'person.set', name: 'Mentor', key: this.keys[mentor]?.key });
  }

  /** Shared, rated, shown, agreed on what the mentor said. */
  agreed(...numbers: readonly string[]): string {
    const ids = numbers.map((number) => `infrastructure-support/${number}`);
    const open = { type: 'checkin.open', mentorName: 'S.', date: '2026-11-20', indicators: ids } as const;
    const [checkIn = ''] = this.act(individual, open);
    this.act(
      mentor,
      ...ids.map((indicator) => ({ type: 'checkin.rate', checkIn, indicator, rating: 'met' }) as const),
      { type: 'checkin.rated', checkIn },
      { type: 'checkin.show', checkIn },
    );
    const agree = (indicator: string) =>
      ({ type: 'checkin.agree', checkIn, indicator, rating: 'met' }) as const;
    this.act(individual, ...ids.map(agree));
    return checkIn;
  }

  checkIn(id: string): CheckIn {
    const checkIn = this.plan.checkIns.get(id);
    if (checkIn === undefined) throw new Error('no such check-in');
    return checkIn;
  }

  signing(id: string, keys: Signing['keys'] = new Map()): Signing {
    const at = '2026-11-23T10:00:00.000Z';
    return { plan: this.plan, framework, checkIn: this.checkIn(id), keys, at, day: this.day };
  }

  sign(person: string, checkIn: string, payload: string): void {
    const pair = this.keys[person];
    if (pair === undefined) throw new Error('nobody');
    this.act(person, {
      type: 'checkin.sign',
      checkIn,
      payload,
      key: pair.key,
      sig: pair.signText(payload),
      where: 'own',
    });
  }
}
