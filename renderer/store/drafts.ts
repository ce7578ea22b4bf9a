/** Texts that are being typed: kept outside the plan until they become one change, and taken up again after a crash. */
import type { RequestInput } from '../../framework/request';
import { call } from '../api';
import { act } from './act';
import { useStore } from './store';

/** How long after the last key the text is kept. */
const wait = 500;

const timers = new Map<string, ReturnType<typeof setTimeout>>();

function setDraft(key: string, text: string | null): void {
  const { open } = useStore.getState();
  if (open === null) return;
  const { [key]: _, ...others } = open.drafts;
  useStore.setState({ open: { ...open, drafts: text === null ? others : { ...others, [key]: text } } });
}

function stopTimer(key: string): void {
  clearTimeout(timers.get(key));
  timers.delete(key);
}

/** At every key. @param key the indicator's id, or the name of another text that is long enough to be kept this way */
export function typeNote(key: string, text: string): void {
  setDraft(key, text);
  stopTimer(key);
  timers.set(
    key,
    setTimeout(() => {
      timers.delete(key);
      void call('draft.save', { key, text });
    }, wait),
  );
}

/** It has become a change, or is not wanted any more. */
export function forgetDraft(key: string): void {
  stopTimer(key);
  if (useStore.getState().open?.drafts[key] === undefined) return;
  setDraft(key, null);
  void call('draft.save', { key, text: null });
}

/** Whether a note stands in documents and shared files. */
export type Sharing = 'private' | 'shared';

/** Texts on their way into the plan, by key: who leaves field and indicator at once makes one change, not two. */
const underWay = new Map<string, string>();

/** What a draft becomes. */
interface Becoming {
  /** What the plan says now. */
  readonly before: string;
  readonly request: (text: string) => RequestInput;
}

/** The draft becomes one change of the plan, or nothing where it says the same. What cannot be saved stays a draft. */
export async function commitDraft(key: string, { before, request }: Becoming): Promise<void> {
  const draft = useStore.getState().open?.drafts[key];
  if (draft === undefined || underWay.get(key) === draft) return;
  stopTimer(key);
  const text = draft.trim() === '' ? '' : draft;
  if (text !== before) {
    underWay.set(key, draft);
    const applied = await act(request(text));
    underWay.delete(key);
    if (applied === null) {
      void call('draft.save', { key, text: draft });
      return;
    }
  }
  // Somebody may have typed on while the change was being written.
  if (useStore.getState().open?.drafts[key] !== draft) return;
  setDraft(key, null);
  void call('draft.save', { key, text: null });
}

/** The same for the note on an indicator. */
export async function commitNote(indicator: string, sharing: Sharing): Promise<void> {
  const before = useStore.getState().open?.plan.notes.get(indicator)?.text ?? '';
  const isPrivate = sharing === 'private';
  const request = (text: string) => ({ type: 'note.set', indicator, text, private: isPrivate }) as const;
  await commitDraft(indicator, { before, request });
}

/** With the text as it is typed now, where leaving the field is still being written. */
export async function shareNote(indicator: string, sharing: Sharing): Promise<void> {
  const { open } = useStore.getState();
  const text = open?.drafts[indicator] ?? open?.plan.notes.get(indicator)?.text;
  if (text === undefined) return;
  await act({ type: 'note.set', indicator, text, private: sharing === 'private' });
}
