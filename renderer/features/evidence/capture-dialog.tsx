import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { capture } from '../../store/evidence';
import { forgetDraft, typeNote } from '../../store/drafts';
import { closeDialog, say } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { toSort } from '../../store/to-sort';
import { captureWords } from '../../strings/capture';
import { Dialog } from '../../ui/dialog';
import { broughtBy, type Brought } from '../../ui/take-in';
import './capture.css';

/** Names the line among the texts that are kept while being typed. */
const captureKey = 'captured thought';

function leftToSort(): number {
  const { open } = useStore.getState();
  return open === null ? 0 : toSort(open.plan, open.framework).length;
}

/** As if it had been pasted: an address becomes a link, anything else a note. */
function typedAs(text: string): Brought | null {
  return broughtBy({ files: [], getData: (type) => (type === 'text/plain' ? text : '') });
}

interface Capturing {
  readonly text: string;
  /** Why it could not be kept, in one sentence. */
  readonly failure: string | null;
  readonly keep: (brought: Brought | null, then: 'close' | 'go on') => void;
}

/** Keeps one thing at a time, however fast the keys come. */
function useCapturing(): Capturing {
  const text = useOpenPlan().drafts[captureKey] ?? '';
  const [failure, setFailure] = useState<string | null>(null);
  const isKeeping = useRef(false);
  const keep = async (brought: Brought | null, then: 'close' | 'go on') => {
    if (isKeeping.current) return;
    isKeeping.current = true;
    const message = brought === null ? null : await capture(brought);
    isKeeping.current = false;
    setFailure(message);
    if (message !== null || useStore.getState().ui.dialog?.kind !== 'capture') return;
    if (brought !== null) say(captureWords.kept(leftToSort()));
    if (brought?.kind !== 'files') forgetDraft(captureKey);
    if (then === 'close') closeDialog();
  };
  return { text, failure, keep: (brought, then) => void keep(brought, then) };
}

/** One line that becomes evidence of today. Esc leaves, and what was typed is there again the next time. */
export function CaptureDialog() {
  const { text, failure, keep } = useCapturing();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep(typedAs(text), event.shiftKey ? 'go on' : 'close');
  };
  const onPaste = (event: ClipboardEvent) => {
    const brought = broughtBy(event.clipboardData);
    if (brought?.kind !== 'files') return;
    event.preventDefault();
    keep(brought, 'close');
  };

  return (
    <Dialog title={captureWords.title} focusFirst={field} outside="stays" onClose={closeDialog}>
      <div className="capture">
        <label htmlFor={id} className="visually-hidden">
          {captureWords.field}
        </label>
        <input
          ref={field}
          id={id}
          className="field"
          dir="auto"
          autoComplete="off"
          maxLength={100_000}
          placeholder={captureWords.field}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => typeNote(captureKey, event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <p id={`${id}-hint`} className="field-hint">
          {captureWords.hint}
        </p>
        {failure !== null && (
          <p role="alert" className="field-error">
            {failure}
          </p>
        )}
      </div>
      <div className="dialog-foot">
        <button
          type="button"
          className="btn primary"
          aria-disabled={text.trim() === ''}
          onClick={() => keep(typedAs(text), 'close')}
        >
          {captureWords.keep}
        </button>
      </div>
    </Dialog>
  );
}
