import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { OfferedFile } from '../../../framework/contract/views';
import { call } from '../../api';
import { attempt } from '../../store/act';
import { namesIn } from '../../../framework/check-in-names';
import type { OpenPlan } from '../../store/state';
import { closeDialog, toast } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { paperWords, signWords } from '../../strings/sign';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import './dialogs.css';
import './sign-part.css';

interface ScanProps {
  readonly scan: OfferedFile | null;
  readonly onChoose: (scan: OfferedFile) => void;
  readonly onFail: (message: string) => void;
}

function Scan({ scan, onChoose, onFail }: ScanProps) {
  const choose = async () => {
    const answer = await call('files.choose', 'one');
    if (!answer.ok) onFail(answer.error.message);
    else if (answer.value[0] !== undefined) onChoose(answer.value[0]);
  };
  return (
    <div className="sign-scan">
      <button type="button" className="btn" onClick={() => void choose()}>
        {scan === null ? paperWords.scan : paperWords.otherScan}
      </button>
      {scan === null ? (
        <small className="field-hint">{paperWords.scanHint}</small>
      ) : (
        <b dir="auto">{scan.name}</b>
      )}
    </div>
  );
}

interface Mistake {
  readonly at: 'name' | 'form';
  readonly message: string;
}

interface Sheet {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly scan: OfferedFile | null;
}

async function closeOnPaper(checkIn: string, { name, date, scan }: Sheet): Promise<Mistake | null> {
  if (name.trim() === '') return { at: 'name', message: paperWords.nameNeeded };
  if (date === null) return { at: 'form', message: paperWords.dateNeeded };
  const paper = { name: name.trim(), date };
  const path = scan === null ? {} : { path: scan.path };
  const answer = await attempt({ type: 'checkin.close', checkIn, how: 'paper', paper, ...path });
  if (!answer.ok) return { at: 'form', message: answer.error.message };
  closeDialog();
  toast(signWords.closedPaper, answer.value.act);
  return null;
}

interface FieldsProps {
  readonly sheet: Sheet;
  readonly mistake: Mistake | null;
  readonly field: RefObject<FieldElement | null>;
  readonly change: (change: Partial<Sheet>) => void;
  readonly onFail: (message: string) => void;
}

function Fields({ sheet, mistake, field, change, onFail }: FieldsProps) {
  const today = useStore((state) => state.today);
  return (
    <div className="dialog-scroll check-in-form">
      <LabelledField
        label={paperWords.name}
        value={sheet.name}
        mistake={mistake?.at === 'name' ? mistake.message : null}
        inputRef={field}
        onChange={(name) => change({ name })}
      />
      <DateField
        label={paperWords.date}
        value={sheet.date}
        today={today}
        lean="past"
        need="needed"
        onCommit={(date) => change({ date })}
      />
      <Scan scan={sheet.scan} onChoose={(scan) => change({ scan })} onFail={onFail} />
    </div>
  );
}

/** Who signed with a pen: the other one, unless nobody said who that is. */
function firstSheet(open: OpenPlan, id: string, today: string): Sheet {
  const checkIn = open.plan.checkIns.get(id);
  const name = checkIn === undefined ? '' : namesIn(open.plan, checkIn).mentor;
  return { name, date: checkIn?.date ?? today, scan: null };
}

/** What stands on a sheet of paper, which nothing here can check. */
export function PaperDialog({ checkIn: id }: { readonly checkIn: string }) {
  const open = useOpenPlan();
  const today = useStore((state) => state.today);
  const [sheet, setSheet] = useState(() => firstSheet(open, id, today));
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const field = useRef<FieldElement>(null);
  const close = async (event: SyntheticEvent) => {
    event.preventDefault();
    const wrong = await closeOnPaper(id, sheet);
    setMistake(wrong);
    if (wrong?.at === 'name') field.current?.focus();
  };
  const change = (changed: Partial<Sheet>) => {
    setSheet({ ...sheet, ...changed });
    setMistake(null);
  };
  return (
    <Dialog
      title={paperWords.title}
      description={paperWords.text}
      outside="stays"
      focusFirst={field}
      onClose={closeDialog}
    >
      <form noValidate onSubmit={(event) => void close(event)}>
        <Fields
          sheet={sheet}
          mistake={mistake}
          field={field}
          change={change}
          onFail={(message) => setMistake({ at: 'form', message })}
        />
        <DialogFoot
          mistake={mistake?.at === 'form' ? mistake.message : null}
          act={paperWords.yes}
          onClose={closeDialog}
        />
      </form>
    </Dialog>
  );
}
