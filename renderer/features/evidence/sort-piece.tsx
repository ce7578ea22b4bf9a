import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { levelsOf } from '../../../framework/levels';
import type { Evidence } from '../../../framework/plan';
import { openDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { sortWords } from '../../strings/capture';
import { evidenceFormWords, evidenceWords } from '../../strings/evidence';
import { formatDay } from '../../ui/day-text';
import './evidence-form.css';
import { IndicatorPicker } from '../../ui/indicator-picker';
import { useSorting } from './use-sorting';

export interface SortPieceProps {
  readonly piece: Evidence;
  readonly nextRef: RefObject<HTMLButtonElement | null>;
  readonly onSkip: () => void;
  readonly onRemove: () => void;
}

function About({ piece }: Pick<SortPieceProps, 'piece'>) {
  const { kind, title, text, url, date } = piece;
  const more = kind === 'link' ? url : text;
  return (
    <section className="sort-piece" aria-label={sortWords.piece}>
      <h3 dir="auto">{title}</h3>
      <p className="field-hint">
        {evidenceWords.kinds[kind]}, {formatDay(date, 'short')}
      </p>
      {more !== title && more !== '' && (
        <p className="sort-words" dir="auto">
          {more}
        </p>
      )}
    </section>
  );
}

/** Enter on a button is that button's own. */
function isOnButton({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('button') !== null;
}

/** One piece and the indicators it may stand for. The digits choose, Enter goes on. */
export function SortPiece({ piece, nextRef, onSkip, onRemove }: SortPieceProps) {
  const { framework, plan } = useOpenPlan();
  const sorting = useSorting(piece, framework);
  // The piece before has taken its buttons with it.
  useEffect(() => nextRef.current?.focus(), [nextRef]);
  const next = framework.skills
    .map((skill) => ({ skill: skill.id, level: levelsOf(skill, plan).next?.rank }))
    .find(({ level }) => level !== undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const isNext = key === 'Enter' && (!isOnButton(event) || event.target === nextRef.current);
    if (isNext || /^[\d.]$/.test(key)) sorting.type(key);
    else if (key === 's' || key === 'S') onSkip();
    else if (key === 'Delete') onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <div className="sort" onKeyDown={onKeyDown}>
      <div className="dialog-scroll">
        <About piece={piece} />
        <IndicatorPicker
          label={evidenceFormWords.indicators}
          framework={framework}
          chosen={sorting.chosen}
          likely={next?.level === undefined ? null : { skill: next.skill, level: next.level }}
          onChange={sorting.choose}
        />
        <p className="field-hint">{sorting.typed === '' ? sortWords.keys : sortWords.typed(sorting.typed)}</p>
        {sorting.mistake !== null && (
          <p role="alert" className="field-error">
            {sorting.mistake}
          </p>
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="btn quiet" onClick={onRemove}>
          {sortWords.remove} <kbd>Del</kbd>
        </button>
        <button
          type="button"
          className="btn quiet"
          onClick={() => openDialog({ kind: 'evidence-edit', evidence: piece.id })}
        >
          {sortWords.edit}
        </button>
        <span className="spread" />
        <button type="button" className="btn" onClick={onSkip}>
          {sortWords.skip} <kbd>S</kbd>
        </button>
        <button ref={nextRef} type="button" className="btn primary" onClick={sorting.save}>
          {sortWords.sort}
        </button>
      </div>
    </div>
  );
}
