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

interface ChecksProps<Key> {
  readonly legend: string;
  readonly all: readonly { readonly key: Key; readonly label: string }[];
  /** Null: all of them. */
  readonly chosen: readonly Key[] | null;
  readonly onChoose: (chosen: readonly Key[] | null) => void;
}

/** Some of many, or all; all is all there will ever be. */
function Checks<Key extends string | number>({ legend, all, chosen, onChoose }: ChecksProps<Key>) {
  const isChosen = (key: Key) => chosen === null || chosen.includes(key);
  const toggle = (key: Key) => {
    const next = all.map((one) => one.key).filter((one) => isChosen(one) !== (one === key));
    onChoose(next.length === all.length ? null : next);
  };
  return (
    <fieldset className="share-levels">
      <legend>{legend}</legend>
      {all.map(({ key, label }) => (
        <label key={key}>
          <input type="checkbox" checked={isChosen(key)} onChange={() => toggle(key)} />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Only where there is a choice. */
function Skills({ choices, onChange }: PartProps) {
  const { skills } = useOpenPlan().framework;
  if (skills.length < 2) return null;
  return (
    <Checks
      legend={shareWords.skills}
      all={skills.map(({ id, name }) => ({ key: id, label: name }))}
      chosen={choices.skills}
      onChoose={(chosen) => onChange({ ...choices, skills: chosen })}
    />
  );
}

function Levels({ choices, onChange }: PartProps) {
  const { framework } = useOpenPlan();
  const names = new Map(
    framework.skills.flatMap(({ levels }) => levels.map(({ rank, name }) => [rank, name])),
  );
  const ranks = [...names.keys()].sort((one, other) => one - other);
  return (
    <Checks
      legend={shareWords.levels}
      all={ranks.map((rank) => ({ key: rank, label: shareWords.level(rank, names.get(rank) ?? '') }))}
      chosen={choices.levels}
      onChoose={(chosen) => onChange({ ...choices, levels: chosen })}
    />
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
      <Skills choices={choices} onChange={onChange} />
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

/** A file with nothing in it is for nobody. */
function missingIn({ levels, skills }: ShareChoices): string | null {
  if (skills?.length === 0) return shareWords.noSkill;
  return levels?.length === 0 ? shareWords.noLevel : null;
}

function Ask({ sharing, wish, saveRef, fieldRef, onSave }: AskProps) {
  const { role } = useOpenPlan();
  const [choices, setChoices] = useState(firstChoices);
  const { look, failure } = useLook(choices);
  const missing = missingIn(choices);
  const isNone = missing !== null;
  const trouble = missing ?? failure ?? troubleOf(look, sharing);
  const isBusy = sharing.status === 'saving' || look === null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBusy && !isNone && wish.check()) onSave(choices);
  };
  return (
    <form noValidate onSubmit={submit}>
      <div className="dialog-scroll share-form">
        {look === null && failure === null && <p role="status">{shareWords.looking}</p>}
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
