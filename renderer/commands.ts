/** What was chosen in the system's menu, or with its shortcut. */
import { assertNever } from '../framework/assert-never';
import type { AppCommand } from '../framework/contract/views';
import { newestCheckIn } from './store/check-ins';
import { canTakeForm, readForm } from './store/form';
import { goToPage, openDialog, openFind } from './store/navigate';
import { screenNow } from './store/on-screen';
import { openPlan } from './store/settings';
import type { Direction, OpenPlan } from './store/state';
import { canWrite, useStore } from './store/store';
import { chooseBundles } from './store/take-files';
import { takeStep } from './store/steps';
import { isTypingPlace } from './ui/take-in';

/** There is no other way to a field's own undo, so the browser will keep it, though its type is marked as old. */
function editField(command: Direction): void {
  const page: { readonly execCommand: (command: string) => boolean } = document;
  page.execCommand(command);
}

/** In a field, undo is the field's own, from the menu as by key. */
function undoOrRedo(direction: Direction): void {
  if (isTypingPlace(document.activeElement)) editField(direction);
  else if (useStore.getState().ui.dialog === null) void takeStep(direction);
}

/** A document is of today. It is printed from its own window, which may be there already. */
function openDocument(open: OpenPlan, how: 'shown' | 'printing'): void {
  const { dialog } = useStore.getState().ui;
  if (dialog !== null && dialog.kind !== 'export') return;
  if (open.asOf === null) openDialog({ kind: 'export', isPrinting: how === 'printing' });
}

/** What needs an open plan; without one there is nothing to do it to. */
function onPlan(
  command: Exclude<
    AppCommand,
    'new-plan' | 'open-plan' | 'open-shared' | 'plans' | 'people' | 'zoomed' | 'help' | 'keys'
  >,
): void {
  const { open, ui } = useStore.getState();
  if (open === null) return;
  if (command === 'undo' || command === 'redo') undoOrRedo(command);
  else if (command === 'print') openDocument(open, 'printing');
  else if (ui.dialog !== null) return;
  else if (command === 'find') openFind('all');
  else if (command === 'find-in-plan') openFind('plan');
  else if (command === 'capture') {
    if (canWrite(open)) openDialog({ kind: 'capture' });
  } else if (command === 'export-pdf') openDocument(open, 'shown');
  else if (command === 'read-form') {
    if (canTakeForm(open)) void readForm();
  } else if (command === 'share') {
    if (open.asOf === null && !open.isUnknownPerson)
      openDialog({ kind: 'share', checkIn: newestCheckIn(open.plan) });
  } else if (command !== 'add-evidence') goToPage(command);
  else if (canWrite(open)) {
    const selected = ui.page === 'plan' ? screenNow()?.selected?.indicator.id : undefined;
    openDialog({ kind: 'evidence-add', indicators: selected === undefined ? [] : [selected] });
  }
}

export function carryOut(command: AppCommand): void {
  // Between two seats there is nothing to do but to sit down.
  if (useStore.getState().ui.handing !== null) return;
  switch (command) {
    case 'new-plan':
      void openPlan({ from: 'none' });
      return;
    case 'open-plan':
      void openPlan({ from: 'choose' });
      return;
    case 'open-shared':
      if (useStore.getState().ui.dialog === null) void chooseBundles();
      return;
    case 'plans':
      if (useStore.getState().ui.dialog === null) goToPage('plans');
      return;
    case 'people':
      if (useStore.getState().ui.dialog === null) goToPage('people');
      return;
    case 'zoomed':
      return;
    case 'help':
      if (useStore.getState().ui.dialog === null) goToPage('help');
      return;
    case 'keys':
      if (useStore.getState().ui.dialog === null) openDialog({ kind: 'keys' });
      return;
    case 'undo':
    case 'redo':
    case 'plan':
    case 'evidence':
    case 'due':
    case 'check-ins':
    case 'history':
    case 'settings':
    case 'profile':
    case 'export-pdf':
    case 'print':
    case 'share':
    case 'read-form':
    case 'add-evidence':
    case 'capture':
    case 'find':
    case 'find-in-plan':
      onPlan(command);
      return;
    default:
      assertNever(command);
  }
}
