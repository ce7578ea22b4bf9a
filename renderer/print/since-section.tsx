import type { ReportSince } from '../../framework/report/since-part';
import { longDate, shortDate } from '../../framework/report/words';
import { sinceLines } from '../../framework/report/since-lines';
import { sinceWords } from '../strings/since';

/** As many as say enough on a first page; all of it stands in the pages that follow. */
const mostDetails = 8;

function Details({ details }: { readonly details: readonly string[] }) {
  if (details.length === 0) return null;
  const more = details.length - mostDetails;
  return (
    <span className="quiet">
      {'. '}
      {details.slice(0, mostDetails).map((detail, index) => (
        // In their order, which never changes; the same words may stand twice.
        <span key={index}>
          {index > 0 && '; '}
          <bdi>{detail}</bdi>
        </span>
      ))}
      {more > 0 && `; ${sinceWords.more(more)}`}
    </span>
  );
}

/** What is otherwise than at the last check-in, sentence by sentence. */
export function SinceSection({ part }: { readonly part: ReportSince | null }) {
  if (part === null) return null;
  const { since, names } = part;
  return (
    <section className="since">
      <h2>Since the last check-in, {longDate(since.from.day)}</h2>
      <ul>
        {sinceLines(since, names, shortDate).map(({ text, details }, index) => (
          // In their order; two skills of the same name say the same.
          <li key={index}>
            {text}
            <Details details={details} />
          </li>
        ))}
      </ul>
    </section>
  );
}
