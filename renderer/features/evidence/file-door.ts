import type { ClipboardEvent, DragEvent } from 'react';
import { takeFiles } from '../../store/take-files';
import type { EvidenceFormState } from './use-evidence-form';

/** Files that are dropped on the dialog or pasted into it join those that were chosen. */
export function fileDoor({ addFiles }: Pick<EvidenceFormState, 'addFiles'>) {
  const take = async (files: readonly File[]) => addFiles(await takeFiles(files));
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void take(files);
    },
    onPaste: (event: ClipboardEvent) => {
      const files = [...event.clipboardData.files];
      if (files.length === 0) return;
      event.preventDefault();
      void take(files);
    },
  };
}
