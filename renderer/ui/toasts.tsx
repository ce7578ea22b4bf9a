import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { dialogWords } from '../strings/dialog';
import './toasts.css';

/** Long enough to read twice; the clock stands while the pointer or the keyboard is on a message. */
export const toastMilliseconds = 12_000;

export interface ToastItem {
  readonly id: number;
  readonly text: string;
}

export interface ToastsProps {
  readonly toasts: readonly ToastItem[];
  readonly onUndo: (id: number) => void;
  /** It was closed, or its time is over. */
  readonly onGone: (id: number) => void;
}

/** Goes off once the message has been shown for its time, counted only while nobody is on it and the window is in front. */
function useTimeOver({ isHeld, onOver }: { readonly isHeld: boolean; readonly onOver: () => void }): void {
  const left = useRef(toastMilliseconds);
  useEffect(() => {
    if (isHeld) return undefined;
    const since = Date.now();
    const timer = setTimeout(onOver, left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2000, left.current - (Date.now() - since));
    };
  }, [isHeld, onOver]);
}

function useWindowInFront(): boolean {
  const [isInFront, setInFront] = useState(true);
  useEffect(() => {
    const leave = () => setInFront(false);
    const come = () => setInFront(true);
    window.addEventListener('blur', leave);
    window.addEventListener('focus', come);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', come);
    };
  }, []);
  return isInFront;
}

function Toast({ toast, onUndo, onGone }: { readonly toast: ToastItem } & Omit<ToastsProps, 'toasts'>) {
  const [isOn, setOn] = useState({ pointer: false, keyboard: false });
  const isInFront = useWindowInFront();
  const [gone] = useState(() => () => onGone(toast.id));
  useTimeOver({ isHeld: isOn.pointer || isOn.keyboard || !isInFront, onOver: gone });
  return (
    <li
      className="toast"
      onPointerEnter={() => setOn((on) => ({ ...on, pointer: true }))}
      onPointerLeave={() => setOn((on) => ({ ...on, pointer: false }))}
      onFocus={() => setOn((on) => ({ ...on, keyboard: true }))}
      onBlur={() => setOn((on) => ({ ...on, keyboard: false }))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onGone(toast.id);
      }}
    >
      <span dir="auto">{toast.text}</span>
      <button type="button" className="toast-undo" onClick={() => onUndo(toast.id)}>
        {dialogWords.undo}
      </button>
      <button type="button" className="toast-close" aria-label={dialogWords.dismiss} onClick={gone}>
        <X aria-hidden size={16} />
      </button>
    </li>
  );
}

/** A message that had the keyboard is gone: it goes back to where it came from, else to the page's heading. */
function useWayBack(count: number) {
  const before = useRef<HTMLElement | null>(null);
  const countBefore = useRef(count);
  useEffect(() => {
    const isGone = count < countBefore.current && document.activeElement === document.body;
    countBefore.current = count;
    if (!isGone || before.current === null) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    (before.current.isConnected ? before.current : heading)?.focus();
    before.current = null;
  }, [count]);
  return {
    onFocus: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
      const isFromOutside = relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget);
      if (isFromOutside) before.current = relatedTarget;
    },
  };
}

/**
 * Messages about what was removed, each with Undo, newest last. The region stays on the page, so that what comes into it
 * is read out. F6 puts the keyboard on the newest one.
 */
export function Toasts({ toasts, onUndo, onGone }: ToastsProps) {
  const region = useRef<HTMLUListElement>(null);
  const { onFocus } = useWayBack(toasts.length);
  useEffect(() => {
    const toNewest = (event: KeyboardEvent) => {
      const undo = region.current?.querySelector<HTMLElement>('li:last-child .toast-undo');
      if (event.key !== 'F6' || undo === null || undo === undefined) return;
      event.preventDefault();
      undo.focus();
    };
    document.addEventListener('keydown', toNewest);
    return () => document.removeEventListener('keydown', toNewest);
  }, []);
  return (
    <div role="status" aria-label={dialogWords.messages} className="toasts" onFocus={onFocus}>
      <ul ref={region}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onUndo={onUndo} onGone={onGone} />
        ))}
      </ul>
    </div>
  );
}
