import { useEffect, useState } from 'react';
import type { Input } from '../../../framework/contract/contract';
import type { Result } from '../../../framework/contract/result';
import type { DocumentPreview } from '../../../framework/contract/document-calls';
import { call } from '../../api';
import { setUi, useStore } from '../../store/store';

/** Milliseconds: several boxes ticked in a row are one change. */
const settling = 60;

export interface PreviewState {
  readonly status: 'making' | 'ready' | 'stopped' | 'failed';
  /** Why it failed, in one sentence; else empty. */
  readonly message: string;
  /** What there is to be seen, base64: until the next is made, the one before; null before there was any. */
  readonly base64: string | null;
  /** The newest whole one; null before there was any. */
  readonly whole: DocumentPreview | null;
}

export interface Previewing extends PreviewState {
  readonly cancel: () => void;
  readonly again: () => void;
}

interface Looked extends PreviewState {
  /** Which run it is of. */
  readonly run: number;
}

const nothing: Looked = { status: 'making', message: '', base64: null, whole: null, run: 0 };

let runs = 0;

function after(looked: Looked, answer: Result<DocumentPreview>): Looked {
  if (answer.ok) return { ...looked, status: 'ready', base64: answer.value.base64, whole: answer.value };
  const { code, message } = answer.error;
  return code === 'cancelled' ? { ...looked, status: 'stopped' } : { ...looked, status: 'failed', message };
}

/** The document as it would be saved, made anew whenever what goes in, or the plan, is otherwise. */
export function usePreview(wanted: Input<'plan.export'>): Previewing {
  const [looked, setLooked] = useState(nothing);
  const [tries, setTries] = useState(0);
  // An outside change is told without an act, and so without another revision.
  const plan = useStore((all) => all.open?.plan);
  const first = useStore((all) => all.ui.documentFirst);
  useEffect(() => {
    let isWanted = true;
    const make = async () => {
      runs += 1;
      const run = runs;
      setUi({ exporting: null });
      setLooked((before) => ({ ...before, status: 'making', message: '', run }));
      const answer = await call('document.preview', { ...wanted, run });
      if (!isWanted) return;
      setUi({ documentFirst: null });
      setLooked((before) => after(before, answer));
    };
    const timer = setTimeout(() => void make(), settling);
    return () => {
      clearTimeout(timer);
      isWanted = false;
    };
  }, [wanted, plan, tries]);
  // Whatever was being made is nobody's any more, and what was kept warm can go.
  useEffect(
    () => () => {
      setUi({ documentFirst: null, exporting: null });
      void call('document.cancel', 'all');
    },
    [],
  );
  const isFirst = looked.status === 'making' && first !== null && first.run === looked.run;
  return {
    ...looked,
    base64: isFirst ? first.base64 : looked.base64,
    cancel: () => void call('document.cancel', 'making'),
    again: () => setTries(tries + 1),
  };
}
