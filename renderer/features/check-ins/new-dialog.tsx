import { useRef, type RefObject, type SyntheticEvent } from 'react';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { newCheckInWords } from '../../strings/check-ins';
import { whereWords } from '../../strings/seat';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { IndicatorPicker } from '../../ui/indicator-picker';
import { Segmented } from '../../ui/segmented';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import './dialogs.css';
import { useNewCheckIn, type NewCheckIn } from './use-new-check-in';

type WithProps = Pick<NewCheckIn, 'draft' | 'mistake' | 'change'> & {
  readonly field: RefObject<FieldElement | null>;
};

function WithAndWhen({ draft, mistake, change, field }: WithProps) {
  const today = useStore((state) => state.today);
  return (
    <div className="check-in-with">
      <LabelledField
        label={newCheckInWords.mentor}
        value={draft.mentorName}
        mistake={mistake?.at === 'mentor' ? mistake.message : null}
        inputRef={field}
        onChange={(mentorName) => change({ mentorName })}
      />
      <DateField
        label={newCheckInWords.date}
        value={draft.date}
        today={today}
        lean="future"
        onCommit={(date) => change({ date })}
      />
      <Segmented
        label={whereWords.label}
        value={draft.where}
        choices={[
          { value: 'away', label: whereWords.away },
          { value: 'here', label: whereWords.here },
        ]}
        onChoose={(where) => change({ where })}
      />
    </div>
  );
}

/** With whom, when and about what. From then on what the individual said is what will be compared. */
export function NewCheckInDialog() {
  const { framework } = useOpenPlan();
  const form = useNewCheckIn();
  const { draft, mistake, change, open } = form;
  const field = useRef<FieldElement>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if ((await open())?.at === 'mentor') field.current?.focus();
  };
  return (
    <Dialog
      title={newCheckInWords.title}
      description={newCheckInWords.text}
      size="large"
      outside="stays"
      focusFirst={field}
      onClose={closeDialog}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <div className="dialog-scroll check-in-form">
          <WithAndWhen {...form} field={field} />
          <IndicatorPicker
            label={newCheckInWords.indicators}
            framework={framework}
            chosen={draft.indicators}
            likely={null}
            onChange={(indicators) => change({ indicators })}
          />
          <p className="field-hint">{newCheckInWords.usual}</p>
        </div>
        <DialogFoot
          mistake={mistake?.at === 'indicators' ? mistake.message : null}
          act={newCheckInWords.yes(draft.indicators.length)}
          onClose={closeDialog}
        />
      </form>
    </Dialog>
  );
}
