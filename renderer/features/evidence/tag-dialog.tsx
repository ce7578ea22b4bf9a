import { useRef } from 'react';
import { tagKey } from '../../../framework/tags';
import { closeDialog } from '../../store/navigate';
import { tagManyWords } from '../../strings/select';
import { tagWords } from '../../strings/tags';
import { Dialog } from '../../ui/dialog';
import './evidence-form.css';
import { ManyFoot } from './many-foot';
import { TagInput } from './tag-input';
import { useTagMany } from './use-tag-many';

interface TagRowProps {
  readonly tag: string;
  readonly count: number;
  readonly of: number;
  readonly onSet: (to: 'all' | 'none') => void;
}

/** A tag that all of them have, or some. */
function TagRow({ tag, count, of, onSet }: TagRowProps) {
  const isSome = count > 0 && count < of;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          ref={(box) => {
            if (box !== null) box.indeterminate = isSome;
          }}
          checked={count === of}
          onChange={(event) => onSet(event.target.checked ? 'all' : 'none')}
        />
        <bdi>{tag}</bdi>
        {isSome && <small>{tagManyWords.some(count, of)}</small>}
      </label>
    </li>
  );
}

/** Which tags many pieces have: all of them, some or none. Saved in one act. */
export function TagDialog({ evidence }: { readonly evidence: readonly string[] }) {
  const { tags, count, countOf, known, form, choose, add, save } = useTagMany(evidence);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog title={tagManyWords.title(count)} outside="stays" focusFirst={input} onClose={closeDialog}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="dialog-scroll tag-many">
          <TagInput label={tagWords.add} known={known} inputRef={input} onAdd={add} />
          {tags.length === 0 ? (
            <p className="field-hint">{tagManyWords.none}</p>
          ) : (
            <ul aria-label={tagManyWords.tags}>
              {tags.map((tag) => (
                <TagRow
                  key={tagKey(tag)}
                  tag={tag}
                  count={countOf(tag)}
                  of={count}
                  onSet={(to) => choose([tag], to)}
                />
              ))}
            </ul>
          )}
        </div>
        <ManyFoot form={form} count={count} save={tagManyWords.save} />
      </form>
    </Dialog>
  );
}
