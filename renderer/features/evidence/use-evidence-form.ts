import { useState } from 'react';
import type { Result } from '../../../framework/contract/result';
import type { OfferedFile } from '../../../framework/contract/views';
import type { Evidence } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { attempt } from '../../store/act';
import { tellTwice } from '../../store/evidence';
import {
  additionsOf,
  editOf,
  mistakesIn,
  titleFor,
  type EvidenceDraft,
  type Mistakes,
} from './evidence-draft';
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

/**
 * Null where all went well; then it tells of what only the person can judge.
 * @param edited the piece that was edited, by id
 */
async function failureOf(
  requests: readonly RequestInput[],
  edited: string | undefined,
): Promise<string | null> {
  const answer = await attempt(...requests);
  if (!answer.ok) return answer.error.message;
  const { act, added } = answer.value;
  tellTwice({ act, added: edited === undefined ? added : [edited] });
  return null;
}

/** What stands in the form once more files are at hand: one piece has one file, so there the last one counts. */
function withFiles(
  before: EvidenceDraft,
  taken: readonly OfferedFile[],
  mode: 'add' | 'edit',
): EvidenceDraft {
  if (mode === 'edit') return { ...before, files: taken.slice(-1) };
  const files = [...before.files, ...taken];
  return { ...before, kind: 'file', files, title: before.title === '' ? titleFor(files) : before.title };
}

export function useEvidenceForm({ begin, isTakenUp, edited, onClose }: EvidenceFormProps): EvidenceFormState {
  const [first] = useState(isTakenUp ? { ...begin, text: '' } : begin);
  const [draft, setDraft] = useState(begin);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [stage, setStage] = useState<Stage>({ status: 'writing' });

  useKeptText(edited === null && draft.kind === 'note' ? draft.text : '');

  const send = async () => {
    const edit = edited === null ? null : editOf(draft, edited);
    const requests = edited === null ? additionsOf(draft) : edit === null ? [] : [edit];
    setStage({ status: 'saving' });
    const failure =
      requests.length === 0
        ? null
        : await failureOf(requests, edit === null || draft.files.length === 0 ? undefined : edited?.id);
    if (failure === null) onClose();
    else setStage({ status: 'failed', message: failure });
  };

  const revise = (revised: (before: EvidenceDraft) => EvidenceDraft) => {
    setDraft(revised);
    setMistakes({});
    setStage((before) => (before.status === 'failed' ? { status: 'writing' } : before));
  };

  return {
    draft,
    mistakes,
    stage,
    change: (change) => revise((before) => ({ ...before, ...change })),
    addFiles: (taken) => {
      if (taken.ok && taken.value.length > 0) {
        revise((before) => withFiles(before, taken.value, edited === null ? 'add' : 'edit'));
      } else if (!taken.ok && taken.error.code !== 'cancelled') {
        setStage({ status: 'failed', message: taken.error.message });
      }
    },
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
      if (stage.status === 'leaving') setStage({ status: 'writing' });
      else if (isTouched) setStage({ status: 'leaving' });
      else onClose();
    },
    stay: () => setStage({ status: 'writing' }),
  };
}
