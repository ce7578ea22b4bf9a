import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { SignState } from '../../../framework/contract/sign-views';
import type { OfferedFile } from '../../../framework/contract/views';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { takeDone, useSigning } from '../../store/sign';
import type { KeyWork } from '../../store/state';
import { setUi } from '../../store/store';
import { keyDialogWords, keyWords, passphraseWords, signDialogWords } from '../../strings/sign';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import type { FieldElement } from '../../ui/labelled-field';
import { PassphraseField } from '../../ui/passphrase-field';
import { usePassphrase, type Passphrase } from '../../ui/use-passphrase';
import './key-dialog.css';

interface Work {
  readonly work: KeyWork;
  readonly checkIn: string | null;
  readonly opens: string | null;
  readonly passphrase: string | null;
  readonly file: OfferedFile | null;
}

/** @returns why it failed, in one sentence; null where it did not */
async function doIt({ work, checkIn, opens, passphrase, file }: Work): Promise<string | null> {
  if (work === 'take') {
    const saved = await call('sign.takeAlong', { opens, passphrase: passphrase ?? '' });
    if (!saved.ok) return saved.error.code === 'cancelled' ? '' : saved.error.message;
    setUi({ told: keyWords.takenText(saved.value.name, saved.value.folder) });
    return null;
  }
  if (work === 'bring') {
    if (file === null) return keyDialogWords.noFile;
    return takeDone(await call('sign.bring', { path: file.path, passphrase: passphrase ?? '' }), checkIn);
  }
  const replace = work === 'replace';
  return takeDone(await call('sign.make', { checkIn, passphrase, replace }), checkIn);
}

interface FileProps {
  readonly file: OfferedFile | null;
  readonly onChoose: (file: OfferedFile) => void;
}

function KeyFile({ file, onChoose }: FileProps) {
  const choose = async () => {
    const answer = await call('files.choose', 'one');
    if (answer.ok && answer.value[0] !== undefined) onChoose(answer.value[0]);
  };
  return (
    <div className="key-file">
      <button type="button" className="btn" onClick={() => void choose()}>
        {keyDialogWords.file}
      </button>
      {file !== null && <b dir="auto">{file.name}</b>}
    </div>
  );
}

const labels = {
  make: passphraseWords.fresh,
  replace: passphraseWords.fresh,
  take: keyDialogWords.newOfFile,
  bring: keyDialogWords.ofFile,
} satisfies Record<KeyWork, string>;

interface FieldsProps {
  readonly isTyped: boolean;
  readonly label: string;
  readonly own: Passphrase | null;
  readonly passphrase: Passphrase;
  /** Where the keyboard begins. */
  readonly field: RefObject<FieldElement | null>;
}

function Fields({ isTyped, label, own, passphrase, field }: FieldsProps) {
  return (
    <>
      {own !== null && (
        <PassphraseField label={signDialogWords.passphrase} passphrase={own} inputRef={field} />
      )}
      {isTyped && (
        <PassphraseField label={label} passphrase={passphrase} {...(own === null && { inputRef: field })} />
      )}
    </>
  );
}

interface FormProps extends Pick<Work, 'work' | 'checkIn'> {
  readonly state: SignState;
  readonly field: RefObject<FieldElement | null>;
}

function KeyForm({ work, checkIn, state: { key }, field }: FormProps) {
  const passphrase = usePassphrase(work === 'bring' ? 'known' : 'new');
  const own = usePassphrase('known');
  const [file, setFile] = useState<OfferedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const busy = useRef(false);
  const asksOwn = work === 'take' && key.state === 'needs-passphrase';
  const isTyped = work === 'take' || work === 'bring' || key.needsPassphrase;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const isRight = (!asksOwn || own.check()) && (!isTyped || passphrase.check());
    if (busy.current || !isRight) return;
    busy.current = true;
    const typed = isTyped ? passphrase.text : null;
    const why = await doIt({ work, checkIn, opens: asksOwn ? own.text : null, passphrase: typed, file });
    busy.current = false;
    if (why === null) closeDialog();
    else setFailure(why === '' ? null : why);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <div className="dialog-scroll key-form">
        {work === 'bring' && <KeyFile file={file} onChoose={setFile} />}
        <Fields
          isTyped={isTyped}
          label={labels[work]}
          own={asksOwn ? own : null}
          passphrase={passphrase}
          field={field}
        />
        {failure !== null && (
          <p role="alert" className="field-error">
            {failure}
          </p>
        )}
      </div>
      <DialogFoot act={keyDialogWords[work].yes} onClose={closeDialog} />
    </form>
  );
}

export interface KeyDialogProps {
  readonly work: KeyWork;
  /** From whose page it was opened; null: from the settings. */
  readonly checkIn: string | null;
}

/** Making a signing key, putting another in its place, taking it along, bringing it. */
export function KeyDialog({ work, checkIn }: KeyDialogProps) {
  const state = useSigning(checkIn);
  const field = useRef<FieldElement>(null);
  if (state === null) return null;
  return (
    <Dialog
      title={keyDialogWords[work].title}
      description={keyDialogWords[work].text}
      outside="stays"
      {...(work !== 'bring' && { focusFirst: field })}
      onClose={closeDialog}
    >
      <KeyForm work={work} checkIn={checkIn} state={state} field={field} />
    </Dialog>
  );
}
