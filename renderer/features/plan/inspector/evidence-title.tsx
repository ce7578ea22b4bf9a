import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../../../framework/plan';
import { act } from '../../../store/act';
import { wishFocus } from '../../../store/navigate';
import { setUi, useStore } from '../../../store/store';
import { evidenceWords } from '../../../strings/inspector';

async function rename(evidence: Evidence, typed: string): Promise<void> {
  const title = typed.trim();
  if (title !== '' && title !== evidence.title) {
    await act({ type: 'evidence.edit', evidence: evidence.id, title });
  }
}

/** The title while it is typed. Enter and leaving the field keep it, Esc leaves the old one. */
export function EvidenceTitle({ evidence }: { readonly evidence: Evidence }) {
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState(evidence.title);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (typed: string) => {
    if (useStore.getState().ui.renaming !== evidence.id) return;
    setUi({ renaming: null });
    void rename(evidence, typed);
  };
  return (
    <input
      ref={field}
      className="field evidence-title"
      type="text"
      dir="auto"
      maxLength={500}
      aria-label={evidenceWords.titleOf}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => end(title)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        end(event.key === 'Enter' ? title : evidence.title);
        wishFocus('card');
      }}
    />
  );
}
