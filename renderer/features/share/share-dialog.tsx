import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { ShareLook } from '../../../framework/contract/check-in-views';
import type { ShareChoices } from '../../../framework/share/choices';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { percent } from '../../strings/numbers';
import { shareWords } from '../../strings/share';
import { Dialog } from '../../ui/dialog';
import type { FieldElement } from '../../ui/labelled-field';
import { ProgressLine } from '../../ui/progress-line';
import { Switch } from '../../ui/switch';
import './share-dialog.css';
import { KeyPart } from './key-part';
import { ShareDone } from './share-done';
import { useKeyWish, type KeyWish } from './use-key-wish';
import { firstChoices, useLook, useShare, type Sharing } from './use-share';

interface PartProps {
  readonly choices: ShareChoices;
  readonly onChange: (choices: ShareChoices) => void;
}

function Levels({ choices, onChange }: PartProps) {
  const { framework } = useOpenPlan();
  const names = new Map(
    framework.skills.flatMap(({ levels }) => levels.map(({ rank, name }) => [rank, name])),
  );
  const all = [...names.keys()].sort((one, other) => one - other);
  const chosen = choices.levels ?? all;
  const toggle = (rank: number) => {
    const next = all.filter((one) => (one === rank ? !chosen.includes(one) : chosen.includes(one)));
    onChange({ ...choices, levels: next.length === all.length ? null : next });
  };
  return (
    <fieldset className="share-levels">
      <legend>{shareWords.levels}</legend>
      {all.map((rank) => (
        <label key={rank}>
          <input type="checkbox" checked={chosen.includes(rank)} onChange={() => toggle(rank)} />
          <span dir="auto">{shareWords.level(rank, names.get(rank) ?? '')}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Choices({ choices, onChange, look }: PartProps & { readonly look: ShareLook }) {
  const set = (change: Partial<ShareChoices>) => onChange({ ...choices, ...change });
  return (
    <>
      <Switch
        label={shareWords.files}
        hint={shareWords.filesHint(look)}
        isOn={choices.files}
        onChange={(files) => set({ files })}
      />
      <Switch
        label={shareWords.private}
        hint={shareWords.privateHint(look, choices)}
        isOn={choices.private}
        onChange={(isOn) => set({ private: isOn })}
      />
      <Switch
        label={shareWords.earlier}
        hint={shareWords.earlierHint}
        isOn={choices.earlier}
        onChange={(earlier) => set({ earlier })}
      />
      <Levels choices={choices} onChange={onChange} />
    </>
  );
}

function Progress() {
  const progress = useStore((state) => state.ui.atFiles);
  const all = progress?.ofBytes ?? 0;
  if (progress === null || all === 0) return null;
  const done = progress.bytes / all;
  return <ProgressLine label={shareWords.save} done={done} number={percent(done)} />;
}

interface AskProps {
  readonly sharing: Sharing;
  readonly wish: KeyWish;
  readonly saveRef: RefObject<HTMLButtonElement | null>;
  readonly fieldRef: RefObject<FieldElement | null>;
  readonly onSave: (choices: ShareChoices) => void;
}

/** What keeps it from being saved, in one sentence. */
function troubleOf(look: ShareLook | null, sharing: Sharing): string | null {
  const what = look?.tooMuch ?? null;
  if (what !== null) return shareWords.tooMuch(what);
  return sharing.status === 'failed' ? sharing.message : null;
}

function Ask({ sharing, wish, saveRef, fieldRef, onSave }: AskProps) {
  const { role } = useOpenPlan();
  const [choices, setChoices] = useState(firstChoices);
  const look = useLook(choices);
  const isNone = choices.levels?.length === 0;
  const trouble = isNone ? shareWords.noLevel : troubleOf(look, sharing);
  const isBusy = sharing.status === 'saving' || look === null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBusy && !isNone && wish.check()) onSave(choices);
  };
  return (
    <form noValidate onSubmit={submit}>
      <div className="dialog-scroll share-form">
        {look === null && <p role="status">{shareWords.looking}</p>}
        {look !== null && role === 'individual' && (
          <Choices choices={choices} onChange={setChoices} look={look} />
        )}
        <KeyPart wish={wish} fieldRef={fieldRef} />
        {look !== null && look.heldBack > 0 && <p>{shareWords.heldBack(look.heldBack)}</p>}
        {look !== null && <p role="status">{shareWords.size(look.size)}</p>}
        {sharing.status === 'saving' && <Progress />}
        {trouble !== null && (
          <p role="alert" className="field-error">
            {trouble}
          </p>
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="btn" onClick={closeDialog}>
          {dialogWords.cancel}
        </button>
        <button ref={saveRef} type="submit" className="btn primary" aria-disabled={isBusy || isNone}>
          {shareWords.save}
        </button>
      </div>
    </form>
  );
}

/** The plan as a file for somebody else: what goes in, how large it is, and how it gets there. */
export function ShareDialog({ checkIn }: { readonly checkIn: string | null }) {
  const { role } = useOpenPlan();
  const { sharing, save } = useShare(checkIn);
  const wish = useKeyWish(checkIn);
  const start = useRef<HTMLButtonElement>(null);
  const field = useRef<FieldElement>(null);
  const isBack = role === 'other';
  if (sharing.status === 'done') {
    return (
      <Dialog title={shareWords.ready} onClose={closeDialog}>
        <ShareDone file={sharing.file} checkIn={checkIn} />
      </Dialog>
    );
  }
  if (wish === null) return null;
  return (
    <Dialog
      title={isBack ? shareWords.titleBack : shareWords.title}
      description={isBack ? shareWords.textBack : shareWords.text}
      outside={wish.isAsked ? 'stays' : 'closes'}
      focusFirst={wish.isAsked ? field : start}
      onClose={closeDialog}
    >
      <Ask
        sharing={sharing}
        wish={wish}
        saveRef={start}
        fieldRef={field}
        onSave={(choices) => void save(choices, wish.make)}
      />
    </Dialog>
  );
}
