import { useEffect, useRef, useState } from 'react';
import { call } from '../api';

/** How long after the last key it is kept. */
const wait = 400;

export interface Preparation {
  /** Null until it was read. */
  readonly text: string | null;
  /** Why it could not be read or kept, in one sentence. */
  readonly failure: string | null;
  readonly type: (text: string) => void;
  /** Keeps at once what was typed last. */
  readonly keep: () => void;
}

/**
 * What the person of this computer prepares for a one-on-one. It never leaves the computer: it is kept beside the settings,
 * in no plan. What was typed last is kept also where the place goes before the pause is over.
 * @param plan the plan's id
 */
export function usePreparation(plan: string): Preparation {
  const [text, setText] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const unkept = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = async () => {
    clearTimeout(timer.current);
    const { current } = unkept;
    if (current === null) return;
    unkept.current = null;
    const answer = await call('prep.save', { plan, text: current });
    if (answer.ok) setFailure(null);
    else {
      unkept.current ??= current;
      setFailure(answer.error.message);
    }
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    let isGone = false;
    void call('prep.read', { plan }).then((answer) => {
      if (isGone) return;
      if (answer.ok) setText(answer.value);
      else setFailure(answer.error.message);
    });
    const leave = () => void latest.current();
    window.addEventListener('pagehide', leave);
    return () => {
      isGone = true;
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [plan]);
  const type = (typed: string) => {
    setText(typed);
    unkept.current = typed;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), wait);
  };
  return { text, failure, type, keep: () => void keep() };
}
