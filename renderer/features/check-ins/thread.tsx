import { useEffect, useRef, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import { act } from '../../store/act';
import { forgetDraft, typeNote } from '../../store/drafts';
import type { OpenPlan } from '../../store/state';
import { useStore } from '../../store/store';
import { draftKey } from '../../store/use-draft';
import { checkInsWords, compareWords } from '../../strings/check-ins';
import { useShortList } from '../../ui/short-list';
import type { CompareRow } from './compare-model';
import { partyOf, type Parties } from './parties';

interface ThreadProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  readonly row: CompareRow;
  readonly parties: Parties;
  readonly isCommenting: boolean;
  readonly onComment: (indicator: string | null) => void;
}

interface NewComment {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly add: () => Promise<void>;
  readonly giveUp: () => void;
}

/** What is being written is kept until it is added or given up, also where the window is closed meanwhile. */
function useNewComment({ checkIn, row }: ThreadProps, end: () => void): NewComment {
  const key = draftKey(`comment ${checkIn.id}`, row.id);
  const text = useStore((state) => state.open?.drafts[key] ?? '');
  const target = { checkIn: checkIn.id, indicator: row.id };
  return {
    text,
    type: (typed) => typeNote(key, typed),
    add: async () => {
      if (text.trim() === '') return;
      if ((await act({ type: 'checkin.comment', ...target, text: text.trim() })) === null) return;
      forgetDraft(key);
      end();
    },
    giveUp: () => {
      forgetDraft(key);
      end();
    },
  };
}

function NewComment(props: ThreadProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const end = () => {
    field.current?.closest('[data-row]')?.querySelector<HTMLElement>('[data-row-start]')?.focus();
    props.onComment(null);
  };
  const comment = useNewComment(props, end);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    field.current?.focus();
    void comment.add();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) add(event);
    else if (event.key === 'Escape') {
      event.preventDefault();
      end();
    }
  };
  return (
    <form className="pair-comment" onSubmit={add}>
      <textarea
        ref={field}
        className="field"
        dir="auto"
        rows={2}
        maxLength={200_000}
        aria-label={compareWords.newComment}
        value={comment.text}
        onChange={(event) => comment.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="form-acts">
        <button type="submit" className="btn primary">
          {compareWords.save}
        </button>
        <button type="button" className="btn" onClick={comment.giveUp}>
          {compareWords.cancel}
        </button>
      </div>
    </form>
  );
}

/** What the mentor said with their rating, then what either has said since, oldest first. */
export function Thread(props: ThreadProps) {
  const { open, row, parties, isCommenting } = props;
  const { shown, rest } = useShortList(row.comments, row.id);
  return (
    <div className="pair-thread">
      {row.said !== '' && (
        <p dir="auto">
          <b>{compareWords.said(parties.mentor)}</b> {row.said}
        </p>
      )}
      {shown.map(({ id, by, text, day }) => (
        <p key={id} dir="auto">
          <b>{compareWords.said(partyOf(by, open, parties))}</b> {text} <small>{checkInsWords.on(day)}</small>
        </p>
      ))}
      {rest}
      {isCommenting && <NewComment {...props} />}
    </div>
  );
}
