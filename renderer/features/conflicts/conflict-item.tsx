import { useId, type KeyboardEvent, type Ref } from 'react';
import type { Conflict, SaidValue } from '../../../framework/conflicts/conflicts';
import {
  besideWords,
  conflictWords,
  fieldWords,
  valueWords,
  writerWords,
  type ConflictContext,
} from '../../strings/conflicts';
import { aroundDifference } from './difference';

export interface ConflictItemProps {
  readonly conflict: Conflict;
  readonly context: ConflictContext;
  /** For the button where the keyboard begins. */
  readonly firstRef: Ref<HTMLButtonElement>;
  readonly onKeep: (value: SaidValue) => void;
}

interface ValueProps {
  readonly value: SaidValue;
  readonly text: string;
  /** Its number, which is its key; the first is the one that stands. */
  readonly order: number;
  readonly context: ConflictContext;
  readonly keepRef: Ref<HTMLButtonElement>;
  readonly onKeep: () => void;
}

function Value({ value, text, order, context, keepRef, onKeep }: ValueProps) {
  const id = useId();
  const beside = besideWords(value.says);
  return (
    <li className="conflict-value">
      <p id={id} dir="auto" className="conflict-text">
        {text}
      </p>
      {beside !== '' && <small>{beside}</small>}
      <small dir="auto">{writerWords(value, context)}</small>
      <p className="conflict-keep">
        <button
          ref={keepRef}
          type="button"
          className="btn"
          aria-describedby={id}
          aria-keyshortcuts={String(order)}
          onClick={onKeep}
        >
          {conflictWords.keep}
          <kbd aria-hidden="true">{order}</kbd>
        </button>
        {order === 1 && <span className="chip">{conflictWords.stands}</span>}
      </p>
    </li>
  );
}

/** One field with its values, newest first. In it the number of a value keeps it. */
export function ConflictItem({ conflict, context, firstRef, onKeep }: ConflictItemProps) {
  const id = useId();
  const { values } = conflict;
  const texts = aroundDifference(values.map(({ says }) => valueWords(says, context)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const value = values[Number(event.key) - 1];
    if (value === undefined) return;
    event.preventDefault();
    onKeep(value);
  };
  return (
    <li className="conflict">
      <div role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
        <h3 id={id} dir="auto">
          {fieldWords(conflict, context)}
        </h3>
        <ol className="conflict-values">
          {values.map((value, index) => (
            <Value
              key={value.line}
              value={value}
              text={texts[index] ?? ''}
              order={index + 1}
              context={context}
              keepRef={index === 0 ? firstRef : null}
              onKeep={() => onKeep(value)}
            />
          ))}
        </ol>
      </div>
    </li>
  );
}
