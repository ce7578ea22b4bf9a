import Ellipsis from 'lucide-react/icons/ellipsis';
import { useEffect, useRef, useState } from 'react';
import type { Note } from '../../../../framework/plan';
import { commitNote, shareNote, typeNote, type Sharing } from '../../../store/drafts';
import { openDialog } from '../../../store/navigate';
import { useStore } from '../../../store/store';
import { noteWords } from '../../../strings/inspector';
import { Menu } from '../../../ui/menu';
import { Segmented } from '../../../ui/segmented';
import { useWish } from '../use-wish';

const sharings = [
  { value: 'private', label: noteWords.private },
  { value: 'shared', label: noteWords.shared },
] as const;

export interface NoteFieldProps {
  readonly indicator: string;
  readonly note: Note | undefined;
  readonly isDisabled: boolean;
}

type CommitOptions = Pick<NoteFieldProps, 'isDisabled'>;

/** One change when the field is left, whichever way: by blur, by choosing another indicator, by closing the window. */
function useCommitOnLeaving(indicator: string, sharing: Sharing, { isDisabled }: CommitOptions): void {
  const now = useRef(sharing);
  useEffect(() => {
    now.current = sharing;
  }, [sharing]);
  useEffect(() => {
    if (isDisabled) return undefined;
    const commit = () => void commitNote(indicator, now.current);
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, [indicator, isDisabled]);
}

interface NoteActsProps {
  readonly indicator: string;
  readonly sharing: Sharing;
  readonly isWritten: boolean;
  readonly onShare: (sharing: Sharing) => void;
}

/** Who sees the note, always in sight; and the one thing that cannot be undone, in a menu. */
function NoteActs({ indicator, sharing, isWritten, onShare }: NoteActsProps) {
  const erase = () => openDialog({ kind: 'erase', target: { what: 'note', indicator } });
  return (
    <span className="note-acts">
      <Segmented
        label={noteWords.switch}
        labelIs="hidden"
        value={sharing}
        choices={sharings}
        onChoose={onShare}
      />
      {isWritten && (
        <Menu label={noteWords.menu} items={[{ label: noteWords.erase, onSelect: erase }]}>
          <Ellipsis aria-hidden size={16} />
        </Menu>
      )}
    </span>
  );
}

/** Somebody else's words: to read, and no field. */
function TheirNote({ text }: { readonly text: string }) {
  return (
    <section aria-labelledby="note-title">
      <h3 id="note-title">{noteWords.theirs}</h3>
      <p className="their-words" dir="auto">
        {text}
      </p>
    </section>
  );
}

/** The person's own words. Private unless they say otherwise. Mount it anew for another indicator. */
export function NoteField({ indicator, note, isDisabled }: NoteFieldProps) {
  // What is being typed belongs to the plan that can be written in.
  const draft = useStore((state) => (isDisabled ? undefined : state.open?.drafts[indicator]));
  const [wasLeft] = useState(draft !== undefined && draft !== note?.text);
  const [chosen, setChosen] = useState<Sharing>('private');
  const role = useStore((state) => state.open?.role);
  const field = useRef<HTMLTextAreaElement>(null);
  useWish('note', field);
  const sharing = note === undefined ? chosen : note.private ? 'private' : 'shared';
  useCommitOnLeaving(indicator, sharing, { isDisabled });
  if (isDisabled && note === undefined) return null;
  if (role === 'other') return <TheirNote text={note?.text ?? ''} />;
  const share = (value: Sharing) => {
    setChosen(value);
    if (note !== undefined) void shareNote(indicator, value);
  };
  return (
    <section aria-labelledby="note-title">
      <div className="inspector-head">
        <h3 id="note-title">{noteWords.title}</h3>
        {!isDisabled && (
          <NoteActs indicator={indicator} sharing={sharing} isWritten={note !== undefined} onShare={share} />
        )}
      </div>
      <textarea
        ref={field}
        className="field note"
        aria-labelledby="note-title"
        aria-keyshortcuts="N"
        dir="auto"
        rows={2}
        maxLength={200_000}
        readOnly={isDisabled}
        placeholder={noteWords.empty}
        value={draft ?? note?.text ?? ''}
        onChange={(event) => typeNote(indicator, event.target.value)}
        onBlur={isDisabled ? undefined : () => void commitNote(indicator, sharing)}
      />
      {wasLeft && draft !== undefined && <p className="inspector-hint">{noteWords.unsaved}</p>}
    </section>
  );
}
