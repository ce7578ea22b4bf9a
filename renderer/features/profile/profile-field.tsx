import { useState, type KeyboardEvent } from 'react';
import type { RequestInput } from '../../../framework/request';
import { attempt } from '../../store/act';
import { LabelledField } from '../../ui/labelled-field';
import { useCommitOnHide } from '../../ui/use-commit-on-hide';

interface ProfileFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What to say where it is left empty; null where it may be. */
  readonly needed: string | null;
  readonly isDisabled: boolean;
  readonly requestOf: (text: string) => RequestInput;
}

/** Keeps what is typed until Enter or until the field is left; Esc takes it back. */
export function ProfileField(props: ProfileFieldProps) {
  const { label, hint, value, needed, isDisabled, requestOf } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);

  const commit = async () => {
    const text = typed?.trim();
    if (text === undefined || text === value) {
      setTyped(null);
      return;
    }
    if (needed !== null && text === '') {
      setMistake(needed);
      return;
    }
    const saved = await attempt(requestOf(text));
    if (saved.ok) setTyped(null);
    else setMistake(saved.error.message);
  };
  useCommitOnHide(() => void commit());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void commit();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      setMistake(null);
    }
  };
  return (
    <LabelledField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={typed ?? value}
      mistake={mistake}
      isDisabled={isDisabled}
      onChange={(text) => {
        setTyped(text);
        setMistake(null);
      }}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
    />
  );
}
