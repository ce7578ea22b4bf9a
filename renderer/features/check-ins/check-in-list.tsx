import { useState } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import { SendButton } from '../../check-in/send-button';
import { otherIn, turnSaid } from '../../check-in/turn-said';
import { TurnText } from '../../check-in/turn-text';
import { inOrder, standingOf } from '../../store/check-ins';
import { canTakeForm, readForm } from '../../store/form';
import { goToCheckIn, openDialog } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { canWrite } from '../../store/store';
import { checkInsWords, standingWords } from '../../strings/check-ins';
import { formWords } from '../../strings/form';
import { titleOf } from './check-in-title';

/** As many as are drawn at once. */
const page = 100;

function NewButton() {
  return (
    <button type="button" className="btn primary" onClick={() => openDialog({ kind: 'check-in-new' })}>
      {checkInsWords.add}
    </button>
  );
}

/** What came back without Rung: as a filled-in form, or on paper. */
function ReviewButtons({ open }: { readonly open: OpenPlan }) {
  if (!canTakeForm(open)) return null;
  return (
    <>
      <button type="button" className="btn" onClick={() => void readForm()}>
        {formWords.way}
      </button>
      <button type="button" className="btn" onClick={() => openDialog({ kind: 'form', read: null })}>
        {formWords.typeIn}
      </button>
    </>
  );
}

function Empty({ open }: { readonly open: OpenPlan }) {
  const isOther = open.role === 'other';
  return (
    <div className="empty-place">
      <h2>{checkInsWords.emptyTitle}</h2>
      <p>{isOther ? checkInsWords.emptyForMentor : checkInsWords.emptyText}</p>
      <div className="check-in-acts">
        {canWrite(open) && <NewButton />}
        <ReviewButtons open={open} />
      </div>
    </div>
  );
}

interface ItemProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

function State({ open, checkIn }: ItemProps) {
  const turn = turnSaid(open, checkIn);
  return (
    <span className="check-in-state">
      {turn === null ? standingWords.over[checkIn.closed?.how ?? 'unsigned'] : <TurnText turn={turn} />}{' '}
      <small>{checkInsWords.about(checkIn.rows.length)}</small>
    </span>
  );
}

function Item({ open, checkIn }: ItemProps) {
  const { turn, step } = standingOf(checkIn, open);
  return (
    <li className={turn === 'yours' ? 'yours' : undefined}>
      <button
        type="button"
        className={`check-in-item${step === 'over' ? ' over' : ''}`}
        onClick={() => goToCheckIn(checkIn.id)}
      >
        <span className="check-in-name">
          {titleOf(checkIn)} <small dir="auto">{checkInsWords.with(otherIn(open, checkIn))}</small>
        </span>
        <State open={open} checkIn={checkIn} />
      </button>
      {turn === 'theirs' && <SendButton open={open} checkIn={checkIn} kind="other" />}
    </li>
  );
}

/** Newest first: when, with whom, where it is, whose turn. */
export function CheckInList({ open }: { readonly open: OpenPlan }) {
  const [limit, setLimit] = useState(page);
  const all = inOrder(open.plan);
  const rest = all.length - limit;
  const text = open.role === 'other' ? checkInsWords.textForMentor : checkInsWords.text;
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="page-width check-ins">
        <div className="check-in-head">
          <div>
            <h1 tabIndex={-1}>{checkInsWords.title}</h1>
            {all.length > 0 && <p className="check-in-text">{text}</p>}
          </div>
          {all.length > 0 && (
            <div className="check-in-acts">
              <ReviewButtons open={open} />
              {canWrite(open) && <NewButton />}
            </div>
          )}
        </div>
        {all.length === 0 && <Empty open={open} />}
        {all.length > 0 && (
          <ul className="check-in-items" aria-label={checkInsWords.list}>
            {all.slice(0, limit).map((checkIn) => (
              <Item key={checkIn.id} open={open} checkIn={checkIn} />
            ))}
          </ul>
        )}
        {rest > 0 && (
          <button type="button" className="btn quiet" onClick={() => setLimit(limit + page)}>
            {checkInsWords.more(Math.min(rest, page))}
          </button>
        )}
      </div>
    </main>
  );
}
