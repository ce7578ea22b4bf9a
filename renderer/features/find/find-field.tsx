import Search from 'lucide-react/icons/search';
import type { KeyboardEvent, RefObject } from 'react';
import { closeDialog } from '../../store/navigate';
import type { FindScope } from '../../store/state';
import { findWords } from '../../strings/find';

export interface FindFieldProps {
  readonly scope: FindScope;
  readonly query: string;
  /** Id of the list below. */
  readonly list: string;
  /** Id of the choice that Enter takes; undefined where there is none. */
  readonly active: string | undefined;
  readonly elementRef: RefObject<HTMLInputElement | null>;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Has the keyboard all the time; what is chosen in the list below is told to a screen reader from here. */
export function FindField({ scope, query, list, active, elementRef, onType, onKeyDown }: FindFieldProps) {
  return (
    <div className="find-field">
      <Search aria-hidden size={18} />
      <input
        ref={elementRef}
        type="text"
        role="combobox"
        aria-label={findWords.title[scope]}
        aria-expanded={active !== undefined}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={200}
        placeholder={findWords.placeholder[scope]}
        value={query}
        onChange={(event) => onType(event.target.value)}
        // Behind what was typed before it had the keyboard.
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(query.length, query.length)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="btn quiet" aria-label={findWords.close} onClick={closeDialog}>
        <kbd aria-hidden="true">Esc</kbd>
      </button>
    </div>
  );
}
