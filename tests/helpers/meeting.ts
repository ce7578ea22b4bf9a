/** A plan in which several people write: their journals, their keys, and words that are nowhere else. */
import { canonicalJson } from '../../framework/canonical-json';
import type { Change } from '../../framework/change';
import { placesOf } from '../../framework/framework';
import type { Journal } from '../../framework/journal';
import type { RawChange } from '../../framework/line';
import { snapshotOf, type Plan } from '../../framework/plan';
import { payloadText } from '../../framework/sign-off/payload';
import { newKey } from './test-crypto';
import { framework, TestWriter } from './test-writer';
import { fc } from './laws';

const ids = [...placesOf(framework).keys()];
/** Few of them, on two levels, so that writers meet. */
export const indicators = [...ids.slice(0, 3), ...ids.slice(-2)];
export const signing = { individual: newKey(), mentor: newKey(), stranger: newKey() };
export function itemId(number: number): string {
  return number.toString(16).padStart(16, '0');
}

interface When {
  /** Whether it is written by that device's own old clock, before what others wrote meanwhile. */
  readonly isBackdated: boolean;
  /** Minutes since the last act of anybody. */
  readonly later: number;
}

export class Meeting {
  readonly individual: readonly [TestWriter, TestWriter];
  readonly mentor: readonly [TestWriter, TestWriter];
  readonly third: TestWriter;
  /** Says that they are the mentor. */
  readonly doubtful: TestWriter;
  readonly writers: readonly TestWriter[];
  /** Ids of acts and of undos, in the order in which they were written. */
  readonly acts: string[] = [];
  readonly undos: string[] = [];
  /** How long each journal was when `mark` was called; its whole length where it was not. */
  #marked: readonly number[] = [];
  #texts = 0;

  constructor() {
    const one = new TestWriter();
    const plan = one.id;
    const mentor = new TestWriter({ plan });
    this.individual = [one, new TestWriter({ plan, vouchedBy: one })];
    this.mentor = [mentor, new TestWriter({ plan, vouchedBy: mentor, after: mentor.clock })];
    this.third = new TestWriter({ plan });
    this.doubtful = new TestWriter({ plan, person: mentor.person, after: mentor.clock });
    this.writers = [...this.individual, ...this.mentor, this.third, this.doubtful];
  }

  get id(): string {
    return this.individual[0].id;
  }

  /** What a failing law shows of it. */
  [fc.toStringMethod](): string {
    const lines = this.writers.flatMap((writer, index) =>
      writer.lines.map(({ line }) => ({ index, ...line })),
    );
    return lines
      .filter(({ seq }) => seq > 0)
      .sort((one, other) => one.clock - other.clock)
      .map(
        ({ index, clock, changes }) =>
          `\n${String(index)} ${String(clock).slice(4, 11)} ${JSON.stringify(changes)}`,
      )
      .join('')
      .replaceAll(/"payload":"(?:[^"\\]|\\.)*"/g, '"payload":…');
  }

  get clock(): number {
    return Math.max(...this.writers.map(({ clock }) => clock));
  }

  /** A text that is nowhere else. */
  text(): string {
    this.#texts += 1;
    return `word${String(this.#texts).padStart(4, '0')}`;
  }

  get journals(): readonly Journal[] {
    return this.writers.map((writer) => writer.journal());
  }

  mark(): void {
    this.#marked = this.writers.map(({ lines }) => lines.length);
  }

  /** As they were at the mark. */
  get journalsBefore(): readonly Journal[] {
    return this.writers.map((writer, index) => writer.journal(this.#marked[index]));
  }

  readonly changesIn = (line: string): readonly RawChange[] => {
    const lines = this.writers.flatMap((writer) => writer.lines);
    return lines.find(({ id }) => id === line)?.line.changes ?? [];
  };

  /** What both may sign; there are two versions of it. */
  payload(checkIn: string, version: number): string {
    const [first = '', second = ''] = indicators;
    const text = payloadText({
      format: 'rung-check-in',
      version: 1,
      plan: this.id,
      checkIn,
      individual: { person: this.individual[0].person, name: 'One', key: signing.individual.key },
      mentor: { person: this.mentor[0].person, name: 'Other', key: signing.mentor.key },
      framework: 'f'.repeat(64),
      date: '2026-03-01',
      at: '2026-03-01T09:00:00.000Z',
      indicators: [first, second].map((id) => ({ id, text: 'An indicator' })),
      evidence: [],
      ratings: [
        {
          indicator: first,
          self: 'met',
          mentor: 'partly',
          agreed: 'met',
          comment: `signed${String(version)}`,
        },
        { indicator: second, self: null, mentor: 'met', agreed: 'partly', comment: '' },
      ],
      actions: [],
      notes: `What was said, version ${String(version)}`,
      nextDate: null,
    });
    if (text === null) throw new Error('That is no payload.');
    return text;
  }

  sign(checkIn: string, version: number, by: keyof typeof signing): Change {
    const payload = this.payload(checkIn, version);
    const { key, signText } = signing[by];
    return { type: 'checkin.sign', checkIn, payload, key, sig: signText(payload), where: 'own' };
  }

  /** @returns the id of the line */
  write(writer: TestWriter, changes: readonly Change[], when: When): string {
    if (when.isBackdated) return writer.act(changes);
    const after = this.clock + (when.later - 1) * 60_000_000;
    writer.see(...this.writers.filter((other) => other !== writer));
    return writer.act(changes, after);
  }
}

/** A plan as one text, in which the order of every table shows, and that in which fields were set does not. */
export function planText(plan: Plan): string {
  const json: unknown = JSON.parse(JSON.stringify(snapshotOf(plan)));
  return canonicalJson(json);
}
