import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { Ref } from 'react';
import type { AgendaItem } from '../../../framework/agenda';
import { markTalkedAbout } from '../../store/meeting';
import { meetingWords, stepWords } from '../../strings/meeting';
import { ActionStep } from './action-step';
import { EvidenceStep } from './evidence-step';
import { IndicatorStep } from './indicator-step';
import { titleOf } from './item-title';
import { LateStep } from './late-step';
import type { CheckInContext } from '../../check-in/check-in-context';
import type { MeetingActs } from './meeting-keys';

function StepContent({ context, item }: { readonly context: CheckInContext; readonly item: AgendaItem }) {
  switch (item.kind) {
    case 'difference':
    case 'again':
    case 'changed':
      return <IndicatorStep context={context} item={item} />;
    case 'late':
      return <LateStep context={context} item={item} />;
    case 'evidence':
      return <EvidenceStep context={context} evidence={item.evidence} />;
    case 'action':
      return <ActionStep context={context} action={item.action} />;
  }
}

export interface AgendaStepProps {
  readonly context: CheckInContext;
  readonly item: AgendaItem;
  /** Counted from 0, of how many. */
  readonly at: number;
  readonly of: number;
  readonly isDone: boolean;
  /** Takes the keyboard whenever there is another step. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly acts: Pick<MeetingActs, 'step' | 'talked'>;
}

/** One thing to talk about, large enough to be read by two people. */
export function AgendaStep({ context, item, at, of, isDone, heading, acts }: AgendaStepProps) {
  const { place, title } = titleOf(item, context.open);
  return (
    <section className="step" aria-label={stepWords.label}>
      <p className="step-place">
        {stepWords.place(meetingWords.parts[item.kind], at + 1, of)}
        {isDone && <span className="chip">{meetingWords.talkedAbout}</span>}
      </p>
      <h2 ref={heading} className="step-title" tabIndex={-1} dir="auto">
        {place !== '' && <small>{place}</small>}
        {title}
      </h2>
      <StepContent context={context} item={item} />
      <div className="step-foot">
        <button type="button" className="btn" disabled={at === 0} onClick={() => acts.step(-1)}>
          <ChevronLeft aria-hidden size={16} />
          {stepWords.before}
        </button>
        <button
          type="button"
          className="btn primary"
          aria-keyshortcuts="Space Enter"
          onClick={() => acts.talked()}
        >
          {at === of - 1 ? stepWords.doneLast : stepWords.done}
          <kbd aria-hidden="true">{stepWords.doneKey}</kbd>
        </button>
        <button type="button" className="btn" disabled={at === of - 1} onClick={() => acts.step(1)}>
          {stepWords.next}
          <ChevronRight aria-hidden size={16} />
        </button>
        {isDone && (
          <button
            type="button"
            className="btn quiet"
            onClick={() => markTalkedAbout(context.checkIn.id, item, 'open')}
          >
            {stepWords.undone}
          </button>
        )}
      </div>
    </section>
  );
}
