/** Making lines: when, after what, having seen what. And the first line of a new journal. */
import { readChange, type Change } from '../../framework/change';
import { canonicalJson } from '../../framework/canonical-json';
import type { JournalBegin } from '../../framework/changes/writers';
import { tipsOf } from '../../framework/conflicts/knowledge';
import type { Sign } from '../../framework/crypto';
import { dayOf } from '../../framework/day';
import { makeLine, maximumClock, textOf, type RawChange, type SealedLine } from '../../framework/line';
import { counts, voucherId } from '../../framework/standing';
import type { Installation } from '../installation';
import { newKey, nodeCrypto, randomHex } from '../node-crypto';
import { PlanError } from '../plan-error';
import type { Ledger } from './ledger';

/** One line is at most this long, far above what a person writes in one act. */
const maximumLineBytes = 50_000_000;

/** An instant as lines record it. */
export interface Stamp {
  readonly at: string;
  /** Minutes east of UTC. */
  readonly zone: number;
  readonly day: string;
}

export function stampNow(): Stamp {
  const now = new Date();
  const at = now.toISOString();
  // Not a mere minus: in UTC that is -0, which is not what is read back.
  const zone = 0 - now.getTimezoneOffset();
  return { at, zone, day: dayOf(at, zone) };
}

/** Above everything known; the wall clock where that is higher and not damage itself. */
function nextClock(highest: number, at: string): number {
  const wall = Date.parse(at) * 1000;
  const clock = wall > highest && wall <= maximumClock ? wall : highest + 1;
  if (clock > maximumClock) {
    throw new PlanError(
      'read-only',
      'This plan holds a change dated at the very end of time, so nothing can come after it: go back to a backup.',
    );
  }
  return clock;
}

/** As a reader will find it: through JSON, so that nothing is recorded that does not come back. */
function rawOf(change: Change): RawChange {
  const raw: unknown = JSON.parse(canonicalJson(change));
  if (readChange(raw) === null || typeof raw !== 'object' || raw === null) {
    throw new PlanError('refused', `The change ${change.type} is not one that can be recorded.`);
  }
  return { ...raw, type: change.type };
}

export interface Place {
  readonly previous: SealedLine | null;
  /** The highest clock known. */
  readonly clock: number;
  readonly seen: Readonly<Record<string, string>>;
  readonly stamp: Stamp;
  readonly sign: Sign;
}

export function lineOf(place: Place, changes: readonly Change[]): SealedLine {
  const { previous, seen, stamp } = place;
  const draft = {
    seq: previous === null ? 0 : previous.line.seq + 1,
    prev: previous?.id ?? null,
    at: stamp.at,
    zone: stamp.zone,
    clock: nextClock(place.clock, stamp.at),
    seen,
    salt: randomHex(16),
    changes: changes.map(rawOf),
  };
  return makeLine(draft, nodeCrypto, place.sign);
}

export function bytesOf(lines: readonly SealedLine[]): Buffer {
  const bytes = Buffer.from(lines.map(({ line }) => `${textOf(line)}\n`).join(''));
  if (bytes.length > maximumLineBytes) {
    throw new PlanError(
      'refused',
      'This is more than 50 MB in one act: do it in several. Nothing was changed.',
    );
  }
  return bytes;
}

/** The last line of every other journal (of each branch of it), where `mentioned` has an older one of it. */
export function newlySeen(
  ledger: Ledger,
  own: string,
  mentioned: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const others = ledger.journals.filter(({ id }) => id !== own);
  const news = others.flatMap(tipsOf).filter(([first, tip]) => mentioned.get(first) !== tip);
  return Object.fromEntries(news);
}

/** A signature over the new journal's key by one that counts, or the person's word where no such key is at hand. */
async function credentials(
  ledger: Ledger,
  installation: Installation,
  begin: JournalBegin,
): Promise<Pick<JournalBegin, 'voucher' | 'word'>> {
  for (const { id, standing, begin: other } of ledger.journals) {
    if (!counts(standing) || other.person !== begin.person) continue;
    const sign = await installation.signer(id);
    if (sign !== null) return { voucher: { journal: id, sig: sign(voucherId(begin, nodeCrypto)) } };
  }
  // The first journal of somebody else counts by itself: there is nothing to give one's word for.
  const isFirst = !ledger.journals.some((journal) => journal.begin.person === begin.person);
  return isFirst ? {} : { word: true };
}

/** A journal that is about to begin: its first line, not yet on the disk. */
export interface Beginning {
  readonly first: SealedLine;
  readonly sign: Sign;
  readonly privatePem: string;
}

/** @param ledger the plan it goes into; null for the first journal of a new plan */
export async function beginJournal(ledger: Ledger | null, installation: Installation): Promise<Beginning> {
  const { publicKey, privatePem, sign } = newKey();
  const bare: JournalBegin = {
    type: 'journal.begin',
    plan: ledger?.id ?? null,
    person: ledger?.writer ?? installation.person,
    device: installation.device,
    deviceName: installation.deviceName,
    key: publicKey,
  };
  const begin = ledger === null ? bare : { ...bare, ...(await credentials(ledger, installation, bare)) };
  const seen = ledger === null ? {} : newlySeen(ledger, '', new Map());
  const place = { previous: null, clock: ledger?.clock ?? 0, seen, stamp: stampNow(), sign };
  return { first: lineOf(place, [begin]), sign, privatePem };
}
