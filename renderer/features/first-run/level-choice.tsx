import { useId, type RefObject } from 'react';
import { numberOf, type Level, type Skill } from '../../../framework/framework';
import { ratedLevels } from '../../../framework/levels';
import { firstRunWords } from '../../strings/first-run';
import { SegMark } from '../../ui/seg-mark';

interface LevelChoiceProps {
  readonly skill: Skill;
  /** Rank; null for below the lowest level, or not sure. */
  readonly level: number | null;
  /** The radio button that is chosen, where the keyboard comes in. */
  readonly chosenRef: RefObject<HTMLInputElement | null>;
  readonly onChoose: (level: number | null) => void;
}

interface RungProps extends LevelChoiceProps {
  readonly of: Level;
  readonly name: string;
}

/** One level: its rungs fill up as the person climbs, and the chosen one says what it means. */
function Rung({ skill, of, name, level, chosenRef, onChoose }: RungProps) {
  const id = useId();
  const isChosen = level === of.rank;
  const isReached = level !== null && of.rank <= level;
  return (
    <div className={isChosen ? 'choice chosen' : 'choice'}>
      <label>
        <input
          ref={isChosen ? chosenRef : undefined}
          type="radio"
          name={name}
          checked={isChosen}
          aria-label={firstRunWords.levelName(of.rank, of.name)}
          aria-describedby={isChosen ? id : undefined}
          onChange={() => onChoose(of.rank)}
        />
        <span className="choice-name">
          <b>{of.rank}</b> {of.name}
        </span>
        <span className="choice-rungs">
          {of.indicators.map((indicator) => (
            <SegMark key={indicator.id} mark={isReached ? 'met' : 'not-assessed'} />
          ))}
        </span>
      </label>
      {isChosen && (
        <div id={id} className="choice-means">
          <ul>
            {of.indicators.map((indicator) => (
              <li key={indicator.id}>
                <span className="choice-number">{numberOf({ skill, level: of, indicator })}</span>
                <span dir="auto">{indicator.text}</span>
              </li>
            ))}
          </ul>
          <p>{firstRunWords.levelMeans(of.indicators.length)}</p>
        </div>
      )}
    </div>
  );
}

/** The ladder as a question: the highest level on top, so that the arrow keys climb. */
export function LevelChoice(props: LevelChoiceProps) {
  const { skill, level, chosenRef, onChoose } = props;
  const name = useId();
  const levels = ratedLevels(skill);
  const lowest = levels[0];
  const isUnsure = level === null;
  return (
    <fieldset className="level-choice" aria-describedby={`${name}-hint`}>
      <legend className="field-label">{firstRunWords.level(skill.name)}</legend>
      <p id={`${name}-hint`} className="field-hint">
        {firstRunWords.levelHint}
      </p>
      <div className="choices">
        {[...levels].reverse().map((of) => (
          <Rung key={of.rank} {...props} of={of} name={name} />
        ))}
        <div className={isUnsure ? 'choice chosen' : 'choice'}>
          <label>
            <input
              ref={isUnsure ? chosenRef : undefined}
              type="radio"
              name={name}
              checked={isUnsure}
              aria-describedby={isUnsure ? `${name}-unsure` : undefined}
              onChange={() => onChoose(null)}
            />
            <span className="choice-name">{firstRunWords.belowLowest(lowest?.rank ?? 1)}</span>
          </label>
          {isUnsure && (
            <p id={`${name}-unsure`} className="choice-means">
              {firstRunWords.notSureMeans}
            </p>
          )}
        </div>
      </div>
    </fieldset>
  );
}
