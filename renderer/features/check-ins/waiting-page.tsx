import { useMemo } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import { labelOf, placesOf } from '../../../framework/framework';
import { act } from '../../store/act';
import { canWriteIn, standingOf } from '../../store/check-ins';
import { goToCheckIn, openDialog, toast } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { blindWords, compareWords, waitingWords } from '../../strings/check-ins';
import { ratingWord } from '../../strings/ratings';
import { useShortList } from '../../ui/short-list';
import { CheckInFrame } from './check-in-frame';
import { partiesOf } from './parties';

interface PageProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

async function giveUp(checkIn: CheckIn): Promise<void> {
  const applied = await act({ type: 'checkin.cancel', checkIn: checkIn.id });
  if (applied === null) return;
  goToCheckIn(null);
  toast(waitingWords.cancelled, applied.act);
}

function Acts({ open, checkIn }: PageProps) {
  if (!canWriteIn(open, checkIn)) return null;
  const { id } = checkIn;
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => void giveUp(checkIn)}>
        {waitingWords.cancel}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => openDialog({ kind: 'check-in-choose', checkIn: id })}
      >
        {waitingWords.choose}
      </button>
      {checkIn.rated !== null && (
        <button
          type="button"
          className="btn primary"
          onClick={() => openDialog({ kind: 'check-in-show', checkIn: id })}
        >
          {blindWords.show}
        </button>
      )}
    </>
  );
}

/** What the individual says of each, as it was when it was opened. The mentor's ratings are nowhere. */
function Rows({ open, checkIn }: PageProps) {
  const places = useMemo(() => placesOf(open.framework), [open.framework]);
  const { shown, rest } = useShortList(checkIn.rows, checkIn.id);
  return (
    <>
      <div className="waiting-head" aria-hidden="true">
        <span>{waitingWords.youSay}</span>
      </div>
      <ul className="waiting-rows" aria-label={waitingWords.list}>
        {shown.map(({ indicator, self }) => {
          const place = places.get(indicator);
          const now = open.plan.ratings.get(indicator)?.rating ?? null;
          return (
            <li key={indicator}>
              <p dir="auto">
                {place === undefined
                  ? indicator
                  : `${labelOf(open.framework, place)} ${place.indicator.text}`}
              </p>
              <p>
                <span className="visually-hidden">{waitingWords.youSay} </span>
                {ratingWord(self ?? undefined)}
                {now !== self && <small>{compareWords.changedSince(ratingWord(now ?? undefined))}</small>}
              </p>
            </li>
          );
        })}
      </ul>
      {rest}
    </>
  );
}

/** The individual's window until both are shown: who has rated, who is waited for and since when. */
export function WaitingPage({ open, checkIn }: PageProps) {
  const { mentor } = partiesOf(open, checkIn);
  const { step } = standingOf(checkIn, open);
  const hasRated = step === 'show';
  return (
    <CheckInFrame
      open={open}
      checkIn={checkIn}
      title={hasRated ? waitingWords.hasRated(mentor) : waitingWords.waiting(mentor)}
      text={hasRated ? waitingWords.hasRatedText : waitingWords.waitingText(mentor)}
      acts={<Acts open={open} checkIn={checkIn} />}
    >
      <Rows open={open} checkIn={checkIn} />
    </CheckInFrame>
  );
}
