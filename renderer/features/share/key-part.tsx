import type { RefObject } from 'react';
import { shareWords } from '../../strings/share';
import { passphraseWords, signDialogWords } from '../../strings/sign';
import type { FieldElement } from '../../ui/labelled-field';
import { PassphraseField } from '../../ui/passphrase-field';
import { Switch } from '../../ui/switch';
import type { KeyWish } from './use-key-wish';

interface KeyPartProps {
  readonly wish: KeyWish;
  /** Where the keyboard begins. */
  readonly fieldRef: RefObject<FieldElement | null>;
}

/** The signing key of whoever sends a check-in back, where it can only be kept under a passphrase; and the way without. */
export function KeyPart({ wish, fieldRef }: KeyPartProps) {
  const { isAsked, isBroken, willSign, setWillSign, other, passphrase } = wish;
  if (!isAsked) return null;
  return (
    <div className="share-key">
      <Switch
        label={shareWords.willSign}
        hint={willSign ? shareWords.willSignHint(other) : shareWords.wontSignHint}
        isOn={willSign}
        onChange={setWillSign}
      />
      {willSign && isBroken && <p>{signDialogWords.broken}</p>}
      {willSign && (
        <PassphraseField label={passphraseWords.fresh} passphrase={passphrase} inputRef={fieldRef} />
      )}
    </div>
  );
}
