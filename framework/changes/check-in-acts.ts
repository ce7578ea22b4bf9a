/** How the changes of a one-on-one alter it. Who may make them, and when, is asked before (permission.ts). */
import { assertNever } from '../assert-never';
import type { Agreed, CheckIn, CheckInRow, MentorRating, Signature } from '../check-in';
import type { Draft, Writer } from '../draft';
import type { Rating } from '../plan';
import { sealedBy } from '../sign-off/locks';
import type * as changes from './check-ins';

/** What stood before stays; what is chosen now has the self-rating of now. */
function rowsOf(
  indicators: readonly string[],
  rows: readonly CheckInRow[],
  selfOf: (indicator: string) => Rating | undefined,
): readonly CheckInRow[] {
  const before = new Map(rows.map((row) => [row.indicator, row]));
  return indicators.map(
    (indicator) =>
      before.get(indicator) ?? { indicator, self: selfOf(indicator) ?? null, mentor: null, agreed: null },
  );
}

function opened(change: changes.CheckInOpen, { day }: Writer): CheckIn {
  const { checkIn, date, where, mentorName, indicators } = change;
  const self = new Map(change.self);
  return {
    id: checkIn,
    date,
    where,
    mentorName,
    mentor: '',
    opened: day,
    rows: rowsOf(indicators, [], (id) => self.get(id)),
    rated: null,
    shown: null,
    comments: [],
    notes: '',
    nextDate: null,
    signatures: [],
    closed: null,
  };
}

function withRow(
  checkIn: CheckIn,
  indicator: string,
  revised: (row: CheckInRow) => CheckInRow,
): Pick<CheckIn, 'rows'> {
  return { rows: checkIn.rows.map((row) => (row.indicator === indicator ? revised(row) : row)) };
}

function ratedBy(change: changes.CheckInRate, before: MentorRating | null, day: string): MentorRating | null {
  const rating = change.rating === undefined ? (before?.rating ?? null) : change.rating;
  const comment = change.comment ?? before?.comment ?? '';
  return rating === null && comment === '' ? null : { rating, comment, day };
}

function agreedBy({ rating }: changes.CheckInAgree, { person, day }: Writer): Agreed | null {
  return rating === null ? null : { rating, by: person, day };
}

function signed(checkIn: CheckIn, change: changes.CheckInSign, writer: Writer): Partial<CheckIn> {
  const { payload, key, sig, where } = change;
  const { person: by, day, at } = writer;
  const signature: Signature = { by, key, payload, sig, where, at, day };
  const signatures = [...checkIn.signatures.filter((one) => one.by !== by), signature];
  return { signatures, ...sealedBy(signatures, checkIn, day) };
}

function returnedAs({ from, answers = '' }: changes.CheckInRated): Pick<CheckIn, 'returned'> {
  return from === undefined ? {} : { returned: { from, answers } };
}

type Revision = Exclude<changes.CheckInChange, changes.CheckInOpen | changes.CheckInCancel>;

interface Around extends Writer {
  /** What the individual says of an indicator at this moment. */
  readonly selfOf: (indicator: string) => Rating | undefined;
}

function revised(checkIn: CheckIn, change: Revision, writer: Around): Partial<CheckIn> {
  const { person, day } = writer;
  switch (change.type) {
    case 'checkin.choose':
      return { rows: rowsOf(change.indicators, checkIn.rows, writer.selfOf) };
    case 'checkin.rate':
      return withRow(checkIn, change.indicator, (row) => ({
        ...row,
        mentor: ratedBy(change, row.mentor, day),
      }));
    case 'checkin.rated':
      return { rated: day, ...returnedAs(change) };
    case 'checkin.show':
      return { shown: { by: person, day } };
    case 'checkin.agree':
      return withRow(checkIn, change.indicator, (row) => ({ ...row, agreed: agreedBy(change, writer) }));
    case 'checkin.comment': {
      const { comment: id, indicator, text } = change;
      const others = checkIn.comments.filter((one) => one.id !== id);
      return { comments: [...others, { id, by: person, indicator, text, day }] };
    }
    case 'checkin.edit':
      return {
        date: change.date === undefined ? checkIn.date : change.date,
        notes: change.notes ?? checkIn.notes,
        nextDate: change.nextDate === undefined ? checkIn.nextDate : change.nextDate,
      };
    case 'checkin.sign':
      return signed(checkIn, change, writer);
    case 'checkin.close': {
      const { how, paper } = change;
      const onPaper = how === 'paper' && paper !== undefined ? { ...paper, file: paper.file ?? null } : null;
      return { closed: { how, day, paper: onPaper } };
    }
    default:
      return assertNever(change);
  }
}

/** Without effect where the check-in is not there. */
export function applyCheckIn(draft: Draft, change: changes.CheckInChange, writer: Writer): void {
  if (change.type === 'checkin.open') {
    draft.checkIns.set(change.checkIn, opened(change, writer));
    return;
  }
  if (change.type === 'checkin.cancel') {
    draft.checkIns.delete(change.checkIn);
    return;
  }
  const checkIn = draft.checkIns.get(change.checkIn);
  if (checkIn === undefined) return;
  // Whoever else writes in it first is the one it is with.
  const mentor = writer.person === draft.person || checkIn.mentor !== '' ? checkIn.mentor : writer.person;
  const selfOf = (indicator: string) => draft.ratings.get(indicator)?.rating;
  draft.checkIns.set(checkIn.id, { ...checkIn, mentor, ...revised(checkIn, change, { ...writer, selfOf }) });
}

export function applyProofSet(draft: Draft, change: changes.ProofSet, { person, day }: Writer): void {
  const { indicator, text } = change;
  if (text === '') draft.proofs.delete(indicator);
  else draft.proofs.set(indicator, { text, by: person, day });
}
