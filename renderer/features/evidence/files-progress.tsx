import { useEffect, useState } from 'react';
import { call } from '../../api';
import { useStore } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { filesProgressWords as words } from '../../strings/evidence-files';
import './files-progress.css';

/** What is over before anybody has read it is not shown. */
const shownAfter = 300;

/** How far long work with files is, with a number, and where nothing else ends it, the button that does. */
export function FilesProgressLine({ cancel = 'here' }: { readonly cancel?: 'here' | 'elsewhere' }) {
  const progress = useStore((state) => state.ui.atFiles);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), shownAfter);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown || progress === null) return <div className="files-progress" />;
  const { ofBytes, of, bytes, files } = progress;
  const done = ofBytes !== null && ofBytes > 0 ? bytes / ofBytes : of === null ? null : files / of;
  return (
    <div className="files-progress">
      <label>
        <span>{words.at(progress)}</span>
        <progress max={1} {...(done === null ? {} : { value: done })} />
      </label>
      {cancel === 'here' && (
        <button type="button" className="btn" onClick={() => void call('files.stop', null)}>
          {dialogWords.cancel}
        </button>
      )}
    </div>
  );
}
