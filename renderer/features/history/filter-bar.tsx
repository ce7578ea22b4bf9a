import { useId } from 'react';
import { historyKinds } from '../../../framework/history/rows';
import { historyWords } from '../../strings/history';
import { everything, isEverything, type ActFilter, type Choices } from './act-filter';

export interface FilterBarProps {
  readonly filter: ActFilter;
  readonly choices: Choices;
  readonly onFilter: (filter: ActFilter) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ label, all, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        className="field choice"
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function WordsField({ filter, onFilter }: Pick<FilterBarProps, 'filter' | 'onFilter'>) {
  const id = useId();
  return (
    <div className="filter-words">
      <label htmlFor={id} className="field-label">
        {historyWords.search}
      </label>
      <input
        id={id}
        className="field"
        type="search"
        dir="auto"
        maxLength={200}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.words === '') return;
          event.stopPropagation();
          onFilter({ ...filter, words: '' });
        }}
      />
    </div>
  );
}

/** What the list is narrowed to: by kind, by indicator, by words. */
export function FilterBar({ filter, choices, onFilter }: FilterBarProps) {
  return (
    <div className="filter-bar" role="search" aria-label={historyWords.filters}>
      <Choice
        label={historyWords.kind}
        all={historyWords.everyKind}
        value={filter.kind}
        options={choices.kinds.map((kind) => ({ value: kind, label: historyWords.kinds[kind] }))}
        onChoose={(value) =>
          onFilter({ ...filter, kind: historyKinds.find((kind) => kind === value) ?? null })
        }
      />
      {choices.indicators.length > 0 && (
        <Choice
          label={historyWords.indicator}
          all={historyWords.everyIndicator}
          value={filter.indicator}
          options={choices.indicators.map(({ id, number }) => ({ value: id, label: number }))}
          onChoose={(indicator) => onFilter({ ...filter, indicator })}
        />
      )}
      <WordsField filter={filter} onFilter={onFilter} />
      {!isEverything(filter) && (
        <button type="button" className="btn quiet" onClick={() => onFilter(everything)}>
          {historyWords.clear}
        </button>
      )}
    </div>
  );
}
