import { useMemo, useRef, useState } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import type { Rating } from '../../../framework/plan';
import { act } from '../../store/act';
import { canWriteIn } from '../../store/check-ins';
import { openDialog } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { blindWords, checkInsWords, waitingWords } from '../../strings/check-ins';
import { CheckInFrame } from './check-in-frame';
import { partiesOf } from './parties';
import { RateCard } from './rate-card';
import { asLastTime, leftToRate, rateRows } from './rate-model';
import { useRowWalk } from './use-row-walk';

/** As many as are drawn at once. */
const page = 100;

interface PageProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

function Acts({ open, checkIn }: PageProps) {
  const last = useMemo(() => asLastTime(open.plan, checkIn), [open.plan, checkIn]);
  if (!canWriteIn(open, checkIn)) return null;
  const isDone = checkIn.rated !== null;
  return (
    <>
      {last !== null && (
        <button
          type="button"
          className="btn"
          title={blindWords.asLastTip(last.day)}
          onClick={() => void act(...last.requests)}
        >
          {blindWords.asLastTime(last.requests.length)}
        </button>
      )}
      <button
        type="button"
        className="btn"
        onClick={() => openDialog({ kind: 'check-in-choose', checkIn: checkIn.id })}
      >
        {waitingWords.choose}
      </button>
      {isDone ? (
        <button
          type="button"
          className="btn primary"
          onClick={() => openDialog({ kind: 'check-in-show', checkIn: checkIn.id })}
        >
          {blindWords.show}
        </button>
      ) : (
        <button
          type="button"
          className="btn primary"
          onClick={() => void act({ type: 'checkin.rated', checkIn: checkIn.id })}
        >
          {blindWords.rated}
        </button>
      )}
    </>
  );
}

/** The mentor rates: each indicator with its evidence in view, and nothing of what the individual says. */
export function RatePage({ open, checkIn }: PageProps) {
  const { framework, plan } = open;
  const rows = useMemo(() => rateRows(framework, plan, checkIn), [framework, plan, checkIn]);
  const [limit, setLimit] = useState(page);
  const list = useRef<HTMLOListElement>(null);
  const isWritable = canWriteIn(open, checkIn);
  const shown = rows.slice(0, limit);
  const rate = (indicator: string, rating: Rating | null) => {
    const before = rows.find(({ id }) => id === indicator)?.rating ?? null;
    if (before !== rating) void act({ type: 'checkin.rate', checkIn: checkIn.id, indicator, rating });
  };
  const comment = (indicator: string) => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    cards
      .find(({ dataset }) => dataset.row === indicator)
      ?.querySelector<HTMLElement>('[aria-keyshortcuts=C]')
      ?.focus();
  };
  const walk = useRowWalk(
    shown.map(({ id }) => id),
    list,
    { onRate: isWritable ? rate : null, onComment: isWritable ? comment : null },
  );
  const parties = partiesOf(open, checkIn);
  return (
    <CheckInFrame
      open={open}
      checkIn={checkIn}
      title={blindWords.heading(leftToRate(checkIn), rows.length)}
      text={checkIn.rated === null ? blindWords.text(parties.individual) : blindWords.done}
      acts={<Acts open={open} checkIn={checkIn} />}
    >
      <ol ref={list} className="rate-cards" aria-label={blindWords.list} onKeyDown={walk.onKeyDown}>
        {shown.map((row) => (
          <RateCard
            key={row.id}
            open={open}
            checkIn={checkIn}
            row={row}
            isCurrent={row.id === walk.current}
            onChoose={() => walk.setCurrent(row.id)}
            onRate={(rating) => rate(row.id, rating)}
          />
        ))}
      </ol>
      {rows.length > limit && (
        <button type="button" className="btn quiet" onClick={() => setLimit(limit + page)}>
          {checkInsWords.more(Math.min(rows.length - limit, page))}
        </button>
      )}
    </CheckInFrame>
  );
}
