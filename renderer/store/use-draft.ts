import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestInput } from '../../framework/request';
import { commitDraft, typeNote } from './drafts';
import { useStore } from './store';

export interface Draft {
  /** What stands in the field. */
  readonly text: string;
  /** Whether it was taken up where somebody stopped typing before. */
  readonly isTakenUp: boolean;
  readonly type: (text: string) => void;
  readonly commit: () => void;
}

/**
 * A text that is kept while it is typed and becomes one change when its field is left, whichever way.
 * @param key names the text among all that are being typed
 * @param saved what the plan says
 * @param request the change that it becomes
 */
export function useDraft(key: string, saved: string, request: (text: string) => RequestInput): Draft {
  const draft = useStore((state) => state.open?.drafts[key]);
  const [wasLeft] = useState(draft !== undefined && draft !== saved);
  const latest = useRef({ before: saved, request });
  useEffect(() => {
    latest.current = { before: saved, request };
  });
  const commit = useCallback(() => void commitDraft(key, latest.current), [key]);
  useEffect(() => {
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, [commit]);
  return {
    text: draft ?? saved,
    isTakenUp: wasLeft && draft !== undefined,
    type: (text) => typeNote(key, text),
    commit,
  };
}

/** Names the text of one field of one indicator; an id of a framework may be as long as the name of a draft. */
export function draftKey(field: string, indicator: string): string {
  return `${field} ${indicator.slice(-250)}`;
}
