import type { EarlierFile, StoredFile } from '../../../framework/plan';
import { evidenceFileWords as words } from '../../strings/evidence-files';
import { formatDay } from '../../ui/day-text';
import { FileName } from './file-name';

interface RowProps {
  readonly earlier: EarlierFile;
  readonly onOpen: (file: StoredFile) => void;
}

function Row({ earlier: { file, until }, onOpen }: RowProps) {
  return (
    <li>
      <FileName name={file.name} size={file.size} />
      <small>{words.until(formatDay(until, 'short'))}</small>
      <button
        type="button"
        className="btn quiet"
        aria-label={words.openOne(file.name, formatDay(until, 'long'))}
        onClick={() => onOpen(file)}
      >
        {words.open}
      </button>
    </li>
  );
}

interface EarlierFilesProps {
  readonly files: readonly EarlierFile[];
  readonly onOpen: (file: StoredFile) => void;
}

/** What the file was before, the newest first. */
export function EarlierFiles({ files, onOpen }: EarlierFilesProps) {
  if (files.length === 0) return null;
  return (
    <>
      <h3 id="earlier-files">{words.earlier}</h3>
      <ul className="chosen-files earlier-files" aria-labelledby="earlier-files">
        {[...files].reverse().map((one) => (
          <Row key={one.file.sha256} earlier={one} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}
