import ChevronDown from 'lucide-react/icons/chevron-down';
import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { act } from '../../store/act';
import { openDialog } from '../../store/navigate';
import { selectWords } from '../../strings/select';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entry';
import { sharingRequests } from './many-acts';
import { removeMany } from './remove-many';
import './selection-bar.css';

interface BarProps {
  readonly pieces: readonly Evidence[];
  readonly onClear: () => void;
}

/** Nobody notices a shorter wait. */
const noticed = 300;

/** Whether an act takes longer than anybody would pass over. */
function useSlowAct() {
  const [isBusy, setBusy] = useState(false);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setSlow(true), noticed);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy]);
  const run = async (requests: readonly RequestInput[]) => {
    if (isBusy || requests.length === 0) return null;
    setBusy(true);
    const applied = await act(...requests);
    setBusy(false);
    return applied;
  };
  return { isBusy, isSlow, run };
}

/** With the bar goes the keyboard that was on it: then the list has it. */
function useWayToList() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bar.current;
    let hasKeyboard = false;
    const note = () => {
      hasKeyboard = element?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
      if (!hasKeyboard) return;
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const row = document.querySelector<HTMLElement>('.pieces [data-row-start][tabindex="0"]');
        (row ?? document.querySelector<HTMLElement>('main h1'))?.focus();
      });
    };
  }, []);
  return bar;
}

function sharingMenu(
  pieces: readonly Evidence[],
  run: (requests: readonly RequestInput[]) => Promise<unknown>,
): readonly MenuEntry[] {
  const choices = [
    { label: selectWords.makePrivate, requests: sharingRequests(pieces, 'private') },
    { label: selectWords.makeShared, requests: sharingRequests(pieces, 'shared') },
  ];
  return choices
    .filter(({ requests }) => requests.length > 0)
    .map(({ label, requests }) => ({ label, onSelect: () => void run(requests) }));
}

/** What can be done with all that is selected. It lies over the end of the list, so that nothing moves when it comes. */
export function SelectionBar({ pieces, onClear }: BarProps) {
  const bar = useWayToList();
  const { isBusy, isSlow, run } = useSlowAct();
  const evidence = pieces.map(({ id }) => id);
  return (
    <div ref={bar} className="selection-bar" role="group" aria-label={selectWords.bar}>
      <strong>{isSlow ? selectWords.saving(pieces.length) : selectWords.count(pieces.length)}</strong>
      <button
        type="button"
        className="btn"
        aria-disabled={isBusy}
        onClick={isBusy ? undefined : () => openDialog({ kind: 'evidence-put', evidence })}
      >
        {selectWords.put}
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={isBusy}
        onClick={isBusy ? undefined : () => openDialog({ kind: 'evidence-tag', evidence })}
      >
        {selectWords.tag}
      </button>
      <Menu label={selectWords.sharing} className="btn" items={sharingMenu(pieces, run)}>
        {selectWords.sharing}
        <ChevronDown aria-hidden size={16} />
      </Menu>
      <button
        type="button"
        className="btn"
        aria-disabled={isBusy}
        onClick={() => void removeMany(pieces, run)}
      >
        {selectWords.remove}
      </button>
      <button type="button" className="btn quiet icon" aria-label={selectWords.clear} onClick={onClear}>
        <X aria-hidden size={16} />
      </button>
    </div>
  );
}
