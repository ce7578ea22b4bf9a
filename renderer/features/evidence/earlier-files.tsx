import { useState } from 'react';
import type { EarlierFile, Evidence } from '../../../framework/plan';
import { call } from '../../api';
import { evidenceFileWords as words } from '../../strings/evidence-files';
import { formatDay } from '../../ui/day-text';
import { FileName } from './file-name';

interface RowProps {
  readonly earlier: EarlierFile;
  readonly onOpen: () => void;
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
        onClick={onOpen}
      >
        {words.open}
      </button>
    </li>
  );
}

/** What the file was before, the newest first. */
export function EarlierFiles({ evidence }: { readonly evidence: Evidence }) {
  const [failure, setFailure] = useState<string | null>(null);
  const { id, earlier = [] } = evidence;
  if (earlier.length === 0) return null;
  const open = async ({ file }: EarlierFile) => {
    const answer = await call('evidence.open', { evidence: id, how: 'copy', sha256: file.sha256 });
    setFailure(answer.ok ? null : answer.error.message);
  };
  return (
    <>
      <h3 id="earlier-files">{words.earlier}</h3>
      <ul className="chosen-files earlier-files" aria-labelledby="earlier-files">
        {[...earlier].reverse().map((one) => (
          <Row key={one.file.sha256} earlier={one} onOpen={() => void open(one)} />
        ))}
      </ul>
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
    </>
  );
}
