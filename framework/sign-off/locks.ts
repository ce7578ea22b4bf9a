/** Check-ins that both have signed: what they signed stands, whatever else is written before or after it. */
import type { CheckIn, CheckInRow, Closed, Signature } from '../check-in';
import type { CheckInSign } from '../changes/check-ins';
import type { Plan } from '../plan';
import { readPayload, type Payload } from './payload';

type Whose = Pick<Plan, 'id' | 'person'>;

/**
 * @param person whose journal the signature stands in
 * @returns null where it is theirs, under a check-in of this plan; else what completes a sentence
 */
export function refusalOfSignature(change: CheckInSign, plan: Whose, person: string): string | null {
  const payload = readPayload(change.payload);
  if (payload === null) return 'what was signed cannot be read';
  if (payload.plan !== plan.id || payload.checkIn !== change.checkIn) return 'it signs another check-in';
  if (payload.individual.person !== plan.person || payload.mentor.person === plan.person) {
    return 'it names other people';
  }
  const signer = person === plan.person ? payload.individual : payload.mentor;
  return signer.person === person && signer.key === change.key
    ? null
    : 'it is not signed with the writer’s key';
}

/** When it was said, and by whom, is known where it stood like that before; else it was said by signing. */
function signedRow(
  { indicator, self, mentor, agreed, comment }: Payload['ratings'][number],
  row: CheckInRow | undefined,
  { by, day }: Signature,
): CheckInRow {
  const rated = { rating: mentor, comment };
  const isRated = row?.mentor?.rating === mentor && row.mentor.comment === comment;
  const isAgreed = row?.agreed?.rating === agreed;
  return {
    indicator,
    self,
    mentor: mentor === null && comment === '' ? null : { ...rated, day: isRated ? row.mentor.day : day },
    agreed: agreed === null ? null : isAgreed ? row.agreed : { rating: agreed, by, day },
  };
}

/**
 * What a check-in says from now on, once both have signed the same words; nothing where they have not.
 * @param signatures of that check-in, at most one of each person
 * @param before as it stood until now
 */
export function sealedBy(
  signatures: readonly Signature[],
  before: Pick<CheckIn, 'rows'>,
  day: string,
): Pick<CheckIn, 'rows' | 'notes' | 'nextDate' | 'date' | 'closed'> | null {
  const last = signatures.at(-1);
  const other = signatures.find(({ by, payload }) => by !== last?.by && payload === last?.payload);
  const payload = last === undefined || other === undefined ? null : readPayload(last.payload);
  if (last === undefined || payload === null) return null;
  const rows = new Map(before.rows.map((row) => [row.indicator, row]));
  const closed: Closed = { how: 'signed', day, paper: null };
  const { notes, nextDate, date, ratings } = payload;
  return {
    rows: ratings.map((rated) => signedRow(rated, rows.get(rated.indicator), last)),
    notes,
    nextDate,
    date,
    closed,
  };
}

interface Act {
  readonly id: string;
  readonly person: string;
  readonly day: string;
  readonly at: string;
  readonly changes: readonly (CheckInSign | { readonly type: string })[];
}

function isSignature(change: Act['changes'][number]): change is CheckInSign {
  return change.type === 'checkin.sign';
}

/** The line after which a check-in is signed by both. */
export interface Lock {
  readonly act: string;
  readonly day: string;
  readonly checkIn: string;
  readonly payload: Payload;
  readonly signatures: readonly Signature[];
}

/**
 * The first time that both have signed the same words, for each check-in. It asks nothing else of the plan, so that no
 * line that somebody slips in before it can take it back.
 * @param acts whose signatures were verified, in fold order
 */
export function locksIn(acts: Iterable<Act>, plan: Whose): readonly Lock[] {
  const signed = new Map<string, readonly Signature[]>();
  const locks = new Map<string, Lock>();
  for (const { id, person: by, day, at, changes } of acts) {
    for (const change of changes) {
      if (!isSignature(change) || locks.has(change.checkIn)) continue;
      if (refusalOfSignature(change, plan, by) !== null) continue;
      const { checkIn, payload: text, key, sig, where } = change;
      const before = signed.get(checkIn) ?? [];
      const signature = { by, key, payload: text, sig, where, at, day };
      signed.set(checkIn, [...before, signature]);
      const other = before.find((one) => one.by !== by && one.payload === text);
      const payload = other === undefined ? null : readPayload(text);
      if (other === undefined || payload === null) continue;
      locks.set(checkIn, { act: id, day, checkIn, payload, signatures: [other, signature] });
    }
  }
  return [...locks.values()];
}

/** Where nothing else of it is left. */
function unknown({ checkIn, payload, day }: Lock): CheckIn {
  return {
    id: checkIn,
    date: payload.date,
    where: 'away',
    mentorName: payload.mentor.name,
    mentor: payload.mentor.person,
    opened: payload.date,
    rows: [],
    rated: day,
    shown: { by: payload.individual.person, day },
    comments: [],
    notes: '',
    nextDate: null,
    signatures: [],
    closed: null,
  };
}

/** The plan in which that check-in is as both signed it. */
export function withLock(plan: Plan, lock: Lock): Plan {
  const { checkIn: id, payload, signatures, day } = lock;
  const empty = unknown(lock);
  const before = plan.checkIns.get(id) ?? empty;
  if (
    before.closed?.how === 'signed' &&
    before.signatures.every(({ sig }, at) => sig === signatures[at]?.sig)
  ) {
    return plan;
  }
  const checkIn: CheckIn = {
    ...before,
    ...sealedBy(signatures, before, day),
    mentor: payload.mentor.person,
    rated: before.rated ?? day,
    shown: before.shown ?? empty.shown,
    signatures,
  };
  return { ...plan, checkIns: new Map(plan.checkIns).set(id, checkIn) };
}
