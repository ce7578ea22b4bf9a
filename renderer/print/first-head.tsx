import type { ReportModel } from '../../framework/report/report';
import { headingOf } from '../../framework/report/titles';
import { longDate } from '../../framework/report/words';

/** Name, what this is, its day, and what is known about the person. */
export function FirstHead({ report }: { readonly report: ReportModel }) {
  const { title, subtitle } = headingOf(report);
  const facts = [
    { label: 'Role', value: report.role },
    { label: 'Mentor', value: report.mentor },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <header className="head">
        <div>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p>{subtitle}</p>
        </div>
        <p className="day">{longDate(report.day)}</p>
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
