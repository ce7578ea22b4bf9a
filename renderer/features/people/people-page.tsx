import { useEffect, useMemo, useState } from 'react';
import type { PersonRow } from '../../../framework/contract/people-views';
import { loadPeople } from '../../store/people';
import type { PeopleHere } from '../../store/state';
import { useStore } from '../../store/store';
import { chooseBundles } from '../../store/take-files';
import { outOf } from '../../strings/numbers';
import { peopleWords } from '../../strings/people';
import { ChooseField } from '../../ui/choose-field';
import { ProgressLine } from '../../ui/progress-line';
import { PeopleList } from './people-list';
import '../../ui/list-page.css';
import './people-page.css';
import { shownPeople, type PeopleSort } from './people-rows';

/** More than one sees at a glance. */
const manyPeople = 8;
/** Milliseconds after which one wants to know how long it still takes. */
const patience = 2000;

interface Read {
  readonly people: PeopleHere | null;
  readonly hasFailed: boolean;
  readonly readAgain: () => void;
}

/** Read when the page is opened, when another plan is open, after a dialog, and when the window is looked at again. */
function usePeople(): Read {
  const people = useStore((state) => state.people);
  const folder = useStore((state) => state.open?.folder);
  const savedAt = useStore((state) => state.open?.savedAt);
  const isAsking = useStore((state) => state.ui.dialog !== null);
  const [hasFailed, setFailed] = useState(false);
  const readAgain = () => void loadPeople().then((isRead) => setFailed(!isRead));
  useEffect(() => {
    if (isAsking) return undefined;
    readAgain();
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, [folder, savedAt, isAsking]);
  return { people, hasFailed, readAgain };
}

function openFile(): void {
  void chooseBundles().then(loadPeople);
}

/** Seen only where it takes long enough that one wonders. */
function ReadingLine({ done, of }: { readonly done: number; readonly of: number }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return <ProgressLine label={peopleWords.reading} done={done / of} number={outOf(done, of)} />;
}

interface ToolsProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly sort: PeopleSort;
  readonly onSort: (sort: PeopleSort) => void;
}

const sorts = ['next', 'waiting', 'name'] as const satisfies readonly PeopleSort[];

function Tools({ typed, onType, sort, onSort }: ToolsProps) {
  return (
    <div className="people-tools">
      <input
        type="search"
        className="field people-filter"
        dir="auto"
        aria-label={peopleWords.filter}
        placeholder={peopleWords.filter}
        value={typed}
        maxLength={200}
        onChange={(event) => onType(event.target.value)}
      />
      <ChooseField label={peopleWords.sort} value={sort} onChoose={onSort}>
        {sorts.map((one) => (
          <option key={one} value={one}>
            {peopleWords.sorts[one]}
          </option>
        ))}
      </ChooseField>
    </div>
  );
}

interface FoundProps {
  readonly typed: string;
  readonly count: number;
  readonly of: number;
  readonly onClear: () => void;
}

function Found({ typed, count, of, onClear }: FoundProps) {
  if (typed.trim() === '') return null;
  return (
    <div className="list-found">
      <p role="status">{count === 0 ? peopleWords.none(typed.trim()) : peopleWords.filtered(count, of)}</p>
      <button type="button" className="btn quiet" onClick={onClear}>
        {peopleWords.clear}
      </button>
    </div>
  );
}

function Empty() {
  return (
    <div className="empty-place">
      <h2>{peopleWords.emptyTitle}</h2>
      <p>{peopleWords.emptyText}</p>
      <button type="button" className="btn primary" onClick={openFile}>
        {peopleWords.openFile}
      </button>
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly PersonRow[] }) {
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<PeopleSort>('next');
  const items = useMemo(() => shownPeople(rows, { typed, sort }), [rows, typed, sort]);
  return (
    <>
      {rows.length > manyPeople && <Tools typed={typed} onType={setTyped} sort={sort} onSort={setSort} />}
      <Found typed={typed} count={items.length} of={rows.length} onClear={() => setTyped('')} />
      {items.length > 0 && <PeopleList items={items} />}
    </>
  );
}

function Here({ people }: { readonly people: PeopleHere }) {
  const { rows, reading } = people;
  if (rows.length === 0 && reading === null) return <Empty />;
  return (
    <>
      {reading !== null && <ReadingLine done={reading.done} of={reading.of} />}
      <Rows rows={rows} />
    </>
  );
}

/** A mentor's people: where each is, whose turn it is, what has changed, and when they meet. */
export function PeoplePage() {
  const { people, hasFailed, readAgain } = usePeople();
  const isEmpty = people?.rows.length === 0 && people.reading === null;
  return (
    <main className="page" id="page" tabIndex={-1}>
      <div className="page-width people-page">
        <div className="list-head">
          <div>
            <h1 tabIndex={-1}>{peopleWords.title}</h1>
            <p className="page-intro">{peopleWords.intro}</p>
          </div>
          {people !== null && !isEmpty && (
            <button type="button" className="btn" onClick={openFile}>
              {peopleWords.openFile}
            </button>
          )}
        </div>
        {people === null && hasFailed && (
          <button type="button" className="btn" onClick={readAgain}>
            {peopleWords.readAgain}
          </button>
        )}
        {people === null && !hasFailed && (
          <p role="status" className="list-looking">
            {peopleWords.looking}
          </p>
        )}
        {people !== null && <Here people={people} />}
      </div>
    </main>
  );
}
