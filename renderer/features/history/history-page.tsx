import type { HistoryPage as Page } from '../../../framework/contract/views';
import { historyWords } from '../../strings/history';
import { ActsPart } from './acts-part';
import { AsOfField } from './as-of-field';
import './history-page.css';
import { LevelsPart } from './levels-part';
import { useHistory } from './use-history';

/** The day on which the plan began. */
function firstDay({ series }: Page): string {
  return series.flatMap(({ points }) => points.slice(0, 1).map(({ day }) => day)).sort()[0] ?? '0001-01-01';
}

/** How the levels came about, what was done when, and the way to the plan of any day. */
export function HistoryPage() {
  const { history, readAgain } = useHistory();
  return (
    <main className="page" id="page" tabIndex={-1} aria-busy={history.status === 'reading'}>
      <div className="page-width history-page">
        <h1 tabIndex={-1}>{historyWords.title}</h1>
        {history.status === 'failed' && (
          <div role="alert">
            <p dir="auto">
              {historyWords.failed} {history.message}
            </p>
            <button type="button" className="btn" onClick={readAgain}>
              {historyWords.again}
            </button>
          </div>
        )}
        {history.status === 'ready' && (
          <>
            <LevelsPart series={history.page.series} />
            <AsOfField first={firstDay(history.page)} />
            <ActsPart page={history.page} />
          </>
        )}
      </div>
    </main>
  );
}
