import { useId } from 'react';
import { checkInBefore } from '../../../framework/agenda';
import type { CheckIn } from '../../../framework/check-in';
import type { Since, SinceFrom } from '../../../framework/since';
import { sinceNames } from '../../../framework/since-names';
import type { OpenPlan } from '../../store/state';
import { useOpenPlan } from '../../store/store';
import { sinceLines, type SinceLine } from '../../../framework/report/since-lines';
import { sinceWords } from '../../strings/since';
import { formatDay } from '../../ui/day-text';
import './since-part.css';
import { useSince } from './use-since';

/** As many as say enough beside a page; the history has all. */
const shownDetails = 5;

function Line({ text, details }: SinceLine) {
  const shown = details.slice(0, shownDetails);
  const more = details.length - shown.length;
  return (
    <li>
      <p>{text}</p>
      {shown.map((detail, index) => (
        // They come anew with every answer, in their order.
        <small key={index} dir="auto">
          {detail}
        </small>
      ))}
      {more > 0 && <small>{sinceWords.more(more)}</small>}
    </li>
  );
}

function titleOf({ from }: Since): string {
  return from.checkIn === null ? sinceWords.day(from.day) : sinceWords.lastCheckIn(from.day);
}

/** *Since last time*: what is otherwise, sentence by sentence. Nothing stands here until it is known. */
export function SincePart(from: SinceFrom) {
  const { framework } = useOpenPlan();
  const answer = useSince(from);
  const id = useId();
  if (answer === null) return null;
  if (!answer.ok) return <p role="alert">{answer.error.message}</p>;
  return (
    <section className="since" aria-labelledby={id}>
      <h2 id={id}>{titleOf(answer.value)}</h2>
      <ul>
        {sinceLines(answer.value, sinceNames(framework), formatDay).map((line, index) => (
          // In their order; two skills of the same name say the same.
          <Line key={index} {...line} />
        ))}
      </ul>
    </section>
  );
}

/** Beside a check-in that is going on: since the one before it whose ratings were shown. */
export function SinceBefore({ open, checkIn }: { readonly open: OpenPlan; readonly checkIn: CheckIn }) {
  const before = checkIn.closed === null ? checkInBefore(open.plan, checkIn.id) : null;
  return before === null ? null : <SincePart checkIn={before.id} />;
}
