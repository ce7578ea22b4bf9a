import { useState } from 'react';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { draftOf, newDraft } from './evidence-draft';
import { EvidenceForm } from './evidence-form';
import { keptTextKey } from './kept-text';

/** Adds evidence, or edits a piece of it, as the store's open dialog says. */
export function EvidenceDialog() {
  const dialog = useStore((state) => state.ui.dialog);
  const today = useStore((state) => state.today);
  const { plan, drafts } = useOpenPlan();
  const [kept] = useState(drafts[keptTextKey] ?? '');
  if (dialog?.kind === 'evidence-add') {
    const isBare = dialog.files === undefined && dialog.url === undefined && dialog.text === undefined;
    const isTakenUp = isBare && kept !== '';
    const begin = newDraft(isTakenUp ? { ...dialog, text: kept } : dialog, today);
    return <EvidenceForm begin={begin} isTakenUp={isTakenUp} edited={null} onClose={closeDialog} />;
  }
  const edited = dialog?.kind === 'evidence-edit' ? plan.evidence.get(dialog.evidence) : undefined;
  // It may have been removed on another device while it was open here.
  if (edited === undefined) return null;
  return (
    <EvidenceForm
      key={edited.id}
      begin={draftOf(edited)}
      isTakenUp={false}
      edited={edited}
      onClose={closeDialog}
    />
  );
}
