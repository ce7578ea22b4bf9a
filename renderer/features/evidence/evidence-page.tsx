import { useMemo, useState } from 'react';
import type { Evidence } from '../../../framework/plan';
import { openDialog } from '../../store/navigate';
import { canWrite, useOpenPlan, useStore } from '../../store/store';
import { sortWords } from '../../strings/capture';
import { evidenceFilterWords, evidenceWords } from '../../strings/evidence';
import { useBringIn } from './bring-in';
import { choicesOf, everything, filtered, isFiltering } from './evidence-filter';
import { EvidenceFilters } from './evidence-filters';
import { EvidenceList } from './evidence-list';
import './evidence-page.css';
import { SelectionBar } from './selection-bar';
import { useSelection, type RowSelection } from './use-selection';
import { evidenceRows, evidenceSummary, type EvidenceRow, type EvidenceSummary } from './evidence-rows';

function AddButton() {
  return (
    <button
      type="button"
      className="btn primary"
      onClick={() => openDialog({ kind: 'evidence-add', indicators: [] })}
    >
      {evidenceWords.add}
    </button>
  );
}

interface SummaryProps extends EvidenceSummary {
  readonly isWritable: boolean;
}

function Summary({ count, withoutIndicator, missing, isWritable }: SummaryProps) {
  return (
    <p className="evidence-summary">
      <span>{evidenceWords.count(count)}</span>
      {withoutIndicator > 0 && !isWritable && <span>{evidenceWords.withoutIndicator(withoutIndicator)}</span>}
      {withoutIndicator > 0 && isWritable && (
        <button type="button" className="link" onClick={() => openDialog({ kind: 'sort' })}>
          {sortWords.toSort(withoutIndicator)}
        </button>
      )}
      {missing > 0 && <span>{evidenceWords.missingFiles(missing)}</span>}
    </p>
  );
}

/** The whole place takes what is dropped; the button is the one act that fills it. */
function Empty({ isOver, isWritable }: { readonly isOver: boolean; readonly isWritable: boolean }) {
  return (
    <div className={isOver ? 'empty-place over' : 'empty-place'}>
      <h2>{evidenceWords.emptyTitle}</h2>
      <p>{evidenceWords.emptyText}</p>
      {isWritable && (
        <>
          <AddButton />
          <p>{isOver ? evidenceWords.dropNow : evidenceWords.hint}</p>
        </>
      )}
    </div>
  );
}

/** Fewer than this are looked over faster than they are filtered. */
const manyPieces = 4;

function selectedOf(shown: readonly EvidenceRow[], selection: RowSelection | null): readonly Evidence[] {
  if (selection === null || selection.ids.size === 0) return [];
  return shown.filter(({ id }) => selection.ids.has(id)).map(({ evidence }) => evidence);
}

function FilteredList({ rows }: { readonly rows: readonly EvidenceRow[] }) {
  const open = useOpenPlan();
  const { framework } = open;
  const [filter, setFilter] = useState(everything);
  const choices = useMemo(() => choicesOf(rows, framework), [rows, framework]);
  const shown = useMemo(() => filtered(rows, filter, framework), [rows, filter, framework]);
  const selection = useSelection(shown, { isWritable: canWrite(open) });
  const pieces = useMemo(() => selectedOf(shown, selection), [shown, selection]);
  const sought = useStore(({ ui }) => (ui.sought?.kind === 'evidence' ? ui.sought.id : null));
  // Whoever goes to a piece is to see it, whatever was chosen before.
  if (sought !== null && isFiltering(filter) && !shown.some(({ id }) => id === sought)) setFilter(everything);
  return (
    <>
      {(rows.length >= manyPieces || isFiltering(filter)) && (
        <EvidenceFilters
          filter={filter}
          choices={choices}
          shown={shown.length}
          count={rows.length}
          onChange={setFilter}
        />
      )}
      {shown.length === 0 ? (
        <p className="evidence-nothing">{evidenceFilterWords.nothing}</p>
      ) : (
        <EvidenceList rows={shown} selection={selection} />
      )}
      {selection !== null && pieces.length > 0 && <SelectionBar pieces={pieces} onClear={selection.clear} />}
    </>
  );
}

/** All evidence of the plan, newest first. What is dropped or pasted on it becomes evidence. */
export function EvidencePage() {
  const open = useOpenPlan();
  const { plan, framework, missingFiles } = open;
  const rows = useMemo(() => evidenceRows(plan, framework, missingFiles), [plan, framework, missingFiles]);
  const { isOver, ...drop } = useBringIn();
  const isWritable = canWrite(open);
  if (rows.length === 0) {
    return (
      <main className="page" id="page" tabIndex={-1} {...(isWritable ? drop : {})}>
        <div className="page-width">
          <h1 tabIndex={-1}>{evidenceWords.title}</h1>
          <Empty isOver={isOver} isWritable={isWritable} />
        </div>
      </main>
    );
  }
  return (
    <main className="page" id="page" tabIndex={-1} {...(isWritable ? drop : {})}>
      <div className="page-width">
        <div className="evidence-head">
          <div>
            <h1 tabIndex={-1}>{evidenceWords.title}</h1>
            <Summary {...evidenceSummary(rows, framework)} isWritable={isWritable} />
          </div>
          {isWritable && <AddButton />}
        </div>
        {isWritable && (
          <p className={isOver ? 'evidence-drop over' : 'evidence-drop'}>
            {isOver ? evidenceWords.dropNow : evidenceWords.hint}
          </p>
        )}
        <FilteredList rows={rows} />
      </div>
    </main>
  );
}
