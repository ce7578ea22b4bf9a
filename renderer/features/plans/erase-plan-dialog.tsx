import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { PlanInside, PlanRow } from '../../../framework/contract/plans-views';
import type { Result } from '../../../framework/contract/result';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { takePlans } from '../../store/plans';
import { setUi } from '../../store/store';
import { eraseWords } from '../../strings/plans';
import { Dialog } from '../../ui/dialog';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import './plan-dialogs.css';

function useInside(key: string): Result<PlanInside> | null {
  const [inside, setInside] = useState<Result<PlanInside> | null>(null);
  useEffect(() => {
    let isGone = false;
    void call('plans.inside', { key }).then((answer) => {
      if (!isGone) setInside(answer);
    });
    return () => {
      isGone = true;
    };
  }, [key]);
  return inside;
}

function Inside({ inside }: { readonly inside: PlanInside }) {
  const { folder, size, pieces, backups, others } = inside;
  return (
    <div className="erase-what">
      <h3>{eraseWords.goes}</h3>
      <p>
        {eraseWords.size(size)} <bdi>{folder}</bdi>
      </p>
      <p>{eraseWords.goesText(pieces, backups)}</p>
      <h3>{eraseWords.stays}</h3>
      <p>{eraseWords.staysText}</p>
      {others.length > 0 && <p dir="auto">{eraseWords.othersText(others)}</p>}
    </div>
  );
}

function isSame(typed: string, name: string): boolean {
  return typed.normalize('NFC').trim() === name.normalize('NFC').trim();
}

/** The one way to delete a plan: what goes and what stays is said, and its name is typed. */
export function ErasePlanDialog({ row }: { readonly row: Pick<PlanRow, 'key' | 'name'> }) {
  const { key, name } = row;
  const inside = useInside(key);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<FieldElement>(null);
  const canErase = inside?.ok === true && isSame(typed, name) && !isBusy;
  const erase = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!canErase) return;
    setBusy(true);
    const answer = await call('plans.erase', { key, name: typed });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.error.message);
      return;
    }
    const { plans, left, folder } = answer.value;
    takePlans(plans);
    setUi({ dialog: null, failure: left.length === 0 ? null : eraseWords.left(folder, left) });
  };
  const why = failure ?? (inside?.ok === false ? inside.error.message : null);
  return (
    <Dialog
      title={eraseWords.title(name)}
      description={eraseWords.text}
      outside="stays"
      focusFirst={field}
      onClose={closeDialog}
    >
      <form noValidate onSubmit={(event) => void erase(event)}>
        <div className="dialog-scroll plan-form">
          {inside === null && <p role="status">{eraseWords.looking}</p>}
          {inside?.ok === true && <Inside inside={inside.value} />}
          <LabelledField
            label={eraseWords.field(name)}
            value={typed}
            mistake={why}
            inputRef={field}
            onChange={(text) => {
              setTyped(text);
              setFailure(null);
            }}
          />
        </div>
        <div className="dialog-foot">
          <button type="button" className="btn" onClick={closeDialog}>
            {eraseWords.no}
          </button>
          <button type="submit" className="btn" disabled={!canErase}>
            {eraseWords.yes}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
