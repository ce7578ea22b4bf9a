import type { SummaryAction, SummaryRow } from '../../framework/report/check-in-summary';
import { returnedWords } from '../../framework/report/check-in-text';
import type { ReportRecord, ReportRemark } from '../../framework/report/record-part';
import { longDate, ratingWord, shortDate } from '../../framework/report/words';
import { Comments } from './comments';
import { Prose } from './prose';
import { isNamed } from './references';

function End({ closed }: Pick<ReportRecord, 'closed'>) {
  if (closed === null) return 'Not closed yet';
  const day = longDate(closed.day);
  switch (closed.how) {
    case 'signed':
      return `Signed by both, ${day}`;
    case 'paper':
      return (
        <>
          {closed.paper === null ? 'Confirmed on paper' : 'Signed on paper by '}
          {closed.paper !== null && <bdi>{closed.paper.name.trim()}</bdi>}
          {`, ${day}; Rung cannot check this`}
        </>
      );
    case 'unsigned':
      return `Closed without signatures, ${day}: agreed, not confirmed`;
  }
}

function Ratings({ rows }: { readonly rows: readonly SummaryRow[] }) {
  if (rows.length === 0) return null;
  const number = rows.some(({ label }) => isNamed(label)) ? 'number named' : 'number';
  return (
    <table className="rows compact">
      <thead>
        <tr>
          <th scope="col" className={number}>
            No.
          </th>
          <th scope="col">Indicator</th>
          <th scope="col" className="said">
            Own view
          </th>
          <th scope="col" className="said">
            Mentor
          </th>
          <th scope="col" className="said">
            Agreed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, text, self, mentor, agreed }, index) => (
          // In the framework's order, where two skills may have one name.
          <tr key={index}>
            <th scope="row" className={number} dir="auto">
              {label}
            </th>
            <td className="words" dir="auto">
              {text}
            </td>
            <td className="said">{ratingWord(self)}</td>
            <td className="said">{ratingWord(mentor)}</td>
            <td className="said">
              {agreed === null ? <span className="quiet">nothing yet</span> : ratingWord(agreed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ends = { open: '', done: 'done', dropped: 'dropped' } as const;

function Actions({ actions }: { readonly actions: readonly SummaryAction[] }) {
  if (actions.length === 0) return null;
  return (
    <ul className="agreed-actions">
      {actions.map(({ text, owner, date, status }, index) => (
        // As they were written down; the same words may stand twice.
        <li key={index}>
          <bdi>{text}</bdi>
          <span className="quiet">
            {' ('}
            <bdi>{owner}</bdi>
            {date !== null && `, by ${shortDate(date)}`}
            {status !== 'open' && `, ${ends[status]}`})
          </span>
        </li>
      ))}
    </ul>
  );
}

function Remark({ remark }: { readonly remark: ReportRemark }) {
  return (
    <>
      <h4 dir="auto">{`On ${remark.label}`}</h4>
      <Comments comments={remark.comments} />
    </>
  );
}

function Record({ record }: { readonly record: ReportRecord }) {
  const { names, day, rows, remarks, notes, actions, nextDate } = record;
  return (
    <section className="record">
      <h3>
        {longDate(day)}, with <bdi>{names.mentor}</bdi>
      </h3>
      <p className="quiet lead">
        <End closed={record.closed} />
        {nextDate !== null && `. Next check-in: ${longDate(nextDate)}`}
      </p>
      {record.returned !== null && <p className="quiet lead">{returnedWords(record)}</p>}
      <Ratings rows={rows} />
      {remarks.map((remark, index) => (
        // In the framework's order, where two skills may have one name.
        <Remark key={index} remark={remark} />
      ))}
      {notes !== null && (
        <>
          <h4>What was said</h4>
          <Prose text={notes} />
        </>
      )}
      {actions.length > 0 && <h4>Actions</h4>}
      <Actions actions={actions} />
    </section>
  );
}

/** Every check-in whose ratings were shown, newest first. */
export function CheckInRecords({ records }: { readonly records: readonly ReportRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2>Check-ins</h2>
      {records.map((record, index) => (
        // Two may be of one day with one person.
        <Record key={index} record={record} />
      ))}
    </section>
  );
}
