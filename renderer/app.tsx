/** Puts the parts together: which page, which dialog. What the first content does not need is loaded after it. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { assertNever } from '../framework/assert-never';
import { CheckInDialogOf } from './check-in-dialogs';
import { PlanPage } from './features/plan/plan-page';
import { Bars } from './features/shell/bars';
import { PageBoundary } from './features/shell/page-boundary';
import { Shell } from './features/shell/shell';
import { undoToast } from './store/act';
import { closeToast } from './store/navigate';
import type { Dialog, OpenPlan, Page } from './store/state';
import { useStore } from './store/store';
import { shellWords } from './strings/shell';
import { late } from './ui/late';
import { Toasts } from './ui/toasts';
import { HandOverPlace, MeetingPlace } from './whole-places';

const FirstRun = lazy(async () => ({ default: (await import('./features/first-run/first-run')).FirstRun }));
const EvidencePage = lazy(async () => ({
  default: (await import('./features/evidence/evidence-page')).EvidencePage,
}));
const DuePage = lazy(async () => ({ default: (await import('./features/due/due-page')).DuePage }));
const CheckInsPage = lazy(async () => ({
  default: (await import('./features/check-ins/check-ins-page')).CheckInsPage,
}));
const HistoryPage = lazy(async () => ({
  default: (await import('./features/history/history-page')).HistoryPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./features/settings/settings-page')).SettingsPage,
}));
const ProfilePage = lazy(async () => ({
  default: (await import('./features/profile/profile-page')).ProfilePage,
}));
const HelpPage = lazy(async () => ({ default: (await import('./features/help/help-page')).HelpPage }));
const PlansPage = lazy(async () => ({ default: (await import('./features/plans/plans-page')).PlansPage }));
const PeoplePage = lazy(async () => ({
  default: (await import('./features/people/people-page')).PeoplePage,
}));
const PrepDialog = lazy(async () => ({
  default: (await import('./features/people/prep-dialog')).PrepDialog,
}));
const RenameDialog = lazy(async () => ({
  default: (await import('./features/plans/rename-dialog')).RenameDialog,
}));
const ErasePlanDialog = lazy(async () => ({
  default: (await import('./features/plans/erase-plan-dialog')).ErasePlanDialog,
}));
const NextDialog = lazy(async () => ({ default: (await import('./features/plans/next-dialog')).NextDialog }));
const EvidenceDialog = lazy(async () => ({
  default: (await import('./features/evidence/evidence-dialog')).EvidenceDialog,
}));
const BringManyDialog = lazy(async () => ({
  default: (await import('./features/evidence/bring-many')).BringManyDialog,
}));
const CaptureDialog = lazy(async () => ({
  default: (await import('./features/evidence/capture-dialog')).CaptureDialog,
}));
const SortDialog = lazy(async () => ({
  default: (await import('./features/evidence/sort-dialog')).SortDialog,
}));
const PutDialog = lazy(async () => ({ default: (await import('./features/evidence/put-dialog')).PutDialog }));
const TagDialog = lazy(async () => ({ default: (await import('./features/evidence/tag-dialog')).TagDialog }));
const EraseEvidenceDialog = lazy(async () => ({
  default: (await import('./features/evidence/erase-dialog')).EraseEvidenceDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('./features/export/export-dialog')).ExportDialog,
}));
const FormDialog = lazy(async () => ({ default: (await import('./features/form/form-dialog')).FormDialog }));
const EraseDialog = lazy(async () => ({
  default: (await import('./features/plan/erase-dialog')).EraseDialog,
}));
const ShareDialog = lazy(async () => ({
  default: (await import('./features/share/share-dialog')).ShareDialog,
}));
const TakenDialog = lazy(async () => ({
  default: (await import('./features/share/taken-dialog')).TakenDialog,
}));
const ReviewDialog = lazy(async () => ({
  default: (await import('./features/share/review-dialog')).ReviewDialog,
}));
const RestoreDialog = lazy(async () => ({
  default: (await import('./features/settings/restore-dialog')).RestoreDialog,
}));
const StepDialog = lazy(async () => ({ default: (await import('./features/shell/step-dialog')).StepDialog }));
const FindDialog = late(async () => (await import('./features/find/find-dialog')).FindDialog);
const ConflictsDialog = lazy(async () => ({
  default: (await import('./features/conflicts/conflicts-dialog')).ConflictsDialog,
}));
const KeysDialog = lazy(async () => ({ default: (await import('./features/shell/keys-dialog')).KeysDialog }));

interface PageProps {
  readonly page: Page;
  /** Another day is another page: nothing half typed, chosen or scrolled goes along. */
  readonly asOf: string | undefined;
}

function PageOf({ page, asOf }: PageProps): ReactNode {
  switch (page) {
    case 'plan':
      return <PlanPage key={asOf} />;
    case 'evidence':
      return <EvidencePage />;
    case 'due':
      return <DuePage />;
    case 'check-ins':
      return <CheckInsPage />;
    case 'history':
      return <HistoryPage />;
    case 'settings':
      return <SettingsPage />;
    case 'profile':
      return <ProfilePage />;
    case 'help':
      return <HelpPage />;
    case 'plans':
      return <PlansPage />;
    case 'people':
      return <PeoplePage />;
    default:
      return assertNever(page);
  }
}

function DialogOf({ dialog }: { readonly dialog: Dialog }): ReactNode {
  switch (dialog.kind) {
    case 'evidence-add':
    case 'evidence-edit':
      return <EvidenceDialog />;
    case 'evidence-put':
      return <PutDialog evidence={dialog.evidence} />;
    case 'evidence-tag':
      return <TagDialog evidence={dialog.evidence} />;
    case 'bring-many':
      return <BringManyDialog files={dialog.files} indicators={dialog.indicators} />;
    case 'evidence-erase':
      return <EraseEvidenceDialog />;
    case 'erase':
      return <EraseDialog target={dialog.target} />;
    case 'export':
      return <ExportDialog isPrinting={dialog.isPrinting === true} />;
    case 'form':
      return <FormDialog read={dialog.read} />;
    case 'earlier-act':
      return <StepDialog direction={dialog.direction} named={dialog.named} />;
    case 'restore':
      return <RestoreDialog backup={dialog.backup} day={dialog.day} />;
    case 'plan-rename':
      return <RenameDialog row={dialog.row} />;
    case 'plan-erase':
      return <ErasePlanDialog row={dialog.row} />;
    case 'prep':
      return <PrepDialog plan={dialog.plan} name={dialog.name} />;
    case 'plan-next':
      return <NextDialog />;
    case 'check-in-new':
    case 'check-in-choose':
    case 'check-in-show':
    case 'carry-forward':
    case 'sign':
    case 'sign-paper':
    case 'signing-key':
      return <CheckInDialogOf dialog={dialog} />;
    case 'capture':
      return <CaptureDialog />;
    case 'sort':
      return <SortDialog />;
    case 'find':
      return <FindDialog scope={dialog.scope} ahead={dialog.ahead} />;
    case 'share':
      return <ShareDialog checkIn={dialog.checkIn} />;
    case 'taken':
      return <TakenDialog taken={dialog.taken} />;
    case 'review':
      return <ReviewDialog />;
    case 'conflicts':
      return <ConflictsDialog />;
    case 'keys':
      return <KeysDialog />;
    default:
      return assertNever(dialog);
  }
}

/** The theme that was chosen, where it is not the system's. */
function useTheme(): void {
  const theme = useStore((state) => state.settings.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/**
 * Whoever goes to another page by key or menu is put there, so that a screen reader reads on from its heading. It stands
 * beside the page and so waits with it while that is loaded.
 */
function FocusOnPage({ page, asOf }: PageProps) {
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [page, asOf]);
  return null;
}

/** The page that was gone to, or what fills the window before it. */
function OpenPlace({ open }: { readonly open: OpenPlan }) {
  const { page, meeting } = useStore((state) => state.ui);
  const asOf = open.asOf?.day;
  if (meeting !== null) return <MeetingPlace open={open} meeting={meeting} />;
  return (
    <Shell open={open}>
      <PageBoundary key={page}>
        <Suspense>
          <PageOf page={page} asOf={asOf} />
          <FocusOnPage page={page} asOf={asOf} />
        </Suspense>
      </PageBoundary>
    </Shell>
  );
}

function OpenPlanApp() {
  const open = useStore((state) => state.open);
  const { dialog, toasts, handing } = useStore((state) => state.ui);
  if (open === null) return null;
  if (handing !== null) return <HandOverPlace handing={handing} />;
  return (
    <>
      <OpenPlace open={open} />
      <Toasts toasts={toasts} onUndo={(id) => void undoToast(id)} onGone={closeToast} />
      {dialog !== null && (
        <Suspense>
          <DialogOf dialog={dialog} />
        </Suspense>
      )}
    </>
  );
}

/** Without a plan there are few pages. */
function FirstPageOf({ page }: { readonly page: Page }) {
  if (page === 'plans') return <PlansPage />;
  if (page === 'people') return <PeoplePage />;
  return page === 'help' ? <HelpPage /> : <FirstRun />;
}

/** No plan is open: one is made, or chosen from those there are. */
function FirstPlace() {
  const { page, dialog } = useStore((state) => state.ui);
  return (
    <>
      <div className="first-place">
        <div>
          <Bars open={null} />
        </div>
        <PageBoundary key={page}>
          <Suspense>
            <FirstPageOf page={page} />
            <FocusOnPage page={page} asOf={undefined} />
          </Suspense>
        </PageBoundary>
      </div>
      {dialog !== null && (
        <Suspense>
          <DialogOf dialog={dialog} />
        </Suspense>
      )}
    </>
  );
}

export function App() {
  const phase = useStore((state) => state.phase);
  const isOpen = useStore((state) => state.open !== null);
  useTheme();
  if (phase.status === 'starting') return <p className="starting">{shellWords.starting}</p>;
  if (phase.status === 'failed') {
    return (
      <main className="page" role="alert">
        <h1>{shellWords.failed}</h1>
        <p>{phase.message}</p>
      </main>
    );
  }
  return isOpen ? <OpenPlanApp /> : <FirstPlace />;
}
