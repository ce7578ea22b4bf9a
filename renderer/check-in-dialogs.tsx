/** The dialogs about one-on-ones and signing: a part of app.tsx. Each is loaded when it is first opened. */
import { lazy, type ReactNode } from 'react';
import { assertNever } from '../framework/assert-never';
import type { Dialog } from './store/state';

const CarryDialog = lazy(async () => ({
  default: (await import('./features/meeting/carry-dialog')).CarryDialog,
}));
const NewCheckInDialog = lazy(async () => ({
  default: (await import('./features/check-ins/new-dialog')).NewCheckInDialog,
}));
const ChooseDialog = lazy(async () => ({
  default: (await import('./features/check-ins/choose-dialog')).ChooseDialog,
}));
const ShowDialog = lazy(async () => ({
  default: (await import('./features/check-ins/show-dialog')).ShowDialog,
}));
const SignDialog = lazy(async () => ({
  default: (await import('./features/check-ins/sign-dialog')).SignDialog,
}));
const PaperDialog = lazy(async () => ({
  default: (await import('./features/check-ins/paper-dialog')).PaperDialog,
}));
const KeyDialog = lazy(async () => ({
  default: (await import('./features/settings/key-dialog')).KeyDialog,
}));

type CheckInDialog = Extract<
  Dialog,
  {
    readonly kind:
      | 'check-in-new'
      | 'check-in-choose'
      | 'check-in-show'
      | 'carry-forward'
      | 'sign'
      | 'sign-paper'
      | 'signing-key';
  }
>;

export function CheckInDialogOf({ dialog }: { readonly dialog: CheckInDialog }): ReactNode {
  switch (dialog.kind) {
    case 'check-in-new':
      return <NewCheckInDialog />;
    case 'check-in-choose':
      return <ChooseDialog checkIn={dialog.checkIn} />;
    case 'check-in-show':
      return <ShowDialog checkIn={dialog.checkIn} />;
    case 'carry-forward':
      return <CarryDialog checkIn={dialog.checkIn} />;
    case 'sign':
      return <SignDialog checkIn={dialog.checkIn} />;
    case 'sign-paper':
      return <PaperDialog checkIn={dialog.checkIn} />;
    case 'signing-key':
      return <KeyDialog work={dialog.work} checkIn={dialog.checkIn} />;
    default:
      return assertNever(dialog);
  }
}
