import { useRef, useState, type RefObject } from 'react';
import { agendaKey } from '../../../framework/agenda';
import { leaveMeeting, markTalkedAbout, startMeeting } from '../../store/meeting';
import { meetingWords } from '../../strings/meeting';
import { AgendaList } from './agenda-list';
import { AgendaStep } from './agenda-step';
import { agree } from './indicator-step';
import type { CheckInContext } from '../../check-in/check-in-context';
import { MeetingHead } from './meeting-head';
import { onMeetingKey, type MeetingActs } from './meeting-keys';
import { OutcomePart } from './outcome-part';
import { useHeading, useSteps } from './use-steps';

function NothingToDo() {
  return (
    <section className="step">
      <div className="empty-place">
        <h2>{meetingWords.emptyTitle}</h2>
        <p>{meetingWords.emptyText}</p>
      </div>
    </section>
  );
}

interface Fields {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly notes: RefObject<HTMLTextAreaElement | null>;
  readonly nextDate: RefObject<HTMLInputElement | null>;
  readonly onAdd: () => void;
}

/** What keys and buttons do in the hour. */
function useActs(context: CheckInContext, steps: ReturnType<typeof useSteps>, fields: Fields): MeetingActs {
  const { id } = context.checkIn;
  const { items, at, current, indicator, goTo } = steps;
  const { heading, notes, nextDate, onAdd } = fields;
  return {
    step: (by) => goTo(at + by),
    goToEnd: (end) => goTo(end === 'first' ? 0 : items.length - 1),
    talked: () => {
      if (current === null) return;
      markTalkedAbout(id, current, 'done');
      if (at === items.length - 1) startMeeting(id, 'summary');
      else goTo(at + 1);
    },
    agree: (rating) => {
      if (indicator !== null) void agree(context, indicator, rating);
    },
    write: (what) => {
      if (!context.isWritable) return;
      if (what === 'action') onAdd();
      else if (what === 'notes') notes.current?.focus();
      else nextDate.current?.focus();
    },
    sumUp: () => startMeeting(id, 'summary'),
    back: () => {
      const place = heading.current ?? document.querySelector<HTMLElement>('main h1');
      const field = document.activeElement?.closest('.outcome, .step-ending') ?? null;
      if (field === null) leaveMeeting();
      else place?.focus();
    },
  };
}

/** The hour: step by step through what there is to talk about, with what comes out of it beside. */
export function AgendaView({ context }: { readonly context: CheckInContext }) {
  const { open } = context;
  const steps = useSteps(context);
  const { parts, items, done, at, current, indicator, goTo } = steps;
  const heading = useHeading(current);
  const notes = useRef<HTMLTextAreaElement>(null);
  const nextDate = useRef<HTMLInputElement>(null);
  const [isAdding, setAdding] = useState(false);
  const acts = useActs(context, steps, { heading, notes, nextDate, onAdd: () => setAdding(true) });
  const count = items.filter((item) => done.has(agendaKey(item))).length;
  return (
    <main className="meeting" id="page" tabIndex={-1} onKeyDown={(event) => onMeetingKey(event, acts)}>
      <MeetingHead context={context} done={count} of={items.length} />
      <div className="meeting-body">
        {current === null && <NothingToDo />}
        {current !== null && (
          <>
            <AgendaList
              open={open}
              parts={parts}
              current={current}
              done={done}
              onGo={(item) => goTo(items.indexOf(item))}
            />
            <AgendaStep
              key={agendaKey(current)}
              context={context}
              item={current}
              at={at}
              of={items.length}
              isDone={done.has(agendaKey(current))}
              heading={heading}
              acts={acts}
            />
          </>
        )}
        <OutcomePart
          context={context}
          current={indicator}
          notes={notes}
          nextDate={nextDate}
          isAdding={isAdding}
          onAdding={setAdding}
        />
      </div>
    </main>
  );
}
