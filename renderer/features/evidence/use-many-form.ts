import { useMemo, useState } from 'react';
import type { Evidence } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { attempt } from '../../store/act';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';

export interface ManyForm {
  readonly isSaving: boolean;
  /** What is wrong or what failed, in one sentence. */
  readonly mistake: string | null;
  readonly refuse: (mistake: string | null) => void;
  /** One act, and the dialog closes; nothing to do closes it too. */
  readonly save: (requests: readonly RequestInput[]) => Promise<void>;
}

/** The pieces that a dialog is about: those that were removed on another device meanwhile are left out. */
export function usePieces(ids: readonly string[]): readonly Evidence[] {
  const { plan } = useOpenPlan();
  return useMemo(() => ids.flatMap((id) => plan.evidence.get(id) ?? []), [ids, plan.evidence]);
}

export function useManyForm(): ManyForm {
  const [isSaving, setSaving] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const save = async (requests: readonly RequestInput[]) => {
    if (isSaving) return;
    setSaving(true);
    const saved = requests.length === 0 ? null : await attempt(...requests);
    setSaving(false);
    if (saved === null || saved.ok) closeDialog();
    else setMistake(saved.error.message);
  };
  return { isSaving, mistake, refuse: setMistake, save };
}
