import { useRef, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Evidence } from '../../../framework/plan';
import { canWrite, useOpenPlan } from '../../store/store';
import { evidenceFormWords, evidenceWords } from '../../strings/evidence';
import { Dialog } from '../../ui/dialog';
import type { FieldElement } from '../../ui/labelled-field';
import { Segmented } from '../../ui/segmented';
import { AboutPart } from './about-part';
import { ContentPart } from './content-part';
import type { EvidenceDraft } from './evidence-draft';
import './evidence-form.css';
import { fileDoor } from './file-door';
import { FilePart } from './file-part';
import { FormFoot } from './form-foot';
import { useEvidenceForm, type EvidenceFormProps } from './use-evidence-form';

const kinds = (['file', 'link', 'note'] as const).map((value) => ({
  value,
  label: evidenceWords.kinds[value],
}));

/**
 * Where the keyboard begins: at what is still missing; where nothing is, at the title, from which Enter saves. A note is
 * opened to be read, so there it begins at its text.
 */
function firstPlace(begin: EvidenceDraft, mode: 'add' | 'edit'): 'field' | 'choose' | 'title' | 'submit' {
  if (begin.files.length > 1) return 'submit';
  if (mode === 'edit') return begin.kind === 'note' ? 'field' : 'title';
  const isFilled = begin.files.length === 1 || begin.url !== '' || begin.text !== '';
  if (isFilled) return 'title';
  return begin.kind === 'file' ? 'choose' : 'field';
}

/** Ctrl+Enter saves from wherever the keyboard is, also from a field of many lines. */
function saveFromAnywhere(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function titleOf({
  edited,
  isReadOnly,
}: {
  readonly edited: Evidence | null;
  readonly isReadOnly: boolean;
}): string {
  if (edited === null) return evidenceFormWords.addTitle;
  return isReadOnly ? evidenceFormWords.readTitle : evidenceFormWords.editTitle[edited.kind];
}

/** The dialog in which evidence is added or edited. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { begin, edited, isTakenUp, onClose } = props;
  const form = useEvidenceForm(props);
  const isReadOnly = !canWrite(useOpenPlan());
  const field = useRef<FieldElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const title = useRef<FieldElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const places = { field, choose, title, submit };
  const mode = edited === null ? 'add' : 'edit';

  const save = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrongDate = event.currentTarget.querySelector<HTMLInputElement>('.date-field input:invalid');
    const wrong = wrongDate === null ? form.save() : null;
    const wrongPlaces = { files: choose, url: field, text: field, title };
    if (wrongDate !== null) wrongDate.focus();
    else if (wrong !== null) wrongPlaces[wrong].current?.focus();
  };

  return (
    <Dialog
      title={titleOf({ edited, isReadOnly })}
      size="large"
      outside="stays"
      focusFirst={places[firstPlace(begin, mode)]}
      onClose={form.leave}
    >
      <form
        noValidate
        onSubmit={save}
        onKeyDown={saveFromAnywhere}
        {...(mode === 'add' ? fileDoor(form) : {})}
      >
        <div className="dialog-scroll">
          <FilePart form={form} evidence={edited} isReadOnly={isReadOnly} chooseRef={choose} />
          <fieldset className="evidence-form" disabled={isReadOnly}>
            {mode === 'add' && (
              <Segmented
                label={evidenceFormWords.kind}
                labelIs="hidden"
                value={form.draft.kind}
                choices={kinds}
                onChoose={(kind) => form.change({ kind })}
              />
            )}
            {isTakenUp && <p className="taken-up">{evidenceFormWords.takenUp}</p>}
            <ContentPart form={form} edited={edited} fieldRef={field} chooseRef={choose} />
            <AboutPart form={form} mode={mode} titleRef={title} />
          </fieldset>
        </div>
        {!isReadOnly && <FormFoot form={form} mode={mode} submitRef={submit} onDiscard={onClose} />}
      </form>
    </Dialog>
  );
}
