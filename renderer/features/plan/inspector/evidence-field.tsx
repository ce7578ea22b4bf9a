import { memo } from 'react';
import { compareDays } from '../../../../framework/day';
import type { Place } from '../../../../framework/framework';
import type { Plan } from '../../../../framework/plan';
import { openDialog } from '../../../store/navigate';
import { evidenceWords } from '../../../strings/inspector';
import { useShortList } from '../../../ui/short-list';
import './evidence-field.css';
import { EvidenceItem } from './evidence-item';

/** An edit elsewhere in the plan draws none of them again. */
const Item = memo(EvidenceItem);

export interface EvidenceFieldProps {
  readonly place: Place;
  readonly plan: Plan;
  readonly places: ReadonlyMap<string, Place>;
  readonly isDisabled: boolean;
}

/** What proves the indicator, newest first, and where more of it goes. */
export function EvidenceField({ place, plan, places, isDisabled }: EvidenceFieldProps) {
  const { id } = place.indicator;
  const items = [...plan.evidence.values()]
    .filter((evidence) => evidence.indicators.includes(id))
    .sort((one, other) => compareDays(other.date, one.date));
  const { shown, rest } = useShortList(items, id);
  if (isDisabled && items.length === 0) return null;
  return (
    <section aria-labelledby="evidence-title">
      <h3 id="evidence-title">{evidenceWords.title}</h3>
      {items.length === 0 ? (
        <p className="inspector-hint">{evidenceWords.empty}</p>
      ) : (
        <ul className="evidence-list">
          {shown.map((evidence) => (
            <Item
              key={evidence.id}
              evidence={evidence}
              indicator={id}
              places={places}
              isDisabled={isDisabled}
            />
          ))}
        </ul>
      )}
      {rest}
      {!isDisabled && (
        <button
          type="button"
          className="drop-zone"
          aria-keyshortcuts="E"
          onClick={() => openDialog({ kind: 'evidence-add', indicators: [id] })}
        >
          {evidenceWords.drop} <kbd>{evidenceWords.dropKey}</kbd>
        </button>
      )}
    </section>
  );
}
