/** Everything that a menu, a key or a page offers, as commands: what can be done now, the most useful first. */
import type { Theme } from '../../../framework/contract/views';
import { placesOf } from '../../../framework/framework';
import { chooseSkill, goToPage, openDialog, wishFocus } from '../../store/navigate';
import { onScreen } from '../../store/on-screen';
import { changeSettings, discardSample, movePlan, openPlan, showPlanFolder } from '../../store/settings';
import type { Computer, Direction, OpenPlan, Page, State } from '../../store/state';
import { canTakePart, canWrite } from '../../store/store';
import { canWriteIn } from '../../store/check-ins';
import { openCheckIns, startMeeting } from '../../store/meeting';
import { archiveOpen, bringBack, renameOpen } from '../../store/plans';
import { newestCheckIn } from '../../store/check-ins';
import { takeStep } from '../../store/steps';
import { chooseBundles } from '../../store/take-files';
import { canTakeForm, readForm } from '../../store/form';
import { toSort } from '../../store/to-sort';
import { actWords } from '../../strings/acts';
import { commandWords as words } from '../../strings/find';
import { formatDay } from '../../ui/day-text';
import { command, type Command } from './command';
import { boardCommands, indicatorCommands, levelCommands, pinCommands } from './indicator-commands';

const pageKeys: Readonly<Record<Page, string>> = {
  plan: 'Ctrl 1',
  evidence: 'Ctrl 2',
  due: 'Ctrl 3',
  'check-ins': 'Ctrl 5',
  history: 'Ctrl 4',
  profile: '',
  plans: 'Ctrl Shift O',
  people: 'Ctrl 6',
  settings: 'Ctrl ,',
  help: '',
};

function pageCommands(page: Page): readonly Command[] {
  const pages = [
    'plan',
    'evidence',
    'due',
    'check-ins',
    'history',
    'profile',
    'plans',
    'people',
    'settings',
    'help',
  ] as const satisfies readonly Page[];
  return pages
    .filter((one) => one !== page)
    .map((one) =>
      command(`page ${one}`, { ...words.page[one], keys: pageKeys[one], run: () => goToPage(one) }),
    );
}

function stepCommands(open: OpenPlan): readonly Command[] {
  const context = { places: placesOf(open.framework), plans: [open.plan] };
  const keys = { undo: 'Ctrl Z', redo: 'Ctrl Shift Z' } as const;
  return (['undo', 'redo'] as const satisfies readonly Direction[]).flatMap((direction) => {
    const step = open.steps[direction];
    if (step === null) return [];
    const title = words[direction](actWords(step.changes, context));
    const run = () => void takeStep(direction);
    return [command(direction, { title, words: words.stepWords, keys: keys[direction], run })];
  });
}

function themeCommands(now: Theme): readonly Command[] {
  const themes = ['light', 'dark', 'system'] as const satisfies readonly Theme[];
  return themes
    .filter((theme) => theme !== now)
    .map((theme) =>
      command(`theme ${theme}`, {
        title: words.theme[theme],
        words: words.themeWords,
        run: () => void changeSettings({ theme }),
      }),
    );
}

function skillCommands({ framework }: OpenPlan, shown: string | undefined): readonly Command[] {
  return framework.skills
    .filter(({ id }) => id !== shown)
    .map(({ id, name }) =>
      command(`skill ${id}`, {
        title: words.openSkill(name),
        words: words.skillWords,
        run: () => {
          goToPage('plan');
          chooseSkill(id);
          wishFocus('board');
        },
      }),
    );
}

function otherPlans(open: OpenPlan, { recent }: Computer): readonly Command[] {
  if (open.seat !== null) return [];
  const known = recent
    .filter(({ id }) => id !== open.plan.id)
    .map(({ id, name, isSample }) =>
      command(`plan ${id}`, {
        title: isSample ? words.openSample : words.openRecent(name),
        words: words.recentWords,
        run: () => void openPlan({ from: 'recent', id }),
      }),
    );
  return [
    command('plan new', {
      ...words.newPlan,
      keys: 'Ctrl Shift N',
      run: () => void openPlan({ from: 'none' }),
    }),
    command('plan shared', { ...words.openShared, run: () => void chooseBundles() }),
    command('plan open', {
      ...words.openPlan,
      keys: 'Ctrl O',
      run: () => void openPlan({ from: 'choose' }),
    }),
    ...known,
  ];
}

/** Each asks before it goes back. */
function backupCommands(open: OpenPlan): readonly Command[] {
  if (!canWrite(open)) return [];
  return open.backups.map(({ id, day }) =>
    command(`backup ${id}`, {
      title: words.backup(formatDay(day, 'long')),
      words: words.backupWords,
      run: () => openDialog({ kind: 'restore', backup: id, day }),
    }),
  );
}

function folderCommands(open: OpenPlan): readonly Command[] {
  const show = command('folder', { ...words.showFolder, run: () => void showPlanFolder() });
  const discard = command('discard', { ...words.removeSample, run: () => void discardSample() });
  if (open.isSample) return [show, discard];
  return canWrite(open) ? [show, command('move', { ...words.move, run: () => void movePlan() })] : [show];
}

/** The open plan as a whole. */
function planCommands(open: OpenPlan): readonly Command[] {
  const isMine = !open.isUnknownPerson && (open.readOnly === null || open.canBringBack);
  const rename = command('rename', { ...words.rename, run: () => void renameOpen() });
  const archive = command('archive', { ...words.archive, run: () => void archiveOpen() });
  const back = command('bring back', { ...words.bringBack, run: () => void bringBack() });
  const next = command('next', { ...words.next, run: () => openDialog({ kind: 'plan-next' }) });
  return [
    ...(canWrite(open) ? [rename, archive] : []),
    ...(open.canBringBack && open.asOf === null ? [back] : []),
    ...(isMine && !open.isSample && open.asOf === null ? [next] : []),
  ];
}

/** A thought that is kept now, and those that wait to be sorted. */
function captureCommands(open: OpenPlan): readonly Command[] {
  if (!canWrite(open)) return [];
  const waiting = toSort(open.plan, open.framework).length;
  const capture = command('capture', {
    ...words.capture,
    keys: 'Ctrl N',
    run: () => openDialog({ kind: 'capture' }),
  });
  const run = () => openDialog({ kind: 'sort' });
  const sort = command('sort', { title: words.sort(waiting), words: words.sortWords, run });
  return waiting === 0 ? [capture] : [capture, sort];
}

/** Only while a check-in is under way. */
function meetingCommands(open: OpenPlan): readonly Command[] {
  const begun = openCheckIns(open).filter((checkIn) => canWriteIn(open, checkIn));
  return begun.map(({ id, date, opened }) =>
    command(`meeting ${id}`, {
      title: words.meeting(formatDay(date ?? opened, 'long')),
      words: words.meetingWords,
      run: () => startMeeting(id),
    }),
  );
}

/** What is about the level and the indicator in front of the person; elsewhere, evidence for nothing yet. */
function placeCommands(open: OpenPlan, { ui, settings }: State): readonly Command[] {
  const screen = onScreen(open, ui, settings);
  const add = command('evidence add', {
    ...words.addEvidence,
    run: () => openDialog({ kind: 'evidence-add', indicators: [] }),
  });
  const place = ui.page === 'plan' ? (screen?.selected ?? null) : null;
  if (!canWrite(open)) return [];
  return place === null ? [add] : indicatorCommands(place, open.plan);
}

function levelParts(open: OpenPlan, { ui, settings }: State): readonly Command[] {
  const screen = onScreen(open, ui, settings);
  if (screen === null) return skillCommands(open, undefined);
  const isHere = ui.page === 'plan';
  return [
    ...levelCommands(screen),
    ...(isHere && canWrite(open) ? boardCommands(screen) : []),
    ...(isHere ? pinCommands(screen) : []),
    ...skillCommands(open, screen.skill.id),
  ];
}

/** A document is of today. */
function exportCommands(open: OpenPlan): readonly Command[] {
  const { asOf, isUnknownPerson, plan } = open;
  if (asOf !== null) return [];
  const run = () => openDialog({ kind: 'export' });
  const document = command('export', { ...words.exportPdf, keys: 'Ctrl E', run });
  const print = () => openDialog({ kind: 'export', isPrinting: true });
  const share = () => openDialog({ kind: 'share', checkIn: newestCheckIn(plan) });
  const review = [
    command('read-form', { ...words.readForm, run: () => void readForm() }),
    command('type-review', { ...words.typeReview, run: () => openDialog({ kind: 'form', read: null }) }),
  ];
  return [
    ...(canTakeForm(open) ? review : []),
    document,
    command('print', { ...words.print, keys: 'Ctrl P', run: print }),
    ...(isUnknownPerson ? [] : [command('share', { ...words.share, keys: 'Ctrl Shift S', run: share })]),
  ];
}

/** @param computer what is known of this computer */
export function commandsIn(state: State, open: OpenPlan, computer: Computer): readonly Command[] {
  const [first, ...others] = placeCommands(open, state);
  return [
    // What Enter takes before anything is typed must not change anything by itself.
    ...(first === undefined ? [] : [first]),
    ...pageCommands(state.ui.page),
    ...(canTakePart(open) ? stepCommands(open) : []),
    ...others,
    ...captureCommands(open),
    ...meetingCommands(open),
    ...exportCommands(open),
    ...levelParts(open, state),
    ...themeCommands(state.settings.theme),
    ...otherPlans(open, computer),
    ...planCommands(open),
    ...folderCommands(open),
    ...backupCommands(open),
    command('keys', { ...words.keys, keys: '?', run: () => openDialog({ kind: 'keys' }) }),
  ];
}
