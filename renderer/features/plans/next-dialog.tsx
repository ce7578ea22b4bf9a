import { useRef, useState, type SyntheticEvent } from 'react';
import { nextCounts, type NextChoices, type NextCounts } from '../../../framework/next-period';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { nextWords } from '../../strings/plans';
import { percent } from '../../strings/numbers';
import { Dialog } from '../../ui/dialog';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import { ProgressLine } from '../../ui/progress-line';
import { Segmented } from '../../ui/segmented';
import { Switch } from '../../ui/switch';
import './plan-dialogs.css';
import { useStartNext } from './use-start-next';

interface ChoicesProps {
  readonly counts: NextCounts;
  readonly choices: NextChoices;
  readonly onChoose: (change: Partial<NextChoices>) => void;
}

function Ratings({ counts, choices, onChoose }: ChoicesProps) {
  const { met, otherRatings } = counts;
  if (met + otherRatings === 0) return <p>{nextWords.noRatings}</p>;
  if (otherRatings === 0) return <p>{nextWords.onlyMet(met)}</p>;
  return (
    <Segmented
      label={nextWords.ratings}
      value={choices.ratings}
      choices={[
        { value: 'all', label: nextWords.all(met + otherRatings) },
        { value: 'met', label: nextWords.met(met) },
      ]}
      onChoose={(ratings) => onChoose({ ratings })}
    />
  );
}

const parts = ['evidence', 'targets', 'actions', 'notes'] as const;
const hints = {
  evidence: nextWords.evidenceHint,
  targets: null,
  actions: nextWords.actionsHint,
  notes: nextWords.notesHint,
} as const;

/** Only what there is can be chosen. */
function Parts({ counts, choices, onChoose }: ChoicesProps) {
  return parts
    .filter((part) => counts[part] > 0)
    .map((part) => {
      const hint = hints[part];
      return (
        <Switch
          key={part}
          label={nextWords[part](counts[part])}
          {...(hint === null ? {} : { hint })}
          isOn={choices[part]}
          onChange={(isOn) => onChoose({ [part]: isOn })}
        />
      );
    });
}

function Progress() {
  const copying = useStore((state) => state.ui.copying);
  if (copying === null) return null;
  return <ProgressLine label={nextWords.copying} done={copying} number={percent(copying)} />;
}

/** This year, unless the plan is called after it already. */
function suggested(today: string, title: string): string {
  const year = today.slice(0, 4);
  return title.includes(year) ? String(Number(year) + 1) : year;
}

const everything: NextChoices = { ratings: 'all', evidence: true, targets: true, actions: true, notes: true };

/** A new plan from the open one: what it is called, and what comes along. */
export function NextDialog() {
  const { plan, framework } = useOpenPlan();
  const today = useStore((state) => state.today);
  const [title, setTitle] = useState(() => suggested(today, plan.title));
  const [choices, setChoices] = useState(everything);
  const { starting, start, say } = useStartNext();
  const field = useRef<FieldElement>(null);
  const counts = nextCounts(plan, choices.ratings, { framework, today });
  const isBusy = starting.status === 'starting';
  const onChoose = (change: Partial<NextChoices>) => setChoices({ ...choices, ...change });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (title.trim() === '') say(nextWords.needed);
    else void start({ title: title.trim(), choices });
  };
  const stop = () => {
    if (isBusy) void call('plans.cancel', null);
    else closeDialog();
  };
  return (
    <Dialog
      title={nextWords.title}
      description={nextWords.text}
      outside="stays"
      focusFirst={field}
      onClose={stop}
    >
      <form noValidate onSubmit={submit}>
        <div className="dialog-scroll plan-form">
          <LabelledField
            label={nextWords.field}
            value={title}
            mistake={starting.status === 'failed' ? starting.message : null}
            inputRef={field}
            onChange={(text) => {
              setTitle(text);
              say(null);
            }}
          />
          <Ratings counts={counts} choices={choices} onChoose={onChoose} />
          <Parts counts={counts} choices={choices} onChoose={onChoose} />
          <p className="next-left">{nextWords.left(counts.left)}</p>
          {isBusy && <Progress />}
        </div>
        <div className="dialog-foot">
          <button type="button" className="btn" onClick={stop}>
            {dialogWords.cancel}
          </button>
          <button type="submit" className="btn primary" aria-disabled={isBusy}>
            {isBusy ? nextWords.making : nextWords.yes}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
