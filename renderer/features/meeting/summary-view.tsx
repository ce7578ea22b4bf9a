import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import {
  summaryOfCheckIn,
  type CheckInSummary,
  type SummaryRow,
} from '../../../framework/report/check-in-summary';
import { summaryText } from '../../../framework/report/check-in-text';
import type { CheckInContext } from '../../check-in/check-in-context';
import { MailText } from '../../check-in/mail-text';
import { leaveMeeting, startMeeting } from '../../store/meeting';
import { useStore } from '../../store/store';
import { useSummaryFile } from '../../store/use-saved-file';
import { meetingWords, outcomeWords, summaryWords } from '../../strings/meeting';
import { ratingWord, ratingWords } from '../../strings/ratings';
import { formatDay } from '../../ui/day-text';
import { SavedFileLine } from '../../ui/saved-file';

function Row({ row, names }: { readonly row: SummaryRow; readonly names: CheckInSummary['names'] }) {
  const { rated } = summaryWords;
  return (
    <li>
      <div>
        <p dir="auto">
          <b>{row.label}</b> {row.text}
        </p>
        <small dir="auto">
          {summaryWords.ratings(
            rated(names.individual, ratingWord(row.self ?? undefined)),
            rated(names.mentor, ratingWord(row.mentor ?? undefined)),
          )}
        </small>
        {row.comment !== null && (
          <small dir="auto" className="prose">
            {rated(names.mentor, row.comment)}
          </small>
        )}
      </div>
      <span className={row.agreed === null ? 'summary-open' : 'summary-agreed'}>
        {row.agreed === null ? summaryWords.notAgreed : ratingWords[row.agreed]}
      </span>
    </li>
  );
}

function Actions({ actions }: Pick<CheckInSummary, 'actions'>) {
  return (
    <ul className="summary-list">
      {actions.map(({ text, owner, date, labels }, index) => (
        // The same text may stand twice; the order never changes.
        <li key={index}>
          <div>
            <p dir="auto" className="prose">
              {text}
            </p>
            <small dir="auto">{[outcomeWords.ownerBy(owner, date), ...labels].join(', ')}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Only what there is. */
function SummaryParts({ summary }: { readonly summary: CheckInSummary }) {
  const { rows, notes, actions, nextDate, names } = summary;
  if (rows.length === 0 && notes === null && actions.length === 0 && nextDate === null) {
    return <p className="summary-empty">{summaryWords.empty}</p>;
  }
  return (
    <>
      {rows.length > 0 && (
        <section>
          <h2>{summaryWords.agreed}</h2>
          <ul className="summary-list">
            {rows.map((row) => (
              <Row key={row.label} row={row} names={names} />
            ))}
          </ul>
        </section>
      )}
      {notes !== null && (
        <section>
          <h2>{summaryWords.said}</h2>
          <p dir="auto" className="prose">
            {notes}
          </p>
        </section>
      )}
      {actions.length > 0 && (
        <section>
          <h2>{summaryWords.actions}</h2>
          <Actions actions={actions} />
        </section>
      )}
      {nextDate !== null && (
        <section>
          <h2>{summaryWords.next}</h2>
          <p>{formatDay(nextDate, 'long')}</p>
        </section>
      )}
    </>
  );
}

/** Esc goes one step back: to the agenda, or where that is over, to the page. */
function useBack({ checkIn }: CheckInContext) {
  const isOver = checkIn.closed !== null;
  const back = () => (isOver ? leaveMeeting() : startMeeting(checkIn.id, 'agenda'));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || useStore.getState().ui.dialog !== null) return;
    event.preventDefault();
    back();
  };
  return { isOver, back, onKeyDown };
}

/** What came out of it, to be looked over by both, saved or sent. */
export function SummaryView({ context }: { readonly context: CheckInContext }) {
  const { open, checkIn, names } = context;
  const { plan, framework } = open;
  const summary = useMemo(() => summaryOfCheckIn({ plan, framework, checkIn }), [plan, framework, checkIn]);
  const file = useSummaryFile();
  const heading = useRef<HTMLHeadingElement>(null);
  const { isOver, back, onKeyDown } = useBack(context);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="meeting" id="page" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="meeting-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {meetingWords.summary}
          </h1>
          <p dir="auto" className="meeting-people">
            {meetingWords.title(summary.day)}, {meetingWords.people(names.individual, names.mentor)}
          </p>
        </div>
        <div className="meeting-ways">
          {!isOver && (
            <button type="button" className="btn" onClick={back}>
              {summaryWords.back}
            </button>
          )}
          <button
            type="button"
            className="btn primary"
            onClick={() => void file.save({ checkIn: checkIn.id })}
          >
            {summaryWords.save}
          </button>
          <button type="button" className="btn" onClick={leaveMeeting}>
            {meetingWords.leave}
          </button>
        </div>
      </header>
      <div className="summary">
        <SavedFileLine
          words={summaryWords.file}
          file={file.saved}
          onOpen={() => void file.open()}
          onShow={() => void file.show()}
        />
        <SummaryParts summary={summary} />
        <MailText title={summaryWords.mail} heading="h2" rows={8} text={summaryText(summary)} />
      </div>
    </main>
  );
}
