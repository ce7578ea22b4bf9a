import type { RefObject } from 'react';
import { passphraseWords } from '../strings/sign';
import { LabelledField, type FieldElement } from './labelled-field';
import type { Passphrase } from './use-passphrase';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly passphrase: Passphrase;
  readonly inputRef?: RefObject<FieldElement | null>;
}

/** What is typed is not shown; a new one is typed twice, since nobody can bring it back. */
export function PassphraseField({ label, passphrase, inputRef }: PassphraseFieldProps) {
  const { isNew, text, again, mistake, type, typeAgain } = passphrase;
  return (
    <>
      <LabelledField
        label={label}
        kind="passphrase"
        maximum={1000}
        value={text}
        mistake={mistake?.at === 'text' ? mistake.message : null}
        onChange={type}
        {...(isNew && { hint: passphraseWords.hint })}
        {...(inputRef !== undefined && { inputRef })}
      />
      {isNew && (
        <LabelledField
          label={passphraseWords.again}
          kind="passphrase"
          maximum={1000}
          value={again}
          mistake={mistake?.at === 'again' ? mistake.message : null}
          onChange={typeAgain}
        />
      )}
    </>
  );
}
