import X from 'lucide-react/icons/x';
import { useId, useRef } from 'react';
import { mostTags, tagKey, withoutTag, withTag, type TagInUse } from '../../../framework/tags';
import { tagWords } from '../../strings/tags';
import { TagInput } from './tag-input';
import './tags.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** All that stand in the plan. */
  readonly inUse: readonly TagInUse[];
  readonly isReadOnly: boolean;
  readonly onChange: (tags: readonly string[]) => void;
}

/** What more tags are left out for, in one sentence; null where none is. */
function limitOf(tags: readonly string[]): string | null {
  return tags.length >= mostTags ? tagWords.most(mostTags) : null;
}

/** The tags of one piece of evidence: each can be taken away, and more be added. */
export function TagField({ tags, inUse, isReadOnly, onChange }: TagFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = new Set(tags.map(tagKey));
  const limit = limitOf(tags);
  if (isReadOnly && tags.length === 0) return null;
  return (
    <div className="tag-field" role="group" aria-label={tagWords.label}>
      <span className="field-label" aria-hidden="true">
        {tagWords.label}
      </span>
      {tags.length > 0 && (
        <ul className="tag-chips" aria-label={tagWords.chosen}>
          {tags.map((tag) => (
            <li key={tagKey(tag)} className="tag-chip">
              <bdi>{tag}</bdi>
              {!isReadOnly && (
                <button
                  type="button"
                  className="tag-away"
                  aria-label={tagWords.takeAway(tag)}
                  onClick={() => {
                    onChange(withoutTag(tags, tag));
                    input.current?.focus();
                  }}
                >
                  <X aria-hidden size={14} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <>
          <TagInput
            label={tagWords.add}
            known={limit === null ? inUse.filter(({ key }) => !chosen.has(key)) : []}
            describedBy={`${id}-hint`}
            inputRef={input}
            onAdd={(added) => onChange(added.reduce(withTag, tags).slice(0, mostTags))}
            onBack={() => onChange(tags.slice(0, -1))}
          />
          <p id={`${id}-hint`} className="field-hint" role="status">
            {limit ?? tagWords.hint}
          </p>
        </>
      )}
    </div>
  );
}
