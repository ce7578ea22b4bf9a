import { useRef, type KeyboardEvent } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import type { Rating } from '../../../framework/plan';
import { canWriteIn } from '../../store/check-ins';
import type { OpenPlan } from '../../store/state';
import { draftKey, useDraft } from '../../store/use-draft';
import { blindWords, partyWords, proofWords } from '../../strings/check-ins';
import { ratingWords } from '../../strings/ratings';
import { DraftedField } from '../../ui/drafted-field';
import { RatingButtons } from '../../ui/rating-buttons';
import { EvidenceAndProof } from './evidence-and-proof';
import './rate.css';
import type { RateRow } from './rate-model';

interface CardProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  readonly row: RateRow;
  /** The one that has the keyboard lies open. */
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onRate: (rating: Rating | null) => void;
}

/** Esc leaves the field for its card. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>('[data-row-start]')?.focus();
}

function CommentField({ checkIn, row }: Pick<CardProps, 'checkIn' | 'row'>) {
  const { id, comment } = row;
  const draft = useDraft(draftKey(`rate ${checkIn.id}`, id), comment, (text) => ({
    type: 'checkin.rate',
    checkIn: checkIn.id,
    indicator: id,
    comment: text,
  }));
  return (
    <DraftedField
      label={blindWords.comment}
      text={draft.text}
      hint={blindWords.commentHint}
      shortcut="C"
      unsaved={draft.isTakenUp ? proofWords.unsaved : null}
      onType={draft.type}
      onCommit={draft.commit}
    />
  );
}

/** Everything a mentor needs to rate one indicator. */
function CardBody({ open, checkIn, row, onRate }: CardProps) {
  const isWritable = canWriteIn(open, checkIn);
  const buttons = useRef<HTMLDivElement>(null);
  const clear = () => {
    // The button goes with the rating, so the keyboard moves on to the choice.
    buttons.current?.querySelector('button')?.focus();
    onRate(null);
  };
  return (
    <div className="rate-body">
      <EvidenceAndProof open={open} checkIn={checkIn} indicator={row.id} evidence={row.evidence} />
      <div className="rate-choice" role="group" aria-label={blindWords.rating(row.label)} ref={buttons}>
        <RatingButtons rating={row.rating} isDisabled={!isWritable} onRate={onRate} />
        {row.rating !== null && isWritable && (
          <button type="button" className="btn quiet" aria-keyshortcuts="0" onClick={clear}>
            {blindWords.clear}
            <kbd aria-hidden="true">0</kbd>
          </button>
        )}
      </div>
      {isWritable && <CommentField checkIn={checkIn} row={row} />}
    </div>
  );
}

/** One indicator to rate. It opens as soon as it has the keyboard. */
export function RateCard(props: CardProps) {
  const { row, isCurrent, onChoose } = props;
  return (
    <li
      className={`rate-card${isCurrent ? ' current' : ''}`}
      data-row={row.id}
      onKeyDown={leaveField}
      onFocus={isCurrent ? undefined : onChoose}
    >
      <button
        type="button"
        className="rate-name"
        data-row-start
        aria-current={isCurrent}
        aria-keyshortcuts="1 2 3 0"
        tabIndex={isCurrent ? 0 : -1}
        onClick={onChoose}
      >
        <span className="no">{row.number}</span>
        <span dir="auto">
          {row.skill !== null && <small className="rate-skill">{row.skill} </small>}
          {row.text}
        </span>
        <span className="rate-state">
          <b>{row.rating === null ? blindWords.notRated : ratingWords[row.rating]}</b>
          <small>{partyWords.pieces(row.evidence.length)}</small>
        </span>
      </button>
      {isCurrent && <CardBody {...props} />}
    </li>
  );
}
