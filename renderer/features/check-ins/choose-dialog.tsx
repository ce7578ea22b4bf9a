import { useState, type SyntheticEvent } from 'react';
import { attempt } from '../../store/act';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { chooseWords, newCheckInWords } from '../../strings/check-ins';
import { Dialog } from '../../ui/dialog';
import { DialogFoot } from '../../ui/dialog-foot';
import { IndicatorPicker } from '../../ui/indicator-picker';
import './dialogs.css';

/** Other indicators, while the ratings are still apart. */
export function ChooseDialog({ checkIn: id }: { readonly checkIn: string }) {
  const { plan, framework } = useOpenPlan();
  const checkIn = plan.checkIns.get(id);
  const [indicators, setIndicators] = useState<readonly string[]>(
    () => checkIn?.rows.map(({ indicator }) => indicator) ?? [],
  );
  const [failure, setFailure] = useState<string | null>(null);
  if (checkIn === undefined) return null;
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (indicators.length === 0) {
      setFailure(newCheckInWords.indicatorsNeeded);
      return;
    }
    const answer = await attempt({ type: 'checkin.choose', checkIn: id, indicators: [...indicators] });
    if (answer.ok) closeDialog();
    else setFailure(answer.error.message);
  };
  return (
    <Dialog
      title={chooseWords.title}
      description={chooseWords.text}
      size="large"
      outside="stays"
      onClose={closeDialog}
    >
      <form noValidate onSubmit={(event) => void keep(event)}>
        <div className="dialog-scroll check-in-form">
          <IndicatorPicker
            label={chooseWords.indicators}
            framework={framework}
            chosen={indicators}
            likely={null}
            onChange={(chosen) => {
              setIndicators(chosen);
              setFailure(null);
            }}
          />
          {failure !== null && (
            <p role="alert" className="field-error">
              {failure}
            </p>
          )}
        </div>
        <DialogFoot act={chooseWords.yes} onClose={closeDialog} />
      </form>
    </Dialog>
  );
}
