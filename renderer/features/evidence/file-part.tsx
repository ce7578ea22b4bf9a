import X from 'lucide-react/icons/x';
import { useEffect, useRef, type RefObject } from 'react';
import type { Result } from '../../../framework/contract/result';
import type { OfferedFile } from '../../../framework/contract/views';
import type { Evidence, StoredFile } from '../../../framework/plan';
import { call } from '../../api';
import { useOpenPlan } from '../../store/store';
import { evidenceFileWords as words } from '../../strings/evidence-files';
import { EarlierFiles } from './earlier-files';
import './file-part.css';
import { FileName } from './file-name';
import { fileDoor } from './file-door';
import { FilePreview } from './file-preview';
import { MissingFile } from './missing-file';
import type { EvidenceFormState } from './use-evidence-form';
import { useOpening } from './use-opening';
import { useFinding } from './use-finding';

interface FilePartProps {
  readonly form: EvidenceFormState;
  /** Null where one is added, which chooses its files elsewhere. */
  readonly evidence: Evidence | null;
  readonly isReadOnly: boolean;
  readonly chooseRef: RefObject<HTMLButtonElement | null>;
}

/** The newer file that was chosen: it is taken in when the form is saved. */
function Newer({ form, chooseRef }: Pick<FilePartProps, 'form' | 'chooseRef'>) {
  const [newer] = form.draft.files;
  if (newer === undefined) return null;
  return (
    <div className="newer-file">
      <p className="field-hint">{words.takesPlace}</p>
      <p className="chosen-files stored">
        <FileName name={newer.name} size={newer.size} />
        <button
          type="button"
          className="btn quiet icon"
          aria-label={words.keepFile}
          onClick={() => {
            form.change({ files: [] });
            chooseRef.current?.focus();
          }}
        >
          <X aria-hidden size={16} />
        </button>
      </p>
    </div>
  );
}

function Replace({ form, chooseRef }: Pick<FilePartProps, 'form' | 'chooseRef'>) {
  const choose = async () => form.addFiles(await call('files.choose', 'one'));
  return (
    <div className="file-choose">
      <button
        ref={chooseRef}
        type="button"
        className="btn"
        aria-describedby="evidence-replace-said"
        onClick={() => void choose()}
      >
        {words.replace}
      </button>
      <p id="evidence-replace-said" className="field-hint">
        {words.replaceHint}
      </p>
    </div>
  );
}

/**
 * The button that has the keyboard goes with the notice that the file is missing. Whether the answer or the plan without
 * the notice comes first is not said.
 */
function useFocusAfter(file: 'missing' | 'there', place: RefObject<HTMLElement | null>): () => void {
  const isWanted = useRef(false);
  useEffect(() => {
    if (file === 'there' && isWanted.current) place.current?.focus();
    isWanted.current = false;
  }, [file, place]);
  return () => {
    isWanted.current = true;
    place.current?.focus();
  };
}

interface StoredProps extends Omit<FilePartProps, 'evidence'> {
  readonly evidence: Evidence;
  readonly file: StoredFile;
}

function StoredFilePart({ form, evidence, file, isReadOnly, chooseRef }: StoredProps) {
  const isMissing = useOpenPlan().missingFiles.includes(file.sha256);
  const finding = useFinding(evidence.id, useFocusAfter(isMissing ? 'missing' : 'there', chooseRef));
  const opening = useOpening(evidence.id);
  const takeNewer = (chosen: OfferedFile) => {
    finding.forget();
    form.addFiles({ ok: true, value: [chosen] });
    chooseRef.current?.focus();
  };
  const drop = (taken: Result<readonly OfferedFile[]>) => {
    const [one] = taken.ok ? taken.value : [];
    if (isMissing && one !== undefined) finding.find({ from: 'offered', path: one.path });
    else form.addFiles(taken);
  };
  return (
    <section
      className="stored-file"
      aria-label={words.file}
      {...(isReadOnly ? {} : fileDoor({ addFiles: drop }))}
    >
      <p className="chosen-files stored">
        <FileName name={file.name} size={file.size} />
        {!isMissing && (
          <button type="button" className="btn quiet" onClick={() => opening.open(file)}>
            {words.open}
          </button>
        )}
      </p>
      {opening.failure !== null && (
        <p role="alert" className="field-error">
          {opening.failure}
        </p>
      )}
      {isMissing && isReadOnly && <strong>{words.missing}</strong>}
      {isMissing && !isReadOnly && (
        <MissingFile file={file} finding={finding} findRef={chooseRef} onTakeNewer={takeNewer} />
      )}
      {!isMissing && (
        <FilePreview key={file.sha256} evidence={evidence.id} title={evidence.title} name={file.name} />
      )}
      <Newer form={form} chooseRef={chooseRef} />
      {!isMissing && !isReadOnly && <Replace form={form} chooseRef={chooseRef} />}
      <EarlierFiles files={evidence.earlier ?? []} onOpen={opening.open} />
    </section>
  );
}

/** The file of a piece of evidence, what may take its place, and what was there before. */
export function FilePart({ evidence, ...props }: FilePartProps) {
  const file = evidence?.file ?? null;
  if (evidence === null || file === null) return null;
  return <StoredFilePart {...props} evidence={evidence} file={file} />;
}
