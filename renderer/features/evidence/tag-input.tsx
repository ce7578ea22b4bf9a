import { useId, type RefObject } from 'react';
import { longestTag, type TagInUse } from '../../../framework/tags';
import { tagWords } from '../../strings/tags';
import './tags.css';
import { useTagTyping } from './use-tag-input';

interface TagInputProps {
  readonly label: string;
  /** Those in use that can still be added. */
  readonly known: readonly TagInUse[];
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onBack?: () => void;
  /** Ids of what tells more about it. */
  readonly describedBy?: string | undefined;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly isDisabled?: boolean;
}

/** A tag is typed, or taken from those in use; Enter, a comma or going on adds it. */
export function TagInput(props: TagInputProps) {
  const { label, known, onAdd, onBack = () => undefined, inputRef, isDisabled = false } = props;
  const id = useId();
  const typing = useTagTyping({ known, onAdd, onBack });
  const { typed, offered, isOpen, active } = typing;
  const optionId = (index: number) => `${id}-${String(index)}`;
  return (
    <div className="tag-input">
      <input
        ref={inputRef}
        className="field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={active === -1 ? undefined : optionId(active)}
        aria-describedby={props.describedBy}
        autoComplete="off"
        dir="auto"
        disabled={isDisabled}
        // Room for several, parted by commas, where they are pasted.
        maxLength={longestTag * 10}
        placeholder={tagWords.placeholder}
        value={typed}
        onChange={(event) => typing.type(event.target.value)}
        onKeyDown={typing.onKeyDown}
        onBlur={typing.finish}
      />
      {isOpen && (
        <ul id={id} className="tag-offers" role="listbox" aria-label={tagWords.inUse}>
          {offered.map(({ key, tag, count }, index) => (
            <li
              key={key}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              // The field keeps the keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => typing.take(tag)}
            >
              <bdi>{tag}</bdi>
              <small>{tagWords.count(count)}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
