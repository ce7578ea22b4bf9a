import X from 'lucide-react/icons/x';
import type { RefObject } from 'react';
import type { OfferedFile } from '../../../framework/contract/views';
import type { Evidence } from '../../../framework/plan';
import { call } from '../../api';
import { bringManyWords } from '../../strings/evidence-files';
import { evidenceFormWords } from '../../strings/evidence';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import { FileName } from './file-name';
import type { EvidenceFormState } from './use-evidence-form';

interface ContentPartProps {
  readonly form: EvidenceFormState;
  /** The piece that is edited; a file of it is shown apart. */
  readonly edited: Evidence | null;
  readonly fieldRef: RefObject<FieldElement | null>;
  readonly chooseRef: RefObject<HTMLButtonElement | null>;
}

interface ChosenFilesProps {
  readonly files: readonly OfferedFile[];
  readonly onLeaveOut: (file: OfferedFile) => void;
}

function ChosenFiles({ files, onLeaveOut }: ChosenFilesProps) {
  return (
    <ul className="chosen-files" aria-label={evidenceFormWords.chosenFiles}>
      {files.map((file) => (
        <li key={file.path}>
          <FileName name={file.name} size={file.size} />
          <button
            type="button"
            className="btn quiet icon"
            aria-label={evidenceFormWords.leaveOut(file.name)}
            onClick={() => onLeaveOut(file)}
          >
            <X aria-hidden size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Files({ form, chooseRef }: Pick<ContentPartProps, 'form' | 'chooseRef'>) {
  const { draft, mistakes, change, addFiles } = form;
  const { files } = draft;
  const choose = async (what: 'many' | 'folder') => addFiles(await call('files.choose', what));
  return (
    <div className="file-part">
      {files.length > 0 && (
        <ChosenFiles
          files={files}
          onLeaveOut={(file) => {
            change({ files: files.filter((other) => other !== file) });
            chooseRef.current?.focus();
          }}
        />
      )}
      <div className="file-choose">
        <button
          ref={chooseRef}
          type="button"
          className="btn"
          aria-describedby="evidence-files-said"
          onClick={() => void choose('many')}
        >
          {evidenceFormWords.chooseFiles}
        </button>
        <button type="button" className="btn" onClick={() => void choose('folder')}>
          {bringManyWords.folder}
        </button>
        <p id="evidence-files-said" className="field-hint">
          {files.length > 1 ? evidenceFormWords.oneEach(files.length) : evidenceFormWords.filesHint}
        </p>
      </div>
      {mistakes.files !== undefined && (
        <p role="alert" className="field-error">
          {mistakes.files}
        </p>
      )}
    </div>
  );
}

/** What the evidence is: files, an address or a text. */
export function ContentPart({ form, edited, fieldRef, chooseRef }: ContentPartProps) {
  const { draft, mistakes, change } = form;
  if (edited?.kind === 'file') return null;
  if (draft.kind === 'file') return <Files form={form} chooseRef={chooseRef} />;
  if (draft.kind === 'link') {
    return (
      <LabelledField
        label={evidenceFormWords.url}
        kind="url"
        maximum={4000}
        value={draft.url}
        mistake={mistakes.url ?? null}
        inputRef={fieldRef}
        onChange={(url) => change({ url })}
      />
    );
  }
  return (
    <LabelledField
      label={evidenceFormWords.text}
      hint={evidenceFormWords.textHint}
      lines="many"
      maximum={200_000}
      value={draft.text}
      mistake={mistakes.text ?? null}
      inputRef={fieldRef}
      onChange={(text) => change({ text })}
    />
  );
}
