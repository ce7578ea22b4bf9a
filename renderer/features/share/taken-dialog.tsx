import type { Taken, TakenFile } from '../../../framework/contract/check-in-views';
import { closeDialog } from '../../store/navigate';
import { takeBundles } from '../../store/take-files';
import { takenWords } from '../../strings/share';
import { formatDay } from '../../ui/day-text';
import { Dialog } from '../../ui/dialog';
import './share-dialog.css';

/** A device that nothing shows to be theirs is brought in only at the person's word. */
function Waiting({ file }: { readonly file: TakenFile }) {
  const { path, waiting } = file;
  const accept = async () => {
    closeDialog();
    if (path !== null)
      await takeBundles(
        [{ path }],
        waiting.map(({ journal }) => journal),
      );
  };
  if (waiting.length === 0) return null;
  return (
    <>
      {waiting.map(({ journal, person, device, since }) => (
        <p key={journal} dir="auto">
          {takenWords.waiting(person, device, formatDay(since.slice(0, 10), 'long'))}
        </p>
      ))}
      <button type="button" className="btn" onClick={() => void accept()}>
        {takenWords.accept}
      </button>
    </>
  );
}

function told({ kind, acts, person }: TakenFile): string {
  const whose = person === '' ? takenWords.nobody : person;
  if (kind === 'refused') return takenWords.kinds[kind];
  const count = kind === 'same' ? '' : `: ${takenWords.acts(acts)}`;
  return `${whose}. ${takenWords.kinds[kind]}${count}`;
}

/** What came of plans in files: of each, one line. */
export function TakenDialog({ taken }: { readonly taken: Taken }) {
  return (
    <Dialog title={takenWords.title(taken.files)} onClose={closeDialog}>
      <ul className="taken-list">
        {taken.files.map((file, index) => (
          <li key={index}>
            <b dir="auto">{file.name}</b>
            <p dir="auto">{told(file)}</p>
            {file.trouble !== null && (
              <p role="alert" className="field-error" dir="auto">
                {file.trouble}
              </p>
            )}
            <Waiting file={file} />
          </li>
        ))}
      </ul>
      <div className="dialog-foot">
        <button type="button" className="btn primary" onClick={closeDialog}>
          {takenWords.close}
        </button>
      </div>
    </Dialog>
  );
}
