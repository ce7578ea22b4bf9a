import ChevronDown from 'lucide-react/icons/chevron-down';
import { useId, useState } from 'react';
import { numberOf, type Framework, type Level, type Skill } from '../../framework/framework';
import { ratedLevels } from '../../framework/levels';
import { pickerWords } from '../strings/picker';
import './indicator-picker.css';
import './labelled-field.css';

interface PickerProps {
  readonly label: string;
  readonly framework: Framework;
  /** Ids, in the framework's order. */
  readonly chosen: readonly string[];
  /** The level that is open at first where nothing is chosen yet, by skill and rank. */
  readonly likely: { readonly skill: string; readonly level: number } | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

interface GroupProps {
  readonly skill: Skill;
  readonly level: Level;
  readonly chosen: ReadonlySet<string>;
  readonly isOpenFirst: boolean;
  readonly onSet: (ids: readonly string[], state: 'chosen' | 'left out') => void;
}

/** One level: all of it in one act, or its indicators one by one. */
function LevelGroup({ skill, level, chosen, isOpenFirst, onSet }: GroupProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  const id = useId();
  const ids = level.indicators.map((indicator) => indicator.id);
  const count = ids.filter((one) => chosen.has(one)).length;
  const name = pickerWords.allOf(level.rank, level.name);
  return (
    <div className="picker-level">
      <div className="picker-head">
        <label>
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = count > 0 && count < ids.length;
            }}
            checked={count === ids.length}
            onChange={(event) => onSet(ids, event.target.checked ? 'chosen' : 'left out')}
          />
          <span>{name}</span>
        </label>
        <button
          type="button"
          className="btn quiet"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={pickerWords.single(level.rank)}
          onClick={() => setOpen(!isOpen)}
        >
          {count > 0 && count < ids.length && pickerWords.chosen(count, ids.length)}
          <ChevronDown aria-hidden size={16} />
        </button>
      </div>
      <ul id={id} className="picker-indicators" hidden={!isOpen}>
        {level.indicators.map((indicator) => (
          <li key={indicator.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(indicator.id)}
                onChange={(event) => onSet([indicator.id], event.target.checked ? 'chosen' : 'left out')}
              />
              <span className="picker-number">{numberOf({ skill, level, indicator })}</span>
              <span dir="auto">{indicator.text}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Which indicators something is about, grouped by level. */
export function IndicatorPicker({ label, framework, chosen, likely, onChange }: PickerProps) {
  const set = new Set(chosen);
  const isFresh = chosen.length === 0;
  const change = (ids: readonly string[], state: 'chosen' | 'left out') => {
    const changed = new Set(ids);
    const all = framework.skills.flatMap((skill) =>
      skill.levels.flatMap((level) => level.indicators.map((indicator) => indicator.id)),
    );
    onChange(all.filter((id) => (changed.has(id) ? state === 'chosen' : set.has(id))));
  };
  return (
    <fieldset className="picker">
      <legend className="field-label">{label}</legend>
      {framework.skills.map((skill) => (
        <div key={skill.id} className="picker-skill">
          {framework.skills.length > 1 && <h3>{skill.name}</h3>}
          {ratedLevels(skill).map((level) => (
            <LevelGroup
              key={level.rank}
              skill={skill}
              level={level}
              chosen={set}
              isOpenFirst={
                isFresh
                  ? likely?.skill === skill.id && likely.level === level.rank
                  : level.indicators.some((indicator) => set.has(indicator.id))
              }
              onSet={change}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
