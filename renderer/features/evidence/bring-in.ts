import { useEffect, useRef, useState, type DragEvent } from 'react';
import { valueOrFailure } from '../../store/act';
import { openDialog } from '../../store/navigate';
import { areMany, takeFiles } from '../../store/take-files';
import { canWrite, useStore } from '../../store/store';
import { bringsSomething, broughtBy, isTypingPlace, type Brought } from '../../ui/take-in';

/** Opens the dialog with what was dropped or pasted already in it. */
async function openWith(brought: Brought): Promise<void> {
  const fresh = { kind: 'evidence-add', indicators: [] } as const;
  if (brought.kind === 'link') openDialog({ ...fresh, url: brought.url });
  else if (brought.kind === 'text') openDialog({ ...fresh, text: brought.text });
  else {
    const files = valueOrFailure(await takeFiles(brought.files));
    if (files === null || files.length === 0) return;
    if (areMany(files)) openDialog({ kind: 'bring-many', files, indicators: [] });
    else openDialog({ ...fresh, files });
  }
}

function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isTypingPlace(event.target)) return;
      const { open, ui } = useStore.getState();
      if (open === null || !canWrite(open) || ui.dialog !== null) return;
      const brought = broughtBy(event.clipboardData);
      if (brought === null) return;
      event.preventDefault();
      void openWith(brought);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

export interface DropPlace {
  /** Whether something that can be dropped is over the page now. */
  readonly isOver: boolean;
  readonly onDragEnter: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Takes in what is dropped on the page, or pasted while nobody types. */
export function useBringIn(): DropPlace {
  const [isOver, setOver] = useState(false);
  // A drag enters and leaves every element it passes: over the page is what it has entered more often than left.
  const depth = useRef(0);
  usePaste();
  return {
    isOver,
    onDragEnter: (event) => {
      if (!bringsSomething(event.dataTransfer)) return;
      depth.current += 1;
      setOver(true);
    },
    onDragOver: (event) => {
      if (!bringsSomething(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: (event) => {
      if (!bringsSomething(event.dataTransfer)) return;
      depth.current = Math.max(0, depth.current - 1);
      setOver(depth.current > 0);
    },
    onDrop: (event) => {
      depth.current = 0;
      setOver(false);
      const brought = broughtBy(event.dataTransfer);
      if (brought === null) return;
      event.preventDefault();
      void openWith(brought);
    },
  };
}
