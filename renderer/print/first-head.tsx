import type { ReportModel } from '../../framework/report/report';
import { headingOf } from '../../framework/report/titles';
import { counted, longDate } from '../../framework/report/words';

/** The beginning of the framework's hash, which is another one for every other text. */
function versionWords({ frameworkHash }: ReportModel): string {
  return frameworkHash === '' ? '' : `, version ${frameworkHash.slice(0, 8)}`;
}

function dayWords(day: string | null): string {
  return day === null ? '' : longDate(day);
}

/** What was rated and looked at by nobody else says so; what was not rated has nothing to be looked at. */
function reviewedWords({ status, marks }: ReportModel): string {
  if (status.reviewed !== null) return longDate(status.reviewed);
  return marks.some((mark) => mark !== 'not-assessed' && mark !== 'covered') ? 'Not yet' : '';
}

/** Name, what this is, its day, and what is known about the person. */
export function FirstHead({ report }: { readonly report: ReportModel }) {
  const { title, subtitle } = headingOf(report);
  const { words, next } = report.status;
  const facts = [
    { label: 'Role', value: report.role },
    { label: 'Mentor', value: report.mentor },
    { label: 'Reviewed', value: reviewedWords(report) },
    { label: 'Next check-in', value: dayWords(next) },
    { label: 'Evidence', value: report.pieces === 0 ? '' : counted(report.pieces, 'piece') },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <header className="head">
        <div>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p>
            {subtitle}
            {versionWords(report)}
          </p>
        </div>
        <p className="day">
          {longDate(report.day)}
          <span>{words}</span>
        </p>
      </header>
      {facts.length > 0 && (
        <div className="facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <p className="label">{label}</p>
              <p>
                <bdi>{value}</bdi>
              </p>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
