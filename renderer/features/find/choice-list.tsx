import type { RefObject } from 'react';
import type { ExcerptPart } from '../../../framework/find/excerpt';
import { useComputer } from '../../store/store';
import { findWords } from '../../strings/find';
import { keyName } from '../../strings/key-name';
import type { Choice, ChoiceGroup } from './choices';

/** What was found in a text stands out in it. */
function Parts({ parts }: { readonly parts: readonly ExcerptPart[] }) {
  return parts.map(({ text, isFound }, index) =>
    // Parts have nothing but their place.
    isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, choice, isActive, onPoint, onChoose }: OptionProps) {
  const { platform } = useComputer();
  const { lead, title, text, about, keys } = choice;
  return (
    <div
      id={id}
      className="find-choice"
      role="option"
      aria-selected={isActive}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      {lead.length > 0 && (
        <span className="find-lead">
          <Parts parts={lead} />
        </span>
      )}{' '}
      <span className="find-words">
        <span className="find-title" dir="auto">
          <Parts parts={title} />
        </span>{' '}
        {text !== null && (
          <span className="find-text" dir="auto">
            <Parts parts={text} />
          </span>
        )}
      </span>{' '}
      {about !== '' && <span className="find-about">{about}</span>}
      {keys !== null && <kbd>{keyName(keys, platform)}</kbd>}
    </div>
  );
}

export interface ChoiceListProps {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  /** Which one of all of them Enter takes. */
  readonly active: number;
  readonly elementRef: RefObject<HTMLDivElement | null>;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (choice: Choice) => void;
}

/** The name of a choice's element, for the field that has the keyboard. */
export function optionId(list: string, index: number): string {
  return `${list}-${String(index)}`;
}

/** The choices in their groups. The keyboard stays in the field above. */
export function ChoiceList({ id, groups, active, elementRef, onPoint, onChoose }: ChoiceListProps) {
  const starts = groups.map((_group, index) =>
    groups.slice(0, index).reduce((sum, { choices }) => sum + choices.length, 0),
  );
  return (
    <div
      ref={elementRef}
      id={id}
      className="find-list"
      role="listbox"
      aria-label={findWords.results}
      // A press must not take the keyboard from the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ name, choices, of }, place) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <div id={`${id}-${name}`} className="find-group" role="presentation">
            {findWords.groups[name]}
            {of > choices.length && <small>{findWords.firstOf(choices.length, of)}</small>}
          </div>
          {choices.map((choice, index) => {
            const number = (starts[place] ?? 0) + index;
            return (
              <Option
                key={choice.key}
                id={optionId(id, number)}
                choice={choice}
                isActive={number === active}
                onPoint={() => onPoint(number)}
                onChoose={() => onChoose(choice)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
