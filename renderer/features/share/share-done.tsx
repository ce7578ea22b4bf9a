import { useEffect, useRef, useState } from 'react';
import { SendFile } from '../../check-in/send-file';
import type { SharedFile } from '../../../framework/contract/check-in-views';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { shareWords } from '../../strings/share';

/** Where the file is, a place to drag it from, and the words to send it with. */
export function ShareDone({ file, checkIn }: { readonly file: SharedFile; readonly checkIn: string | null }) {
  const open = useOpenPlan();
  const close = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => close.current?.focus(), []);
  const reveal = async () => {
    const done = await call('app.reveal', 'exported');
    setFailure(done.ok ? null : done.error.message);
  };
  const one = checkIn === null ? undefined : open.plan.checkIns.get(checkIn);
  return (
    <>
      <div className="share-done">
        <SendFile open={open} file={file} checkIn={one ?? null} heading="h3" />
        {failure !== null && (
          <p role="alert" className="field-error">
            {failure}
          </p>
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="btn" onClick={() => void reveal()}>
          {shareWords.show}
        </button>
        <button ref={close} type="button" className="btn primary" onClick={closeDialog}>
          {dialogWords.close}
        </button>
      </div>
    </>
  );
}
