import { useEffect, useState } from 'react';
import { call } from '../../api';
import { forgetDraft, typeNote } from '../../store/drafts';
import { useCommitOnHide } from '../../ui/use-commit-on-hide';

/** Names the text of a piece of evidence that is not in the plan yet, among the texts that are kept while being typed. */
export const keptTextKey = 'new evidence';

/**
 * Keeps a long text outside the plan while it is being typed, and forgets it when the dialog goes: then it is saved, or
 * thrown away on purpose. Only the end of the program leaves it, to be taken up again.
 */
export function useKeptText(text: string): void {
  const [first] = useState(text);
  useEffect(() => {
    if (text !== first) typeNote(keptTextKey, text);
  }, [text, first]);
  useEffect(() => () => forgetDraft(keptTextKey), []);
  useCommitOnHide(() => {
    if (text !== first) void call('draft.save', { key: keptTextKey, text });
  });
}
