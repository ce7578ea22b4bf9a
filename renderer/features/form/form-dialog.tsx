import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { FormRead } from '../../../framework/contract/form-calls';
import { isAnswered } from '../../../framework/form/returned';
import { call } from '../../api';
import { closeDialog, goToCheckIn, goToPage } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { formWords } from '../../strings/form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import { answersOf, firstDraft, type AnswersDraft } from './answers-draft';
import './form-dialog.css';
import { FormRows } from './form-rows';

interface Mistake {
  readonly at: 'name' | 'form';
  readonly message: string;
}

/** @returns what is wrong; null where it is in the plan and shown there */
async function add(draft: AnswersDraft, read: FormRead | null): Promise<Mistake | null> {
  const answers = answersOf(draft);
  if (answers.name === '') return { at: 'name', message: formWords.nameNeeded };
  if (!answers.rows.some(isAnswered)) return { at: 'form', message: formWords.nothing };
  const answer = await call('form.take', {
    from: read === null ? 'paper' : 'form',
    answers,
    ...(read?.kind === 'answers' && { hash: read.hash }),
  });
  if (!answer.ok) return { at: 'form', message: answer.error.message };
  closeDialog();
  goToPage('check-ins');
  goToCheckIn(answer.value.checkIn);
  return null;
}

interface FieldsProps {
  readonly draft: AnswersDraft;
  readonly read: FormRead | null;
  readonly mistake: Mistake | null;
  readonly field: RefObject<FieldElement | null>;
  readonly change: (change: Partial<AnswersDraft>) => void;
}

/** As the form has it, and as the plan understands it: the two differ where a date could mean two days. */
function DateOf({ draft, read, change }: Pick<FieldsProps, 'draft' | 'read' | 'change'>) {
  const today = useStore((state) => state.today);
  const written = read?.kind === 'answers' ? read.dateAsWritten : '';
  return (
    <div>
      <DateField
        label={formWords.date}
        value={draft.date}
        today={today}
        lean="past"
        onCommit={(date) => change({ date })}
      />
      {written !== '' && written !== draft.date && (
        <p className="field-hint" dir="auto">
          {formWords.dateAsWritten(written)}
        </p>
      )}
    </div>
  );
}

function Fields({ draft, read, mistake, field, change }: FieldsProps) {
  const isRead = read?.kind === 'answers';
  return (
    <div className="dialog-scroll form-dialog">
      {read?.kind === 'flattened' && <p className="form-told">{formWords.flattened}</p>}
      {isRead && read.isKnown && <p className="form-told">{formWords.known}</p>}
      <div className="form-who">
        <LabelledField
          label={formWords.name}
          value={draft.name}
          mistake={mistake?.at === 'name' ? mistake.message : null}
          inputRef={field}
          onChange={(name) => change({ name })}
        />
        <DateOf draft={draft} read={read} change={change} />
      </div>
      <FormRows rows={draft.rows} onChange={isRead ? null : (rows) => change({ rows })} />
      {isRead ? (
        <div>
          <p className="field-label">{formWords.notes}</p>
          <p className="form-comment" dir="auto">
            {draft.notes === '' ? formWords.noNotes : draft.notes}
          </p>
        </div>
      ) : (
        <LabelledField
          label={formWords.notes}
          value={draft.notes}
          lines="many"
          maximum={200_000}
          onChange={(notes) => change({ notes })}
        />
      )}
    </div>
  );
}

/** What a mentor said without Rung: read from a form and looked at first, or typed in from paper. */
export function FormDialog({ read }: { readonly read: FormRead | null }) {
  const open = useOpenPlan();
  const today = useStore((state) => state.today);
  const [draft, setDraft] = useState(() => firstDraft(open, read, today));
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const [isAdding, setAdding] = useState(false);
  const field = useRef<FieldElement>(null);
  const isRead = read?.kind === 'answers';
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isAdding) return;
    setAdding(true);
    const wrong = await add(draft, read);
    setMistake(wrong);
    setAdding(false);
    if (wrong?.at === 'name') field.current?.focus();
  };
  const change = (changed: Partial<AnswersDraft>) => {
    setDraft({ ...draft, ...changed });
    setMistake(null);
  };
  return (
    <Dialog
      title={isRead ? formWords.readTitle : formWords.typeTitle}
      description={
        isRead ? formWords.readText(draft.rows.length) : formWords.typeText[read === null ? 'paper' : 'form']
      }
      size="large"
      outside="stays"
      focusFirst={field}
      onClose={closeDialog}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Fields draft={draft} read={read} mistake={mistake} field={field} change={change} />
        <DialogFoot
          mistake={mistake?.at === 'form' ? mistake.message : null}
          act={isRead && read.isKnown ? null : isAdding ? formWords.adding : formWords.add}
          isBusy={isAdding}
          onClose={closeDialog}
        />
      </form>
    </Dialog>
  );
}
