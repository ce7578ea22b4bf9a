import { useState } from 'react';
import type { CheckIn } from '../../framework/check-in';
import { namesIn } from '../../framework/check-in-names';
import type { SharedFile } from '../../framework/contract/check-in-views';
import { call } from '../api';
import { standingOf } from '../store/check-ins';
import type { OpenPlan } from '../store/state';
import { fileSize } from '../strings/numbers';
import { shareWords } from '../strings/share';
import { MailText } from './mail-text';
import './send-file.css';

export interface SendFileProps {
  readonly open: OpenPlan;
  readonly file: SharedFile;
  /** What it is for; null: for none. */
  readonly checkIn: CheckIn | null;
  /** As its place wants it. */
  readonly heading: 'h2' | 'h3';
}

/** The words go both ways, from the person to their mentor and back, and say what is to be done with it. */
function mailOf(
  open: OpenPlan,
  checkIn: CheckIn | null,
): { readonly subject: string; readonly text: string } {
  const { plan, role, writer } = open;
  const { name, mentor } = plan.profile;
  const own = plan.people.get(writer)?.name ?? '';
  const names =
    checkIn === null
      ? { individual: name, mentor: role === 'individual' ? mentor : own }
      : namesIn(plan, checkIn);
  const kind = checkIn === null ? 'plan' : standingOf(checkIn, open).step;
  const [from, to] =
    role === 'individual' ? [names.individual, names.mentor] : [names.mentor, names.individual];
  return { subject: shareWords.subject(name), text: shareWords.mail(role, kind, { from, to }) };
}

/** The file that was made: a place to drag it from, and the words to send it with. */
export function SendFile({ open, file, checkIn, heading }: SendFileProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const { subject, text } = mailOf(open, checkIn);
  const drag = async () => {
    const done = await call('share.drag', null);
    setFailure(done.ok ? null : done.error.message);
  };
  const write = async () => {
    const url = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
    const done = await call('link.open', { url });
    setFailure(done.ok ? null : done.error.message);
  };
  return (
    <>
      <div
        className="send-file"
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          void drag();
        }}
      >
        <b dir="auto">{file.name}</b>
        <small>
          {fileSize(file.size)} {shareWords.inFolder} <bdi>{file.folder}</bdi>
        </small>
        <span>{shareWords.dragHint}</span>
      </div>
      <MailText title={shareWords.mailTitle} heading={heading} text={text} rows={6}>
        <button type="button" className="btn" onClick={() => void write()}>
          {shareWords.openMail}
        </button>
      </MailText>
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
    </>
  );
}
