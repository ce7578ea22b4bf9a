import { useMemo, useRef } from 'react';
import type { Conflict, SaidValue } from '../../../framework/conflicts/conflicts';
import type { Says } from '../../../framework/conflicts/says';
import { placesOf } from '../../../framework/framework';
import { closeDialog, say } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { conflictWords, fieldWords } from '../../strings/conflicts';
import { Dialog } from '../../ui/dialog';
import { ConflictItem } from './conflict-item';
import './conflicts-dialog.css';
import { useSettling } from './use-settling';

/** More than anybody looks over; the others come into their place. */
const shownConflicts = 20;

function Done() {
  return (
    <>
      <p>{conflictWords.done}</p>
      <div className="dialog-foot">
        <button type="button" className="btn primary" autoFocus onClick={closeDialog}>
          {conflictWords.close}
        </button>
      </div>
    </>
  );
}

interface FootProps {
  readonly conflicts: readonly Conflict[];
  readonly onKeepAll: (standing: readonly Says[]) => void;
}

function Foot({ conflicts, onKeepAll }: FootProps) {
  const keepAll = () => onKeepAll(conflicts.flatMap(({ values: [first] }) => (first ? [first.says] : [])));
  return (
    <div className="dialog-foot">
      {conflicts.length > 1 && (
        <button type="button" className="btn" onClick={keepAll}>
          {conflictWords.keepAll}
        </button>
      )}
      <button type="button" className="btn" onClick={closeDialog}>
        {conflictWords.close}
      </button>
    </div>
  );
}

/** Fields of which two devices said different things, one below the other, to choose what stays. */
export function ConflictsDialog() {
  const { plan, framework, devices, conflicts, writer } = useOpenPlan();
  const context = useMemo(
    () => ({ plan, devices, writer, places: placesOf(framework) }),
    [plan, devices, writer, framework],
  );
  const { list, failure, settle } = useSettling(conflicts);
  const first = useRef<HTMLButtonElement>(null);
  const keep = async (conflict: Conflict, value: SaidValue) => {
    const isDone = await settle([value.says], conflicts.indexOf(conflict));
    if (isDone) say(conflictWords.chosen(fieldWords(conflict, context), conflicts.length - 1));
  };
  const shown = conflicts.slice(0, shownConflicts);
  const more = conflicts.length - shown.length;
  const isAny = conflicts.length > 0;
  return (
    <Dialog
      title={conflictWords.title}
      description={isAny ? conflictWords.about : undefined}
      size="large"
      focusFirst={first}
      onClose={closeDialog}
    >
      {!isAny && <Done />}
      {isAny && (
        <ul ref={list} className="conflicts" aria-label={conflictWords.list}>
          {shown.map((conflict, index) => (
            <ConflictItem
              key={conflict.id}
              conflict={conflict}
              context={context}
              firstRef={index === 0 ? first : null}
              onKeep={(value) => void keep(conflict, value)}
            />
          ))}
        </ul>
      )}
      {more > 0 && <p>{conflictWords.more(more)}</p>}
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
      {isAny && <Foot conflicts={conflicts} onKeepAll={(all) => void settle(all, 0)} />}
    </Dialog>
  );
}
