import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { closeDialog, noteVisit } from '../../store/navigate';
import type { FindScope } from '../../store/state';
import { findWords } from '../../strings/find';
import { Dialog } from '../../ui/dialog';
import { ChoiceList, optionId } from './choice-list';
import type { Choice } from './choices';
import './find-dialog.css';
import { FindField } from './find-field';
import { FindTold } from './find-told';
import { useActive } from './use-active';
import { useChoices } from './use-choices';

/** Once the keyboard is back where it was: whoever goes on from there takes it along. */
function choose(choice: Choice): void {
  closeDialog();
  if (choice.isPlace) noteVisit(choice.key);
  requestAnimationFrame(choice.go);
}

export interface FindDialogProps {
  readonly scope: FindScope;
  /** What was typed before the field had the keyboard. */
  readonly ahead: string;
}

/** Finds everything in the plan and does everything that can be done, from one field. */
export function FindDialog({ scope, ahead }: FindDialogProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const query = typed ?? ahead;
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
      <FindField
        scope={scope}
        query={query}
        list={id}
        active={choices.length > 0 ? optionId(id, active) : undefined}
        elementRef={field}
        onType={(text) => {
          setTyped(text);
          setActive(0);
          if (list.current !== null) list.current.scrollTop = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <FindTold groups={groups} query={query} scope={scope} isReading={isReading} />
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
