import { useDeferredValue, useMemo, useState } from 'react';
import type { HistoryPage } from '../../../framework/contract/views';
import { placesOf } from '../../../framework/framework';
import { useOpenPlan } from '../../store/store';
import { historyWords } from '../../strings/history';
import { clockTime } from '../../ui/clock-time';
import { localDay } from '../../ui/local-day';
import { choicesOf, entriesOf, everything, filtered } from './act-filter';
import { ActList } from './act-list';
import { FilterBar } from './filter-bar';

/** Stands only where something is new. */
function NewSince({ page }: { readonly page: HistoryPage }) {
  if (page.seenAt === null || page.newRows === 0) return null;
  const since = new Date(page.seenAt);
  return (
    <p className="new-since">{historyWords.newSince(page.newRows, localDay(since), clockTime(since))}</p>
  );
}

interface IgnoredProps {
  readonly rows: HistoryPage['rows'];
  readonly onShow: () => void;
}

/** Stands only where something has no effect, since whoever wrote it may not change that. */
function Ignored({ rows, onShow }: IgnoredProps) {
  const count = rows.filter(({ noEffect }) => noEffect !== null).length;
  if (count === 0) return null;
  return (
    <p className="acts-ignored">
      {historyWords.ignored(count)}{' '}
      <button type="button" className="link" onClick={onShow}>
        {historyWords.showIgnored}
      </button>
    </p>
  );
}

/** Every act in plain words, and what narrows them down. */
export function ActsPart({ page }: { readonly page: HistoryPage }) {
  const { framework } = useOpenPlan();
  const [filter, setFilter] = useState(everything);
  const applied = useDeferredValue(filter);
  const places = useMemo(() => placesOf(framework), [framework]);
  const entries = useMemo(() => entriesOf(page.rows, places), [page.rows, places]);
  const choices = useMemo(() => choicesOf(page.rows, places), [page.rows, places]);
  const shown = useMemo(() => filtered(entries, applied), [entries, applied]);
  return (
    <section className="acts-part" aria-labelledby="acts-title">
      <div className="part-head">
        <h2 id="acts-title">{historyWords.acts}</h2>
        <p className="acts-count" role="status">
          {shown === entries ? historyWords.count(page.total) : historyWords.found(shown.length, page.total)}
        </p>
      </div>
      <NewSince page={page} />
      <Ignored rows={page.rows} onShow={() => setFilter({ ...everything, kind: 'ignored' })} />
      <FilterBar filter={filter} choices={choices} onFilter={setFilter} />
      {shown.length === 0 ? (
        <p className="acts-none">{historyWords.none}</p>
      ) : (
        <ActList entries={shown} places={places} />
      )}
    </section>
  );
}
