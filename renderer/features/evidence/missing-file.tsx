import type { RefObject } from 'react';
import type { OfferedFile } from '../../../framework/contract/views';
import type { StoredFile } from '../../../framework/plan';
import { evidenceFileWords as words } from '../../strings/evidence-files';
import { FilesProgressLine } from './files-progress';
import type { Finding } from './use-finding';

interface MissingFileProps {
  readonly file: StoredFile;
  readonly finding: Finding;
  readonly findRef: RefObject<HTMLButtonElement | null>;
  readonly onTakeNewer: (file: OfferedFile) => void;
}

/** What came of the last try. */
function Outcome({ file, finding, onTakeNewer }: Omit<MissingFileProps, 'findRef'>) {
  const { stage } = finding;
  if (stage.status === 'failed') {
    return (
      <p role="alert" className="field-error">
        {stage.message}
      </p>
    );
  }
  if (stage.status === 'none') return <p role="status">{words.none(stage.searched)}</p>;
  if (stage.status !== 'other') return null;
  const { file: chosen } = stage;
  return (
    <>
      <p role="status" dir="auto">
        {words.other(chosen.name, file.name)}
      </p>
      <button type="button" className="btn" onClick={() => onTakeNewer(chosen)}>
        {words.takeNewer}
      </button>
    </>
  );
}

/** Says that the file is not there, and takes it back from wherever it is now. */
export function MissingFile(props: MissingFileProps) {
  const { finding, findRef } = props;
  const isBusy = finding.stage.status === 'busy';
  return (
    <div className="missing-file">
      <p>
        <strong>{words.missing}</strong>
      </p>
      <div className="file-choose">
        <button
          ref={findRef}
          type="button"
          className="btn"
          aria-disabled={isBusy}
          onClick={() => finding.find({ from: 'file' })}
        >
          {words.find}
        </button>
        <button
          type="button"
          className="btn"
          aria-disabled={isBusy}
          onClick={() => finding.find({ from: 'folder' })}
        >
          {words.search}
        </button>
        <p className="field-hint">{words.findHint}</p>
      </div>
      {isBusy && <FilesProgressLine />}
      <Outcome {...props} />
    </div>
  );
}
