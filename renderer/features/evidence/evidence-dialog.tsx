import { closeDialog } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { draftOf, newDraft } from './evidence-draft';
import { EvidenceForm } from './evidence-form';

/** Adds evidence, or edits a piece of it, as the store's open dialog says. */
export function EvidenceDialog() {
  const dialog = useStore((state) => state.ui.dialog);
  const today = useStore((state) => state.today);
  const { plan } = useOpenPlan();
  if (dialog?.kind === 'evidence-add') {
    return <EvidenceForm begin={newDraft(dialog, today)} edited={null} onClose={closeDialog} />;
  }
  const edited = dialog?.kind === 'evidence-edit' ? plan.evidence.get(dialog.evidence) : undefined;
  // It may have been removed on another device while it was open here.
  if (edited === undefined) return null;
  return <EvidenceForm key={edited.id} begin={draftOf(edited)} edited={edited} onClose={closeDialog} />;
}
