import { useState } from 'react';
import { passphraseWords } from '../strings/sign';

/** A passphrase as it is typed; a new one twice. */
export interface Passphrase {
  readonly isNew: boolean;
  readonly text: string;
  readonly again: string;
  readonly mistake: { readonly at: 'text' | 'again'; readonly message: string } | null;
  readonly type: (text: string) => void;
  readonly typeAgain: (text: string) => void;
  /** @returns whether it may be sent; else what is wrong is shown */
  readonly check: () => boolean;
  readonly refuse: (message: string) => void;
}

const fewest = 8;

export function usePassphrase(kind: 'new' | 'known'): Passphrase {
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const [mistake, setMistake] = useState<Passphrase['mistake']>(null);
  const isNew = kind === 'new';
  const found = (): Passphrase['mistake'] => {
    if (text === '') return { at: 'text', message: passphraseWords.needed };
    if (!isNew) return null;
    if (Array.from(text).length < fewest) return { at: 'text', message: passphraseWords.short };
    return text === again ? null : { at: 'again', message: passphraseWords.differ };
  };
  return {
    isNew,
    text,
    again,
    mistake,
    type: (typed) => {
      setText(typed);
      setMistake(null);
    },
    typeAgain: (typed) => {
      setAgain(typed);
      setMistake(null);
    },
    check: () => {
      const wrong = found();
      setMistake(wrong);
      return wrong === null;
    },
    refuse: (message) => setMistake({ at: 'text', message }),
  };
}
