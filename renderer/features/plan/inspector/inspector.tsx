import X from 'lucide-react/icons/x';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { numberOf, placesOf } from '../../../../framework/framework';
import { leaveInspector } from '../../../store/navigate';
import type { OnScreen } from '../../../store/on-screen';
import type { OpenPlan } from '../../../store/state';
import { canWrite, useStore } from '../../../store/store';
import { inspectorWords } from '../../../strings/inspector';
import { onIndicatorKey } from '../indicator-keys';
import { useWish } from '../use-wish';
import { ActionsField } from './actions-field';
import { EvidenceField } from './evidence-field';
import './inspector.css';
import { NoteField } from './note-field';
import { RatingField } from './rating-field';
import { TargetField } from './target-field';

export interface InspectorProps {
  readonly open: OpenPlan;
  readonly screen: OnScreen;
  /** The indicator that would get what is being dragged. */
  readonly dropOver: string | null;
}

/** Everything about the chosen indicator. A column of its own, or where that has no room a sheet over the page. */
export function Inspector({ open, screen, dropOver }: InspectorProps) {
  const isSheetOpen = useStore((state) => state.ui.sheet === 'open');
  const place = screen.selected;
  const heading = useRef<HTMLHeadingElement>(null);
  useWish('inspector', heading);
  const places = useMemo(() => placesOf(open.framework), [open.framework]);
  if (place === null) {
    return (
      <aside className="inspector" aria-label={inspectorWords.label}>
        <p className="inspector-hint">{inspectorWords.nothing}</p>
      </aside>
    );
  }
  const { id, text, guidance } = place.indicator;
  const isDisabled = !canWrite(open);
  const onKeyDown = (event: KeyboardEvent) => {
    if (onIndicatorKey(event, id) || event.key !== 'Escape') return;
    event.stopPropagation();
    leaveInspector();
  };
  return (
    <aside
      className={`inspector${isSheetOpen ? ' open' : ''}${dropOver === id ? ' dropping' : ''}`}
      aria-label={inspectorWords.label}
      data-indicator={id}
      onKeyDown={onKeyDown}
    >
      <div className="inspector-title">
        <p className="crumbs">{inspectorWords.place(numberOf(place), place.level.name)}</p>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {text}
        </h2>
        <button
          type="button"
          className="btn quiet icon sheet-close"
          aria-label={inspectorWords.close}
          onClick={leaveInspector}
        >
          <X aria-hidden size={18} />
        </button>
      </div>
      {guidance !== undefined && (
        <details>
          <summary>{inspectorWords.guidance}</summary>
          <p dir="auto">{guidance}</p>
        </details>
      )}
      <RatingField indicator={id} rating={open.plan.ratings.get(id)?.rating} isDisabled={isDisabled} />
      <TargetField key={`target ${id}`} place={place} plan={open.plan} isDisabled={isDisabled} />
      <EvidenceField place={place} plan={open.plan} places={places} isDisabled={isDisabled} />
      <ActionsField key={`actions ${id}`} indicator={id} plan={open.plan} isDisabled={isDisabled} />
      <NoteField key={`note ${id}`} indicator={id} note={open.plan.notes.get(id)} isDisabled={isDisabled} />
    </aside>
  );
}
