import type { Rating } from '../../../../framework/plan';
import { rate } from '../../../store/ratings';
import { ratingFieldWords } from '../../../strings/inspector';
import { ratingWords } from '../../../strings/ratings';
import './rating-field.css';

const choices = ['not-yet', 'partly', 'met'] as const satisfies readonly Rating[];

export interface RatingFieldProps {
  readonly indicator: string;
  readonly rating: Rating | undefined;
  readonly isDisabled: boolean;
}

/** Buttons rather than radio buttons: there every arrow key would be a change of the plan. */
export function RatingField({ indicator, rating, isDisabled }: RatingFieldProps) {
  return (
    <div role="group" aria-labelledby="rating-title">
      <div className="inspector-head">
        <h3 id="rating-title">{ratingFieldWords.title}</h3>
        {rating !== undefined && !isDisabled && (
          <button
            type="button"
            className="btn quiet"
            aria-keyshortcuts="0"
            onClick={(event) => {
              // The button goes with the rating, so the keyboard moves on to the choice.
              event.currentTarget
                .closest('[role=group]')
                ?.querySelector<HTMLElement>('.rating button')
                ?.focus();
              void rate(indicator, null);
            }}
          >
            {ratingFieldWords.clear}
            <kbd>0</kbd>
          </button>
        )}
      </div>
      <div className="rating">
        {choices.map((choice, index) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === rating}
            aria-keyshortcuts={String(index + 1)}
            disabled={isDisabled}
            onClick={() => void rate(indicator, choice)}
          >
            {ratingWords[choice]}
            <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}
