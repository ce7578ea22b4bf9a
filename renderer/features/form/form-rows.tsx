import type { KeyboardEvent } from 'react';
import type { Rating } from '../../../framework/plan';
import { formWords } from '../../strings/form';
import { ratingWords } from '../../strings/ratings';
import { LabelledField } from '../../ui/labelled-field';
import { RatingButtons } from '../../ui/rating-buttons';
import { isTypingPlace } from '../../ui/take-in';
import type { DraftRow } from './answers-draft';

const keys: Readonly<Record<string, Rating | null>> = {
  '0': null,
  '1': 'not-yet',
  '2': 'partly',
  '3': 'met',
};

/** What was read cannot be altered: it is somebody else's word. */
function ReadRow({ row }: { readonly row: DraftRow }) {
  return (
    <li className="form-answer">
      <p dir="auto">
        <b>{row.label}</b> {row.text}
      </p>
      <p className="form-rating">{row.rating === null ? formWords.notRated : ratingWords[row.rating]}</p>
      {row.comment !== '' && (
        <p className="form-comment" dir="auto">
          {row.comment}
        </p>
      )}
    </li>
  );
}

interface TypedRowProps {
  readonly row: DraftRow;
  readonly change: (change: Partial<DraftRow>) => void;
}

/** 1, 2 and 3 rate, 0 takes it back, wherever in the row the keyboard is but in the comment. */
function TypedRow({ row, change }: TypedRowProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const rating = keys[event.key];
    if (rating === undefined || isTypingPlace(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    change({ rating });
  };
  return (
    <li className="form-answer" onKeyDown={onKeyDown}>
      <p dir="auto">
        <b>{row.label}</b> {row.text}
      </p>
      <div className="form-typed" role="group" aria-label={formWords.rating(row.label)}>
        <RatingButtons
          rating={row.rating}
          isDisabled={false}
          onRate={(rating) => change({ rating: rating === row.rating ? null : rating })}
        />
      </div>
      <LabelledField
        label={formWords.comment(row.label)}
        value={row.comment}
        lines="many"
        maximum={200_000}
        onChange={(comment) => change({ comment })}
      />
    </li>
  );
}

interface FormRowsProps {
  readonly rows: readonly DraftRow[];
  /** Null where they were read from a form. */
  readonly onChange: ((rows: readonly DraftRow[]) => void) | null;
}

export function FormRows({ rows, onChange }: FormRowsProps) {
  return (
    <ol className="form-answers" aria-label={formWords.rows}>
      {rows.map((row) =>
        onChange === null ? (
          <ReadRow key={row.indicator} row={row} />
        ) : (
          <TypedRow
            key={row.indicator}
            row={row}
            change={(change) => onChange(rows.map((one) => (one === row ? { ...one, ...change } : one)))}
          />
        ),
      )}
    </ol>
  );
}
