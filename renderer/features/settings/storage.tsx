import { useEffect, useRef } from 'react';
import type { LargeFile, PlanStorage } from '../../../framework/contract/storage-views';
import { goToEvidence } from '../../store/navigate';
import { setUi, useStore } from '../../store/store';
import { fileSize } from '../../strings/numbers';
import { storageWords } from '../../strings/storage';
import './storage.css';
import { useStorage } from './use-storage';

const parts = ['files', 'history', 'backups', 'rest'] as const;

/** What it is made of; what takes nothing is not listed. */
function Parts({ storage }: { readonly storage: PlanStorage }) {
  const { total, files, history, backups } = storage;
  const sizes = { files, history, backups, rest: Math.max(0, total - files - history - backups) };
  return (
    <dl className="storage-parts">
      {parts
        .filter((part) => sizes[part] > 0)
        .map((part) => (
          <div key={part}>
            <dt>{storageWords.parts[part]}</dt>
            <dd>{fileSize(sizes[part])}</dd>
          </div>
        ))}
      <div className="storage-total">
        <dt>{storageWords.parts.total}</dt>
        <dd>{fileSize(total)}</dd>
      </div>
    </dl>
  );
}

/** More pieces than this of one file are counted. */
const mostPieces = 3;

/** One file, with the way to each piece that it belongs to. */
function Large({ file }: { readonly file: LargeFile }) {
  const { size, pieces } = file;
  const shown = pieces.slice(0, mostPieces);
  const name = pieces[0]?.name ?? '';
  return (
    <li className="storage-file">
      <span>
        <b dir="auto">{name}</b>
        {shown.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="link"
            aria-label={storageWords.belongs(title)}
            onClick={() => goToEvidence(id)}
          >
            <bdi>{title}</bdi>
          </button>
        ))}
        {pieces.length > mostPieces && <small>{storageWords.morePieces(pieces.length - mostPieces)}</small>}
      </span>
      <small>{fileSize(size)}</small>
    </li>
  );
}

function Ready({ storage }: { readonly storage: PlanStorage }) {
  const { largest, unused } = storage;
  return (
    <>
      <Parts storage={storage} />
      {largest.length > 0 && (
        <>
          <h3>{storageWords.largest}</h3>
          <ol className="settings-list" aria-label={storageWords.largest}>
            {largest.map((file) => (
              <Large key={file.sha256} file={file} />
            ))}
          </ol>
        </>
      )}
      {unused.count > 0 && <p>{storageWords.unused(unused.count, fileSize(unused.size))}</p>}
      {largest.length > 0 && <p>{storageWords.erase}</p>}
    </>
  );
}

/** Whoever comes from the evidence page to see this begins at its heading. */
function useSoughtHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  const isSought = useStore(({ ui }) => ui.sought?.kind === 'storage');
  useEffect(() => {
    if (!isSought) return;
    setUi({ sought: null });
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isSought]);
  return heading;
}

/** How much room the open plan takes, what for, and which files are the largest. */
export function Storage() {
  const { state, again } = useStorage();
  const heading = useSoughtHeading();
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {storageWords.title}
      </h2>
      {state.status === 'looking' && <p className="storage-looking">{storageWords.looking}</p>}
      {state.status === 'failed' && (
        <>
          <p role="alert">{state.message}</p>
          <div className="settings-buttons">
            <button type="button" className="btn" onClick={again}>
              {storageWords.again}
            </button>
          </div>
        </>
      )}
      {state.status === 'ready' && <Ready storage={state.storage} />}
    </section>
  );
}
