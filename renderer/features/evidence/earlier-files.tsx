import type { EarlierFile, Evidence } from '../../../framework/plan';
import { openFile } from '../../store/evidence';
import { evidenceFileWords as words } from '../../strings/evidence-files';
import { formatDay } from '../../ui/day-text';
import { FileName } from './file-name';

interface RowProps {
  readonly evidence: Evidence;
  readonly earlier: EarlierFile;
}

function Row({ evidence, earlier: { file, until } }: RowProps) {
  return (
    <li>
      <FileName name={file.name} size={file.size} />
      <small>{words.until(formatDay(until, 'short'))}</small>
      <button
        type="button"
        className="btn quiet"
        aria-label={words.openOne(file.name, formatDay(until, 'long'))}
        onClick={() => void openFile(evidence, file, 'copy')}
      >
        {words.open}
      </button>
    </li>
  );
}

/** What the file was before, the newest first. */
export function EarlierFiles({ evidence }: { readonly evidence: Evidence }) {
  const { earlier = [] } = evidence;
  if (earlier.length === 0) return null;
  return (
    <>
      <h3 id="earlier-files">{words.earlier}</h3>
      <ul className="chosen-files earlier-files" aria-labelledby="earlier-files">
        {[...earlier].reverse().map((one) => (
          <Row key={one.file.sha256} evidence={evidence} earlier={one} />
        ))}
      </ul>
    </>
  );
}
