import { useState, type KeyboardEvent } from 'react';
import type { Profile } from '../../../framework/plan';
import { attempt } from '../../store/act';
import { profileWords } from '../../strings/profile';
import { LabelledField } from '../../ui/labelled-field';
import { useCommitOnHide } from '../../ui/use-commit-on-hide';

interface ProfileFieldProps {
  readonly field: keyof Profile;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isDisabled: boolean;
}

/** Keeps what is typed until Enter or until the field is left; Esc takes it back. */
export function ProfileField({ field, label, hint, value, isDisabled }: ProfileFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);

  const commit = async () => {
    const text = typed?.trim();
    if (text === undefined || text === value) {
      setTyped(null);
      return;
    }
    if (field === 'name' && text === '') {
      setMistake(profileWords.nameNeeded);
      return;
    }
    const saved = await attempt({ type: 'profile.set', [field]: text });
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
