import { useEffect, useRef, useState } from 'react';
import type { SharedFile } from '../../../framework/contract/check-in-views';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { fileSize } from '../../strings/numbers';
import { shareWords } from '../../strings/share';

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** The words go both ways: from the person to their mentor, and back. */
function useMail(checkIn: string | null): Mail {
  const { plan, role, writer } = useOpenPlan();
  const { name } = plan.profile;
  const own = plan.people.get(writer)?.name ?? '';
  const called =
    (checkIn === null ? undefined : plan.checkIns.get(checkIn)?.mentorName) ?? plan.profile.mentor;
  const text = role === 'other' ? shareWords.mailBack(name, own) : shareWords.mailOut(called, name);
  return { subject: shareWords.subject(name), text };
}

function MailPart({ mail }: { readonly mail: Mail }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(mail.text);
    setIsCopied(true);
  };
  const address = `mailto:?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(mail.text)}`;
  return (
    <div className="labelled-field">
      <label htmlFor="share-mail" className="field-label">
        {shareWords.mail}
      </label>
      <textarea id="share-mail" className="field" readOnly rows={7} value={mail.text} dir="auto" />
      <div className="share-mail-acts">
        <button type="button" className="btn" onClick={() => void copy()}>
          {isCopied ? shareWords.copied : shareWords.copy}
        </button>
        <button type="button" className="btn" onClick={() => void call('link.open', { url: address })}>
          {shareWords.openMail}
        </button>
      </div>
    </div>
  );
}

/** Where the file is, a place to drag it from, and the words to send it with. */
export function ShareDone({ file, checkIn }: { readonly file: SharedFile; readonly checkIn: string | null }) {
  const close = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const mail = useMail(checkIn);
  useEffect(() => close.current?.focus(), []);
  const ask = async (answer: ReturnType<typeof call>) => {
    const done = await answer;
    setFailure(done.ok ? null : done.error.message);
  };
  return (
    <>
      <div
        className="share-file"
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          void ask(call('share.drag', null));
        }}
      >
        <b dir="auto">{file.name}</b>
        <small>
          {fileSize(file.size)} {shareWords.inFolder} <bdi>{file.folder}</bdi>
        </small>
        <span>{shareWords.dragHint}</span>
      </div>
      <MailPart mail={mail} />
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
      <div className="dialog-foot">
        <button type="button" className="btn" onClick={() => void ask(call('app.reveal', 'exported'))}>
          {shareWords.show}
        </button>
        <button ref={close} type="button" className="btn primary" onClick={closeDialog}>
          {dialogWords.close}
        </button>
      </div>
    </>
  );
}
