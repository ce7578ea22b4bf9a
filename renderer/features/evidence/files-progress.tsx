import { call } from '../../api';
import { useStore } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { filesProgressWords as words } from '../../strings/evidence-files';
import { ProgressLine } from '../../ui/progress-line';
import './files-progress.css';

/** How far long work with files is, with a number, and where nothing else ends it, the button that does. */
export function FilesProgressLine({ cancel = 'here' }: { readonly cancel?: 'here' | 'elsewhere' }) {
  const progress = useStore((state) => state.ui.atFiles);
  if (progress === null) return <div className="files-progress" />;
  const { ofBytes, of, bytes, files } = progress;
  const done = ofBytes !== null && ofBytes > 0 ? bytes / ofBytes : of === null ? null : files / of;
  return (
    <div className="files-progress">
      <ProgressLine label={words.at(progress)} done={done} />
      {cancel === 'here' && (
        <button type="button" className="btn" onClick={() => void call('files.stop', null)}>
          {dialogWords.cancel}
        </button>
      )}
    </div>
  );
}
