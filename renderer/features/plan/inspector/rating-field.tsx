import type { Rating } from '../../../../framework/plan';
import { rate } from '../../../store/ratings';
import { ratingFieldWords } from '../../../strings/inspector';
import { RatingButtons } from '../../../ui/rating-buttons';

export interface RatingFieldProps {
  readonly indicator: string;
  readonly rating: Rating | undefined;
  readonly isDisabled: boolean;
}

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
      <RatingButtons
        rating={rating}
        isDisabled={isDisabled}
        onRate={(choice) => void rate(indicator, choice)}
      />
    </div>
  );
}
