import { labelOf, placesOf } from '../../framework/framework';
import { outcomeWords } from '../strings/meeting';
import type { CheckInContext } from './check-in-context';

export interface IndicatorChoiceProps {
  readonly context: CheckInContext;
  /** The one that is being talked about, which the check-in itself may not be about. */
  readonly current: string | null;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Those of the check-in, by number; the texts stand in the tips and are read out. */
export function IndicatorChoice({ context, current, chosen, onChange }: IndicatorChoiceProps) {
  const about = new Set(context.checkIn.rows.map(({ indicator }) => indicator));
  const places = [...placesOf(context.open.framework)].filter(([id]) => about.has(id) || id === current);
  if (places.length === 0) return null;
  return (
    <fieldset className="indicator-choice">
      <legend className="field-label">{outcomeWords.about}</legend>
      <div>
        {places.map(([id, place]) => (
          <label key={id} title={place.indicator.text}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {labelOf(context.open.framework, place)}
            <span className="visually-hidden">{place.indicator.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
