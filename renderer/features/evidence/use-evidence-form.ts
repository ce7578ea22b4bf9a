import { useRef, useState } from 'react';
import { call } from '../../api';
import type { Failure, Result } from '../../../framework/contract/result';
import type { OfferedFile } from '../../../framework/contract/views';
import type { Evidence } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { attempt } from '../../store/act';
import { openDialog } from '../../store/navigate';
import { tellTwice } from '../../store/evidence';
import { additionsOf, editOf, mistakesIn, type EvidenceDraft, type Mistakes } from './evidence-draft';
import { takenInto } from './files-taken';
import { useKeptText } from './kept-text';

export interface EvidenceFormProps {
  readonly begin: EvidenceDraft;
  /** Whether `begin` has a text that was being typed when the program ended. */
  readonly isTakenUp: boolean;
  /** The piece that is edited; null where one is added. */
  readonly edited: Evidence | null;
  readonly onClose: () => void;
}

export type Stage =
  | { readonly status: 'writing' }
  | { readonly status: 'saving' }
  /** Asks whether what was typed is to be thrown away. */
  | { readonly status: 'leaving' }
  | { readonly status: 'failed'; readonly message: string };

export interface EvidenceFormState {
  readonly draft: EvidenceDraft;
  readonly mistakes: Mistakes;
  readonly stage: Stage;
  readonly change: (change: Partial<EvidenceDraft>) => void;
  /** Whatever was chosen, dropped or pasted joins what is there already; what went wrong is said in the dialog. */
  readonly addFiles: (taken: Result<readonly OfferedFile[]>) => void;
  /** Saves and closes, or shows what is wrong: then it answers which field. */
  readonly save: () => keyof Mistakes | null;
  /** Closes; where something was typed, asks first. */
  readonly leave: () => void;
  readonly stay: () => void;
}

function requestsOf(draft: EvidenceDraft, edited: Evidence | null): readonly RequestInput[] {
  if (edited === null) return additionsOf(draft);
  const edit = editOf(draft, edited);
  return edit === null ? [] : [edit];
}

/** Null where all went well, or nothing was to be done; then it tells of what only the person can judge. */
async function failureOf(draft: EvidenceDraft, edited: Evidence | null): Promise<Failure | null> {
  const requests = requestsOf(draft, edited);
  if (requests.length === 0) return null;
  const answer = await attempt(...requests);
  if (!answer.ok) return answer.error;
  const { act, added } = answer.value;
  tellTwice({ act, added: edited === null || draft.files.length === 0 ? added : [edited.id] });
  return null;
}

/** What is being saved is not thrown away: copying is stopped, or it is there in a moment. */
function stopSaving(): void {
  void call('files.stop', null);
}

/** The draft, and the newest of it for what comes later: a picture may be on its way in while somebody types on. */
function useDraft(begin: EvidenceDraft) {
  const [draft, setShown] = useState(begin);
  const newest = useRef(begin);
  const setDraft = (revised: (before: EvidenceDraft) => EvidenceDraft) => {
    newest.current = revised(newest.current);
    setShown(newest.current);
  };
  return { draft, newest, setDraft };
}

export function useEvidenceForm({ begin, isTakenUp, edited, onClose }: EvidenceFormProps): EvidenceFormState {
  const [first] = useState(isTakenUp ? { ...begin, text: '' } : begin);
  const { draft, newest, setDraft } = useDraft(begin);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [stage, setStage] = useState<Stage>({ status: 'writing' });

  useKeptText(edited === null && draft.kind === 'note' ? draft.text : '');

  const fail = (message: string) => setStage({ status: 'failed', message });
  const send = async () => {
    setStage({ status: 'saving' });
    const failure = await failureOf(newest.current, edited);
    if (failure === null) onClose();
    else if (failure.code === 'cancelled') setStage({ status: 'writing' });
    else fail(failure.message);
  };

  const revise = (revised: (before: EvidenceDraft) => EvidenceDraft) => {
    setDraft(revised);
    setMistakes({});
    setStage((before) => (before.status === 'failed' ? { status: 'writing' } : before));
  };

  const addFiles = (answer: Result<readonly OfferedFile[]>) => {
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') fail(answer.error.message);
      return;
    }
    if (answer.value.length === 0) return;
    const taken = takenInto(newest.current, answer.value, edited === null ? 'add' : 'edit');
    if (taken.kind === 'draft') revise(() => taken.draft);
    else if (taken.kind === 'refused') fail(taken.message);
    else openDialog({ kind: 'bring-many', files: taken.files, indicators: newest.current.indicators });
  };

  return {
    draft,
    mistakes,
    stage,
    change: (change) => revise((before) => ({ ...before, ...change })),
    addFiles,
    save: () => {
      if (stage.status === 'saving') return null;
      const found = mistakesIn(draft, edited === null ? 'add' : 'edit');
      setMistakes(found);
      const [wrong] = (['files', 'url', 'text', 'title'] as const).filter((field) => field in found);
      if (wrong === undefined) void send();
      return wrong ?? null;
    },
    leave: () => {
      const isTouched = JSON.stringify(draft) !== JSON.stringify(first);
      if (stage.status === 'saving') stopSaving();
      else if (stage.status === 'leaving') setStage({ status: 'writing' });
      else if (isTouched) setStage({ status: 'leaving' });
      else onClose();
    },
    stay: () => setStage({ status: 'writing' }),
  };
}
