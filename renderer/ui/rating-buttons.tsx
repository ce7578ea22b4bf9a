import type { Rating } from '../../framework/plan';
import { ratingWords } from '../strings/ratings';
import './rating-buttons.css';

const choices = ['not-yet', 'partly', 'met'] as const satisfies readonly Rating[];

export interface RatingButtonsProps {
  readonly rating: Rating | null | undefined;
  readonly isDisabled: boolean;
  readonly onRate: (rating: Rating) => void;
}

/** Buttons rather than radio buttons: there every arrow key would be a change. Stands in a group that has a name. */
export function RatingButtons({ rating, isDisabled, onRate }: RatingButtonsProps) {
  return (
    <div className="rating">
      {choices.map((choice, index) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === rating}
          aria-keyshortcuts={String(index + 1)}
          disabled={isDisabled}
          onClick={() => onRate(choice)}
        >
          {ratingWords[choice]}
          <kbd aria-hidden="true">{index + 1}</kbd>
        </button>
      ))}
    </div>
  );
}
