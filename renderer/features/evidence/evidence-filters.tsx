import { useRef } from 'react';
import { evidenceFilterWords as words, evidenceWords } from '../../strings/evidence';
import { goToStorage } from '../../store/navigate';
import { storageWords } from '../../strings/storage';
import { tagWords } from '../../strings/tags';
import {
  choiceOfTag,
  everything,
  isFiltering,
  type Choices,
  type EvidenceFilter,
  type Order,
} from './evidence-filter';
import { ChooseField } from '../../ui/choose-field';
import './evidence-filters.css';

/** Every level and every indicator that a piece supports. */
function Places({ choices }: { readonly choices: Choices }) {
  return (
    <>
      <option value="any">{words.places.any}</option>
      {choices.hasUnsorted && <option value="none">{words.places.none}</option>}
      <optgroup label={words.levels}>
        {choices.levels.map(({ place, rank, name }) => (
          <option key={place} value={place}>
            {words.level(rank, name)}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.indicators}>
        {choices.indicators.map(({ place, number, text }) => (
          <option key={place} value={place}>
            {words.indicator(number, text)}
          </option>
        ))}
      </optgroup>
    </>
  );
}

const orders: readonly Order[] = ['newest', 'oldest', 'title', 'size'];

export interface EvidenceFiltersProps {
  readonly filter: EvidenceFilter;
  readonly choices: Choices;
  readonly shown: number;
  readonly count: number;
  readonly onChange: (filter: EvidenceFilter) => void;
}

interface ShownProps {
  readonly shown: number;
  readonly count: number;
  readonly onAll: () => void;
}

function Shown({ shown, count, onAll }: ShownProps) {
  return (
    <p className="evidence-shown">
      <span role="status">{words.shown(shown, count)}</span>
      <button type="button" className="link" onClick={onAll}>
        {words.all}
      </button>
    </p>
  );
}

/** Whoever looks for what is largest may want to know of how much. */
function WayToStorage() {
  return (
    <p className="evidence-shown">
      <button type="button" className="link" onClick={goToStorage}>
        {storageWords.fromEvidence}
      </button>
    </p>
  );
}

function Years({ choices, filter, onChange }: Pick<EvidenceFiltersProps, 'choices' | 'filter' | 'onChange'>) {
  if (choices.years.length < 2) return null;
  return (
    <ChooseField label={words.year} value={filter.year} onChoose={(year) => onChange({ ...filter, year })}>
      <option value="any">{words.anyYear}</option>
      {choices.years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </ChooseField>
  );
}

/** What is shown of the list, and in which order. Only what would leave something out is offered. */
export function EvidenceFilters({ filter, choices, shown, count, onChange }: EvidenceFiltersProps) {
  const set = (change: Partial<EvidenceFilter>) => onChange({ ...filter, ...change });
  const group = useRef<HTMLDivElement>(null);
  return (
    <div ref={group} className="evidence-filters" role="group" aria-label={words.title}>
      <ChooseField label={words.place} value={filter.place} onChoose={(place) => set({ place })}>
        <Places choices={choices} />
      </ChooseField>
      {choices.kinds.length > 1 && (
        <ChooseField label={words.kind} value={filter.kind} onChoose={(kind) => set({ kind })}>
          <option value="any">{words.anyKind}</option>
          {choices.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {evidenceWords.kinds[kind]}
            </option>
          ))}
        </ChooseField>
      )}
      <Years choices={choices} filter={filter} onChange={onChange} />
      {choices.tags.length > 0 && (
        <ChooseField label={tagWords.tag} value={filter.tag} onChoose={(tag) => set({ tag })}>
          <option value="any">{tagWords.any}</option>
          {choices.tags.map(({ key, tag }) => (
            <option key={key} value={choiceOfTag(key)}>
              {tag}
            </option>
          ))}
        </ChooseField>
      )}
      <ChooseField label={words.order} value={filter.order} onChoose={(order) => set({ order })}>
        {orders.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </ChooseField>
      {isFiltering(filter) && (
        <Shown
          shown={shown}
          count={count}
          onAll={() => {
            onChange({ ...everything, order: filter.order });
            // It goes away itself.
            group.current?.querySelector('select')?.focus();
          }}
        />
      )}
      {filter.order === 'size' && <WayToStorage />}
    </div>
  );
}
