import Search from 'lucide-react/icons/search';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { closeDialog, noteVisit } from '../../store/navigate';
import type { FindScope } from '../../store/state';
import { findWords } from '../../strings/find';
import { Dialog } from '../../ui/dialog';
import { ChoiceList, optionId } from './choice-list';
import type { Choice, ChoiceGroup } from './choices';
import './find-dialog.css';
import { useActive } from './use-active';
import { useChoices } from './use-choices';

/** Once the keyboard is back where it was: whoever goes on from there takes it along. */
function choose(choice: Choice): void {
  closeDialog();
  if (choice.isPlace) noteVisit(choice.key);
  requestAnimationFrame(choice.go);
}

function Told({
  groups,
  query,
  scope,
  isReading,
}: {
  readonly groups: readonly ChoiceGroup[];
  readonly query: string;
  readonly scope: FindScope;
  readonly isReading: boolean;
}) {
  const count = groups.reduce((sum, { of }) => sum + of, 0);
  const typed = query.trim();
  const nothing = scope === 'all' ? findWords.nothingAtAll : findWords.nothing;
  return (
    <div role="status">
      {count === 0 && !isReading && (
        <p className="find-told" dir="auto">
          {typed === '' ? findWords.whatToType : nothing(typed)}
        </p>
      )}
      {isReading && typed !== '' && <p className="find-told late">{findWords.reading}</p>}
      {count > 0 && typed !== '' && <p className="visually-hidden">{findWords.found(count)}</p>}
    </div>
  );
}

/** Finds everything in the plan and does everything that can be done, from one field. */
export function FindDialog({ scope }: { readonly scope: FindScope }) {
  const [query, setQuery] = useState('');
  const { groups, isReading } = useChoices(query, scope);
  const choices = groups.flatMap((group) => group.choices);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { active, setActive, onMoveKey } = useActive(choices.length, list);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = choices[active];
    // Enter ends a word that is being composed; it goes nowhere yet.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (!onMoveKey(event)) return;
    event.preventDefault();
  };
  return (
    <Dialog title={findWords.title[scope]} size="palette" focusFirst={field} onClose={closeDialog}>
      <div className="find-field">
        <Search aria-hidden size={18} />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={findWords.title[scope]}
          aria-expanded={choices.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? optionId(id, active) : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={200}
          placeholder={findWords.placeholder[scope]}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            if (list.current !== null) list.current.scrollTop = 0;
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="btn quiet" aria-label={findWords.close} onClick={closeDialog}>
          <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
      <Told groups={groups} query={query} scope={scope} isReading={isReading} />
      <ChoiceList
        id={id}
        groups={groups}
        active={active}
        elementRef={list}
        onPoint={setActive}
        onChoose={choose}
      />
    </Dialog>
  );
}
