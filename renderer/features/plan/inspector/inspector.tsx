import X from 'lucide-react/icons/x';
import { useRef, type KeyboardEvent } from 'react';
import { numberOf } from '../../../../framework/framework';
import { leaveInspector } from '../../../store/navigate';
import type { OnScreen } from '../../../store/on-screen';
import type { OpenPlan } from '../../../store/state';
import { canWrite, useStore } from '../../../store/store';
import { inspectorWords } from '../../../strings/inspector';
import { onIndicatorKey } from '../indicator-keys';
import { useWish } from '../use-wish';
import './inspector.css';
import { AgreedLine, TheirRating } from './their-rating';
import { RatingField } from './rating-field';
import { RestOfFields } from './rest-of-fields';
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
      {open.role === 'other' ? (
        <TheirRating open={open} indicator={id} screen={screen} />
      ) : (
        <RatingField indicator={id} rating={open.plan.ratings.get(id)?.rating} isDisabled={isDisabled} />
      )}
      <AgreedLine open={open} indicator={id} />
      <TargetField key={`target ${id}`} place={place} plan={open.plan} isDisabled={isDisabled} />
      <RestOfFields open={open} place={place} isDisabled={isDisabled} />
    </aside>
  );
}
