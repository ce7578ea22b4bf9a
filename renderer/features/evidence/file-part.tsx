import X from 'lucide-react/icons/x';
import type { RefObject } from 'react';
import type { Evidence } from '../../../framework/plan';
import { call } from '../../api';
import { evidenceFileWords as words } from '../../strings/evidence-files';
import { EarlierFiles } from './earlier-files';
import './file-part.css';
import { FileName } from './file-name';
import { fileDoor } from './file-door';
import type { EvidenceFormState } from './use-evidence-form';

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

/** The file of a piece of evidence, what may take its place, and what was there before. */
export function FilePart({ form, evidence, isReadOnly, chooseRef }: FilePartProps) {
  const file = evidence?.file ?? null;
  if (evidence === null || file === null) return null;
  const choose = async () => form.addFiles(await call('files.choose', 'one'));
  return (
    <section className="stored-file" aria-label={words.file} {...(isReadOnly ? {} : fileDoor(form))}>
      <p className="chosen-files stored">
        <FileName name={file.name} size={file.size} />
      </p>
      <Newer form={form} chooseRef={chooseRef} />
      {!isReadOnly && (
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
      )}
      <EarlierFiles evidence={evidence} />
    </section>
  );
}
