import Keyboard from 'lucide-react/icons/keyboard';
import Redo2 from 'lucide-react/icons/redo-2';
import Search from 'lucide-react/icons/search';
import Undo2 from 'lucide-react/icons/undo-2';
import { Fragment, useMemo } from 'react';
import { placesOf } from '../../../framework/framework';
import { goToPage, openDialog, openFind } from '../../store/navigate';
import type { Direction, OpenPlan, Page } from '../../store/state';
import { canTakePart, canWrite, useComputer, useStore } from '../../store/store';
import { checkInsWord } from '../../store/check-ins';
import { takeStep } from '../../store/steps';
import { toSort } from '../../store/to-sort';
import { actWords } from '../../strings/acts';
import { sortWords } from '../../strings/capture';
import { keyName } from '../../strings/key-name';
import { shellWords } from '../../strings/shell';
import { PlanSwitch } from './plan-switch';
import { SavedLine } from './saved-line';

const pages = [
  'plan',
  'evidence',
  'due',
  'check-ins',
  'history',
  'people',
  'profile',
  'settings',
  'help',
] as const satisfies readonly Page[];

/** People only where there are any. */
function shownPages(people: number): readonly (typeof pages)[number][] {
  return people > 0 ? pages : pages.filter((one) => one !== 'people');
}

const icons = { undo: Undo2, redo: Redo2 } as const;

/** Undo or redo, with what it would take in its tip. */
function StepButton({ open, direction }: { readonly open: OpenPlan; readonly direction: Direction }) {
  const step = open.steps[direction];
  const Icon = icons[direction];
  const context = { places: placesOf(open.framework), plans: [open.plan] };
  const what = step === null ? '' : actWords(step.changes, context);
  return (
    <button
      type="button"
      className="btn quiet"
      title={step === null ? undefined : shellWords[direction === 'undo' ? 'undoWhat' : 'redoWhat'](what)}
      aria-keyshortcuts={direction === 'undo' ? 'Control+Z' : 'Control+Shift+Z'}
      aria-disabled={step === null}
      onClick={() => void takeStep(direction)}
    >
      <Icon aria-hidden size={14} />
      <span className="step-word">{shellWords[direction]}</span>
    </button>
  );
}

/** Only where something was captured that stands for no indicator yet. */
function ToSort({ open }: { readonly open: OpenPlan }) {
  const { plan, framework } = open;
  const count = useMemo(() => toSort(plan, framework).length, [plan, framework]);
  if (count === 0 || !canWrite(open)) return null;
  return (
    <li>
      <button type="button" className="nav-page nav-sub" onClick={() => openDialog({ kind: 'sort' })}>
        {sortWords.toSort(count)}
      </button>
    </li>
  );
}

/** The way to everything that is not in sight. */
function FindButton() {
  const { platform } = useComputer();
  return (
    <button
      type="button"
      className="nav-find"
      title={shellWords.findTip}
      aria-keyshortcuts="Control+K"
      onClick={() => openFind('all')}
    >
      <Search aria-hidden size={14} />
      <span className="nav-find-word">{shellWords.find}</span>
      <kbd aria-hidden="true">{keyName('Ctrl K', platform)}</kbd>
    </button>
  );
}

/** Where one can go, what can be taken back, and whether everything is on the disk. */
export function Navigation({ open }: { readonly open: OpenPlan }) {
  const page = useStore((state) => state.ui.page);
  const hasNews = useStore((state) => state.settings.hasNews);
  const known = useStore((state) => state.settings.people);
  const people =
    open.seat !== null ? 0 : Math.max(known, open.role === 'other' || open.isUnknownPerson ? 1 : 0);
  const evidence = open.plan.evidence.size;
  const today = useStore((state) => state.today);
  const checkIns = checkInsWord(open, today);
  return (
    <nav className="nav" aria-label={shellWords.navigation}>
      <PlanSwitch open={open} />
      <FindButton />
      <ul className="nav-pages">
        {shownPages(people).map((one) => (
          <Fragment key={one}>
            <li className={one === 'profile' ? 'apart' : undefined}>
              <button
                type="button"
                className="nav-page"
                aria-current={one === page ? 'page' : undefined}
                onClick={() => goToPage(one)}
              >
                {shellWords.pages[one]}
                {one === 'evidence' && evidence > 0 && <small>{evidence}</small>}
                {one === 'people' && <small>{people}</small>}
                {one === 'check-ins' && checkIns !== '' && <small>{checkIns}</small>}
                {one === 'help' && hasNews && <span className="chip">{shellWords.hasNews}</span>}
              </button>
            </li>
            {one === 'evidence' && <ToSort open={open} />}
          </Fragment>
        ))}
      </ul>
      <div className="nav-foot">
        <div className="nav-steps">
          {canTakePart(open) && (
            <>
              <StepButton open={open} direction="undo" />
              <StepButton open={open} direction="redo" />
            </>
          )}
          <button
            type="button"
            className="btn quiet icon"
            aria-label={shellWords.keys}
            title={shellWords.keys}
            aria-keyshortcuts="?"
            onClick={() => openDialog({ kind: 'keys' })}
          >
            <Keyboard aria-hidden size={16} />
          </button>
        </div>
        <SavedLine at={open.savedAt} />
      </div>
    </nav>
  );
}
