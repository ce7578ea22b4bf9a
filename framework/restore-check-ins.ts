/** Going back, where two people are in it: what may still be written is as it was; what both have seen stays. */
import type { Change } from './change';
import type { CheckIn, CheckInRow } from './check-in';
import { isBlind } from './cover';
import type { Plan } from './plan';

/** What good looks like is said again only where it is another, so that it stays whoever wrote it. */
export function proofsBack(now: Plan, then: Plan): readonly Change[] {
  return [...new Set([...now.proofs.keys(), ...then.proofs.keys()])]
    .map((indicator) => ({ indicator, text: then.proofs.get(indicator)?.text ?? '' }))
    .filter(({ indicator, text }) => (now.proofs.get(indicator)?.text ?? '') !== text)
    .map((said) => ({ type: 'proof.set', ...said }));
}

/** One that was given up while nothing was shown yet, with the ratings that were to be compared. */
function openedAgain({ id, mentorName, date, where, rows, notes, nextDate }: CheckIn): readonly Change[] {
  const self = rows.flatMap(({ indicator, self: rating }): [string, NonNullable<CheckInRow['self']>][] =>
    rating === null ? [] : [[indicator, rating]],
  );
  const indicators = rows.map(({ indicator }) => indicator);
  const open: Change = { type: 'checkin.open', checkIn: id, mentorName, date, where, indicators, self };
  if (notes === '' && nextDate === null) return [open];
  return [open, { type: 'checkin.edit', checkIn: id, notes, nextDate }];
}

function editedBack(now: CheckIn, { id: checkIn, date, notes, nextDate }: CheckIn): readonly Change[] {
  const edit = {
    ...(now.date !== date && { date }),
    ...(now.notes !== notes && { notes }),
    ...(now.nextDate !== nextDate && { nextDate }),
  };
  return Object.keys(edit).length === 0 ? [] : [{ type: 'checkin.edit', checkIn, ...edit }];
}

function agreedBack(now: CheckIn, then: CheckIn): readonly Change[] {
  const before = new Map(then.rows.map((row) => [row.indicator, row]));
  return now.rows.flatMap(({ indicator, agreed }): readonly Change[] => {
    const row = before.get(indicator);
    const rating = row?.agreed?.rating ?? null;
    if (row === undefined || (agreed?.rating ?? null) === rating) return [];
    return [{ type: 'checkin.agree', checkIn: now.id, indicator, rating }];
  });
}

/** What both still write: while it is open, and of what was agreed only where it was shown then as well. */
function writtenBack(now: CheckIn, then: CheckIn): readonly Change[] {
  if (now.closed !== null) return [];
  const areShown = now.shown !== null && then.shown !== null;
  return [...editedBack(now, then), ...(areShown ? agreedBack(now, then) : [])];
}

/**
 * A check-in that was not there yet stays: somebody else may have rated in it. What was rated, said, shown, signed or closed
 * in one is nobody's to take back.
 */
export function checkInsBack(now: Plan, then: Plan): readonly Change[] {
  return [...then.checkIns.values()].flatMap((before): readonly Change[] => {
    const checkIn = now.checkIns.get(before.id);
    if (checkIn !== undefined) return writtenBack(checkIn, before);
    return isBlind(before) ? openedAgain(before) : [];
  });
}
