/** Writes journals in memory: the shortest honest writer of the line format, for tests of what reads it. */
import { randomBytes } from 'node:crypto';
import { joinCopies } from '../../framework/branches';
import { readChange, type Change } from '../../framework/change';
import type { JournalBegin } from '../../framework/changes/writers';
import { readFramework, type Framework } from '../../framework/framework';
import { foldPlan, type Folded } from '../../framework/fold';
import { readJournal, type Journal } from '../../framework/journal';
import { makeLine, textOf, type LineDraft, type SealedLine } from '../../framework/line';
import { standingsOf, voucherId, type StandingJournal } from '../../framework/standing';
import shipped from '../../framework/skills/infrastructure-support.json';
import { newKey, testCrypto, type TestKey } from './test-crypto';

export const framework: Framework = readFramework(shipped);
const frameworkHash = 'f'.repeat(64);

/** Milliseconds: the day all test plans begin. */
const testEpoch = Date.UTC(2026, 0, 5, 9);

interface WriterOptions {
  readonly plan?: string;
  readonly person?: string;
  readonly word?: true;
  readonly vouchedBy?: TestWriter;
  /** Begins after that clock. */
  readonly after?: number;
}

export class TestWriter {
  readonly lines: SealedLine[] = [];
  readonly person: string;
  readonly #key: TestKey = newKey();
  #clock = testEpoch * 1000;
  #seen: Readonly<Record<string, string>> = {};

  constructor(options: WriterOptions = {}) {
    const { plan = null, word, vouchedBy, after = 0 } = options;
    this.#clock = Math.max(this.#clock, after);
    this.person = options.person ?? vouchedBy?.person ?? randomBytes(16).toString('hex');
    const who = { plan, person: this.person, device: randomBytes(16).toString('hex'), key: this.#key.key };
    const voucher =
      vouchedBy === undefined
        ? {}
        : { voucher: { journal: vouchedBy.id, sig: vouchedBy.vouch(voucherId(who, testCrypto)) } };
    const begin: JournalBegin = {
      type: 'journal.begin',
      ...who,
      deviceName: '',
      ...voucher,
      ...(word === undefined ? {} : { word }),
    };
    this.act([begin]);
    if (plan === null) {
      this.act([
        { type: 'plan.start', framework: frameworkHash, frameworkId: framework.id },
        { type: 'profile.set', name: 'Name Surname' },
      ]);
    }
  }

  get id(): string {
    return this.lines[0]?.id ?? '';
  }

  /** As if its file had been read. @param length how many of its lines; left out: all */
  journal(length = this.lines.length): Journal {
    const begin = readChange(this.lines[0]?.line.changes?.[0]);
    if (begin?.type !== 'journal.begin') throw new Error('A journal begins with who writes it.');
    const file = `journal/${this.id.slice(0, 32)}.jsonl`;
    return { id: this.id, file, begin, lines: this.lines.slice(0, length), trouble: null, rest: 0 };
  }

  get text(): string {
    return this.lines.map(({ line }) => `${textOf(line)}\n`).join('');
  }

  vouch(id: string): string {
    return this.#key.sign(id);
  }

  /** Appends one act; `after` makes it later than that clock, as a writer does with all it has seen. */
  act(changes: readonly Change[], after = 0, zone = 0): string {
    this.#clock = Math.max(this.#clock, after) + 60_000_000;
    return this.append({ changes, zone });
  }

  /** The next line comes after what the others have written by now, and names it as seen. */
  see(...others: readonly TestWriter[]): void {
    for (const { id, lines, clock } of others) {
      this.#seen = { ...this.#seen, [id]: lines.at(-1)?.id ?? id };
      this.#clock = Math.max(this.#clock, clock);
    }
  }

  /** Appends a line that differs from an honest one in the fields given. */
  append(given: Partial<LineDraft>): string {
    const sealed = makeLine(
      {
        seq: this.lines.length,
        prev: this.lines.at(-1)?.id ?? null,
        at: new Date(this.#clock / 1000).toISOString(),
        zone: 0,
        clock: this.#clock,
        seen: this.#seen,
        salt: randomBytes(16).toString('hex'),
        changes: [],
        ...given,
      },
      testCrypto,
      (id) => this.#key.sign(id),
    );
    this.#seen = {};
    this.lines.push(sealed);
    return sealed.id;
  }

  get clock(): number {
    return this.#clock;
  }
}

export function readText(text: string, name = 'a.jsonl'): Journal {
  const read = readJournal({ name, text }, testCrypto);
  if (!('lines' in read)) throw new Error(read.reason);
  return read;
}

/** What journals add up to, signatures checked. */
export function foldJournals(plan: string, journals: readonly Journal[]): Folded {
  return foldPlan(plan, standingsOf(plan, joinCopies(journals), testCrypto), { crypto: testCrypto });
}

export function standingIn(plan: string, texts: readonly string[]): readonly StandingJournal[] {
  const journals = texts.map((text, index) => readText(text, `${String(index)}.jsonl`));
  return standingsOf(plan, joinCopies(journals), testCrypto);
}

/** Reads journal texts as if they were the files of one plan folder. */
export function foldTexts(plan: string, texts: readonly string[], asOf?: string): Folded {
  return foldPlan(plan, standingIn(plan, texts), { asOf });
}
