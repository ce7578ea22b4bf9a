import type { RefObject } from 'react';
import { openInspector, selectIndicator } from '../../store/navigate';
import { boardWords, dueWords } from '../../strings/plan';
import { agreedWord, coverWords, notSharedWords, ratingWord } from '../../strings/ratings';
import { SegMark } from '../../ui/seg-mark';
import { isNarrow } from '../../ui/use-is-narrow';
import type { Card as CardModel, CardDate } from './board-cards';

function Chip({ date, today }: { readonly date: CardDate; readonly today: string }) {
  if (date.kind === 'met') return <span className="chip">{boardWords.metOn(date.day, today)}</span>;
  const className = date.due === 'later' ? 'chip' : `chip ${date.due}`;
  return <span className={className}>{dueWords(date)}</span>;
}

function saidOf({ rating }: CardModel): string {
  if (rating === 'covered') return coverWords.short;
  return rating === 'not-shared' ? notSharedWords.short : ratingWord(rating);
}

export interface CardProps {
  readonly card: CardModel;
  readonly today: string;
  readonly isSelected: boolean;
  readonly isDropTarget: boolean;
  readonly tabIndex: 0 | -1;
  readonly elementRef: RefObject<HTMLLIElement | null> | undefined;
}

/** One indicator on the board. Everything about it is done with keys on it, or in the inspector. */
export function Card(props: CardProps) {
  const { card, today, isSelected, tabIndex, elementRef } = props;
  return (
    <li
      ref={elementRef}
      className={props.isDropTarget ? 'card dropping' : 'card'}
      role="option"
      aria-selected={isSelected}
      tabIndex={tabIndex}
      data-indicator={card.id}
      onFocus={() => {
        if (!isSelected) selectIndicator(card.id);
      }}
      onClick={(event) => {
        selectIndicator(card.id);
        event.currentTarget.focus();
        if (isNarrow()) openInspector('inspector');
      }}
    >
      <span className="card-mark">
        <span className="no">{card.number}</span> <SegMark mark={card.mark} />
      </span>
      <span className="card-words">
        <span className="card-text" dir="auto">
          {card.text}
        </span>
        <span className="meta">
          <span>{saidOf(card)}</span> {card.agreed !== null && <span>{agreedWord(card.agreed)}</span>}{' '}
          {(card.rating !== 'not-shared' || card.evidence > 0) && (
            <span>{boardWords.pieces(card.evidence)}</span>
          )}{' '}
          {card.openActions > 0 && <span>{boardWords.actions(card.openActions)}</span>}
        </span>
      </span>
      {card.date !== null && <Chip date={card.date} today={today} />}
    </li>
  );
}
