import { useLayoutEffect, useState, type RefObject } from 'react';
import { dateWords } from '../strings/dates';
import { formatDay, parseDay, type ReadingOfDays } from './day-text';
import { useCommitOnHide } from './use-commit-on-hide';

/** What a typed text means for a date field: nothing yet, a day, no day at all, or a mistake in one sentence. */
type Typed =
  | { readonly kind: 'same' }
  | { readonly kind: 'day'; readonly day: string | null }
  | { readonly kind: 'mistake'; readonly message: string };

interface DateRule extends ReadingOfDays {
  readonly value: string | null;
  /** Whether there may be no date. */
  readonly need: 'optional' | 'needed';
}

/** @param text what stands in the field; null while nobody has typed */
function readTyped(text: string | null, rule: DateRule): Typed {
  if (text === null) return { kind: 'same' };
  if (text.trim() === '') {
    if (rule.need === 'needed') return { kind: 'mistake', message: dateWords.needed };
    return rule.value === null ? { kind: 'same' } : { kind: 'day', day: null };
  }
  // Digits alone would be read anew, and not every language writes a year so that it comes back the same.
  if (rule.value !== null && text === formatDay(rule.value, 'long')) return { kind: 'same' };
  const day = parseDay(text, rule);
  if (day === null) return { kind: 'mistake', message: dateWords.notADay(text.trim()) };
  return day === rule.value ? { kind: 'same' } : { kind: 'day', day };
}

export interface DateDraft {
  /** What stands in the field. */
  readonly text: string;
  readonly isTyped: boolean;
  /** One sentence, or null. */
  readonly mistake: string | null;
  readonly type: (text: string) => void;
  /** Reads what was typed: a day becomes the value, a mistake is shown. */
  readonly commit: () => void;
  /** Forgets what was typed for a day that is known. */
  readonly settle: (day: string | null) => void;
}

interface Field extends Omit<DateRule, 'need'> {
  readonly need?: 'optional' | 'needed';
  readonly onCommit: (day: string | null) => void;
}

/** What is being typed into a date field. A form around it can ask the input itself whether it is valid. */
export function useDateDraft(field: Field, input: RefObject<HTMLInputElement | null>): DateDraft {
  const { value, today, lean, need = 'optional' } = field;
  const [text, setText] = useState<string | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  useLayoutEffect(() => input.current?.setCustomValidity(mistake ?? ''), [input, mistake]);

  const settle = (day: string | null) => {
    setText(null);
    setMistake(null);
    if (day !== value) field.onCommit(day);
  };
  const commit = () => {
    const typed = readTyped(text, { value, today, lean, need });
    if (typed.kind === 'mistake') setMistake(typed.message);
    else settle(typed.kind === 'day' ? typed.day : value);
  };
  useCommitOnHide(commit);
  return {
    text: text ?? (value === null ? '' : formatDay(value, 'long')),
    isTyped: text !== null,
    mistake,
    settle,
    commit,
    type: (typed) => {
      setText(typed);
      setMistake(null);
    },
  };
}
