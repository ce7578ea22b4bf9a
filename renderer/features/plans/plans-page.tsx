import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PlanRow } from '../../../framework/contract/plans-views';
import { loadPlans } from '../../store/plans';
import { openPlan } from '../../store/settings';
import { useComputer, useStore } from '../../store/store';
import { plansWords } from '../../strings/plans';
import { filtered } from './filtered';
import { PlanItem } from './plan-item';
import '../../ui/list-page.css';
import './plans-page.css';

/** More than one sees at a glance. */
const manyPlans = 8;

interface Read {
  readonly plans: readonly PlanRow[] | null;
  readonly hasFailed: boolean;
  readonly readAgain: () => void;
}

/** Read when the page is opened, when something about the open plan changes, and when the window is looked at again. */
function usePlans(): Read {
  const plans = useStore((state) => state.ui.plans);
  const title = useStore((state) => state.open?.plan.title);
  const isArchived = useStore((state) => state.open?.plan.isArchived);
  const [hasFailed, setFailed] = useState(false);
  const readAgain = () => void loadPlans().then((read) => setFailed(read === null));
  useEffect(() => {
    readAgain();
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, [title, isArchived]);
  return { plans, hasFailed, readAgain };
}

/** A row that went to the other list takes the keyboard with it. */
function useKeepFocus(place: RefObject<HTMLElement | null>, plans: readonly PlanRow[] | null) {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-plan]') ?? [])];
    const row = rows.find(({ dataset }) => dataset.plan === wanted.current);
    if (document.activeElement === document.body) {
      (row?.querySelector('button') ?? place.current?.querySelector('h1'))?.focus();
    }
    wanted.current = null;
  }, [place, plans]);
  return (key: string) => {
    wanted.current = key;
  };
}

interface RowsProps {
  readonly label: string;
  readonly rows: readonly PlanRow[];
  readonly onMove: (key: string) => void;
}

function Rows({ label, rows, onMove }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <ul className="list-rows" aria-label={label}>
      {rows.map((row) => (
        <PlanItem key={row.key} row={row} onMove={() => onMove(row.key)} />
      ))}
    </ul>
  );
}

function Filter({ plans, onFilter }: { readonly plans: string; readonly onFilter: (words: string) => void }) {
  return (
    <input
      type="search"
      className="field plans-filter"
      dir="auto"
      aria-label={plansWords.filter}
      placeholder={plansWords.filter}
      value={plans}
      maxLength={200}
      onChange={(event) => onFilter(event.target.value)}
    />
  );
}

function Found({ words, plans, onClear }: { words: string; plans: readonly PlanRow[]; onClear: () => void }) {
  const count = filtered(plans, words).length;
  if (words.trim() === '') return null;
  return (
    <div className="list-found">
      <p role="status">
        {count === 0 ? plansWords.none(words.trim()) : plansWords.filtered(count, plans.length)}
      </p>
      <button type="button" className="btn quiet" onClick={onClear}>
        {plansWords.clear}
      </button>
    </div>
  );
}

function Head() {
  const { plansFolder } = useComputer();
  const [before, path, after] = plansWords.newFolder(plansFolder);
  return (
    <div className="list-head">
      <div>
        <h1 tabIndex={-1}>{plansWords.title}</h1>
        <p className="page-intro">
          {plansWords.intro} {before}
          <bdi className="plans-path">{path}</bdi>
          {after}
        </p>
      </div>
      <div className="plans-buttons">
        <button type="button" className="btn" onClick={() => void openPlan({ from: 'choose' })}>
          {plansWords.open}
        </button>
        <button type="button" className="btn primary" onClick={() => void openPlan({ from: 'none' })}>
          {plansWords.newPlan}
        </button>
      </div>
    </div>
  );
}

/** Every plan of this computer: to open, rename, put away, find again or delete. */
export function PlansPage() {
  const { plans, hasFailed, readAgain } = usePlans();
  const [words, setWords] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const keepFocus = useKeepFocus(place, plans);
  const rows = filtered(plans ?? [], words);
  const archived = rows.filter((row) => row.isArchived);
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div ref={place} className="page-width plans-page">
        <Head />
        {plans === null && hasFailed && (
          <button type="button" className="btn" onClick={readAgain}>
            {plansWords.readAgain}
          </button>
        )}
        {plans === null && !hasFailed && (
          <p role="status" className="list-looking">
            {plansWords.looking}
          </p>
        )}
        {plans?.length === 0 && (
          <div className="empty-place">
            <h2>{plansWords.emptyTitle}</h2>
            <p>{plansWords.emptyText}</p>
          </div>
        )}
        {plans !== null && plans.length > manyPlans && <Filter plans={words} onFilter={setWords} />}
        {plans !== null && <Found words={words} plans={plans} onClear={() => setWords('')} />}
        <Rows label={plansWords.list} rows={rows.filter((row) => !row.isArchived)} onMove={keepFocus} />
        {archived.length > 0 && <h2>{plansWords.archived}</h2>}
        <Rows label={plansWords.archived} rows={archived} onMove={keepFocus} />
      </div>
    </main>
  );
}
