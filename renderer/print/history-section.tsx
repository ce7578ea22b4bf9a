import type { ReportDay } from '../../framework/report/history-part';
import { longDate } from '../../framework/report/words';

/** How it came about, oldest first. */
export function HistorySection({ days }: { readonly days: readonly ReportDay[] }) {
  if (days.length === 0) return null;
  return (
    <section>
      <h2>How it came about</h2>
      {days.map(({ day, lines }) => (
        <section key={day} className="history-day">
          <h3>{longDate(day)}</h3>
          <ul>
            {lines.map((line, index) => (
              // In their order; two skills of the same name say the same.
              <li key={index} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
