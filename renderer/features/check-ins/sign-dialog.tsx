import { useId, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import type { SignState } from '../../../framework/contract/sign-views';
import type { Plan } from '../../../framework/plan';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { takeDone, useSigning } from '../../store/sign';
import { useOpenPlan } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { passphraseWords, signDialogWords } from '../../strings/sign';
import { Dialog } from '../../ui/dialog';
import type { FieldElement } from '../../ui/labelled-field';
import { PassphraseField } from '../../ui/passphrase-field';
import { usePassphrase } from '../../ui/use-passphrase';
import './dialogs.css';
import './sign-part.css';

type Words = 'theirs' | 'now';

/** What is in the words that are signed, in numbers. */
function holdsOf({ evidence, actions }: Plan, { id, rows }: CheckIn): string {
  const chosen = new Set(rows.map(({ indicator }) => indicator));
  const pieces = [...evidence.values()].filter(
    (piece) => !piece.private && piece.indicators.some((indicator) => chosen.has(indicator)),
  );
  const own = [...actions.values()].filter((action) => !action.private && action.checkIn === id);
  return signDialogWords.holds(rows.length, pieces.length, own.length);
}

interface ChoiceProps {
  readonly state: SignState;
  readonly words: Words;
  readonly onChoose: (words: Words) => void;
}

/** The other has signed something else than the check-in says now. */
function WordsChoice({ state, words, onChoose }: ChoiceProps) {
  const name = useId();
  if (state.choice === null) return null;
  const { parts, canSignTheirs } = state.choice;
  const other = state.other?.name ?? '';
  const choices = canSignTheirs ? (['theirs', 'now'] as const) : (['now'] as const);
  return (
    <fieldset className="sign-words">
      <legend className="field-label">{signDialogWords.choose}</legend>
      <p className="field-hint">{signDialogWords.changed(other, parts)}</p>
      {choices.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === words}
            onChange={() => onChoose(value)}
          />
          <span dir="auto">{signDialogWords[value](other)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface FormProps {
  readonly checkIn: CheckIn;
  readonly plan: Plan;
  readonly state: SignState;
  /** Where the keyboard begins. */
  readonly field: RefObject<FieldElement | null>;
  readonly keep: RefObject<HTMLButtonElement | null>;
}

function isNewKey({ state }: SignState['key']): boolean {
  return state === 'none' || state === 'broken';
}

function isAskedFor(key: SignState['key']): boolean {
  return key.state === 'needs-passphrase' || (isNewKey(key) && key.needsPassphrase);
}

function SignForm({ checkIn, plan, state, field, keep }: FormProps) {
  const { key, choice } = state;
  const [isNew, isAsked] = [isNewKey(key), isAskedFor(key)];
  const passphrase = usePassphrase(isNew ? 'new' : 'known');
  const [words, setWords] = useState<Words>(choice?.canSignTheirs === true ? 'theirs' : 'now');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const sign = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy || (isAsked && !passphrase.check())) return;
    setBusy(true);
    const answer = await call('sign.checkIn', {
      checkIn: checkIn.id,
      passphrase: isAsked ? passphrase.text : null,
      words: choice === null ? null : words,
    });
    setBusy(false);
    const why = takeDone(answer, checkIn.id);
    if (why === null) closeDialog();
    else if (key.state === 'needs-passphrase') passphrase.refuse(why);
    else setFailure(why);
  };
  return (
    <form noValidate onSubmit={(event) => void sign(event)}>
      <div className="dialog-scroll check-in-form">
        <p>{holdsOf(plan, checkIn)}</p>
        {key.state === 'broken' && <p>{signDialogWords.broken}</p>}
        {key.state === 'none' && <p>{signDialogWords.fresh}</p>}
        <WordsChoice state={state} words={words} onChoose={setWords} />
        {isAsked && (
          <PassphraseField
            label={isNew ? passphraseWords.fresh : signDialogWords.passphrase}
            passphrase={passphrase}
            inputRef={field}
          />
        )}
      </div>
      <div className="dialog-foot">
        {failure !== null && (
          <p role="alert" className="field-error start">
            {failure}
          </p>
        )}
        <button ref={keep} type="button" className="btn" onClick={closeDialog}>
          {dialogWords.cancel}
        </button>
        <button type="submit" className="btn primary" aria-disabled={isBusy}>
          {isBusy ? signDialogWords.busy : signDialogWords.yes}
        </button>
      </div>
    </form>
  );
}

/** A signature cannot be taken back, so it is asked once; where the key is under a passphrase, it is typed here. */
export function SignDialog({ checkIn: id }: { readonly checkIn: string }) {
  const { plan } = useOpenPlan();
  const state = useSigning(id);
  const checkIn = plan.checkIns.get(id);
  const field = useRef<FieldElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  if (checkIn === undefined || state === null) return null;
  return (
    <Dialog
      title={signDialogWords.title}
      description={signDialogWords.text}
      outside="stays"
      focusFirst={isAskedFor(state.key) ? field : keep}
      onClose={closeDialog}
    >
      <SignForm key={state.key.state} checkIn={checkIn} plan={plan} state={state} field={field} keep={keep} />
    </Dialog>
  );
}
