import { useRef, useState, type SyntheticEvent } from 'react';
import type { PlanRow } from '../../../framework/contract/plans-views';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { takePlans } from '../../store/plans';
import { dialogWords } from '../../strings/dialog';
import { renameWords } from '../../strings/plans';
import { Dialog } from '../../ui/dialog';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import { Switch } from '../../ui/switch';
import './plan-dialogs.css';

function lastPart(folder: string): string {
  return folder.split(/[/\\]/).at(-1) ?? folder;
}

/** Another name for a plan; its folder takes it too only where that is said. */
export function RenameDialog({ row }: { readonly row: PlanRow }) {
  const [title, setTitle] = useState(row.title);
  const [alsoFolder, setAlsoFolder] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<FieldElement>(null);
  const rename = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const answer = await call('plans.rename', { key: row.key, title: title.trim(), alsoFolder });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.error.message);
      return;
    }
    takePlans(answer.value);
    closeDialog();
  };
  return (
    <Dialog title={renameWords.title} outside="stays" focusFirst={field} onClose={closeDialog}>
      <form noValidate onSubmit={(event) => void rename(event)}>
        <div className="dialog-scroll plan-form">
          <LabelledField
            label={renameWords.field}
            hint={renameWords.hint(row.person)}
            value={title}
            mistake={failure}
            inputRef={field}
            onChange={(text) => {
              setTitle(text);
              setFailure(null);
            }}
          />
          {row.isFolderNamed && (
            <Switch
              label={renameWords.folder}
              hint={renameWords.folderHint(lastPart(row.folder))}
              isOn={alsoFolder}
              onChange={setAlsoFolder}
            />
          )}
        </div>
        <div className="dialog-foot">
          <button type="button" className="btn" onClick={closeDialog}>
            {dialogWords.cancel}
          </button>
          <button type="submit" className="btn primary" aria-disabled={isBusy}>
            {isBusy ? renameWords.busy : renameWords.yes}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
