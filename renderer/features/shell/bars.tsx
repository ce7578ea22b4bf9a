import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import type { Notice } from '../../../framework/contract/views';
import { closeFailure } from '../../store/act';
import { backToToday } from '../../store/as-of';
import { backUpNow } from '../../store/backups';
import { closeNotice, openDialog } from '../../store/navigate';
import { bringBack } from '../../store/plans';
import { restoreBackup } from '../../store/restore';
import { answerWhosePlan, discardSample, openPlan } from '../../store/settings';
import type { OpenPlan } from '../../store/state';
import { canWrite, useComputer, useStore } from '../../store/store';
import { asOfWords } from '../../strings/as-of';
import { barWords, shellWords } from '../../strings/shell';
import { formatDay } from '../../ui/day-text';
import './bars.css';
import { SeatBar } from './seat-bar';

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" className="btn quiet icon" aria-label={shellWords.close} onClick={onClose}>
      <X aria-hidden size={16} />
    </button>
  );
}

/** A copy to look around in: the way to a plan of one's own is always in sight. */
function SampleBar() {
  return (
    <div className="bar">
      <p>{barWords.sample}</p>
      <button type="button" className="btn primary" onClick={() => void openPlan({ from: 'none' })}>
        {barWords.startMyOwn}
      </button>
      <button type="button" className="btn" onClick={() => void discardSample()}>
        {barWords.removeSample}
      </button>
    </div>
  );
}

/** A computer that does not know the person asks before anything is written. */
function QuestionBar({ name }: { readonly name: string }) {
  return (
    <div className="bar question" role="group" aria-labelledby="whose-plan">
      <p>
        <b id="whose-plan">{barWords.whoseTitle}</b> {barWords.whoseText(name)}
      </p>
      <button type="button" className="btn primary" onClick={() => void answerWhosePlan({ isMine: true })}>
        {barWords.mine}
      </button>
      <button type="button" className="btn" onClick={() => openDialog({ kind: 'review' })}>
        {barWords.notMine}
      </button>
    </div>
  );
}

/** Until the question is answered, that is the reason, and it stands above. */
function ReadOnlyBar({ open }: { readonly open: OpenPlan }) {
  if (open.readOnly === null || open.isUnknownPerson || open.seat !== null) return null;
  return (
    <div className={open.canBringBack || open.canReview ? 'bar' : 'bar trouble'}>
      <p dir="auto">
        {!open.canReview && <b>{open.canBringBack ? barWords.archived : barWords.readOnly}</b>}{' '}
        {open.readOnly}
      </p>
      {open.canBringBack && open.asOf === null && (
        <button type="button" className="btn primary" onClick={() => void bringBack()}>
          {barWords.bringBack}
        </button>
      )}
    </div>
  );
}

interface NoticeBarProps {
  readonly notice: Notice;
  /** Going back to a backup changes the plan, so it waits until today's is shown. */
  readonly isToday: boolean;
}

function NoticeBar({ notice, isToday }: NoticeBarProps) {
  const { act } = notice;
  return (
    <div className={notice.kind === 'trouble' ? 'bar trouble' : 'bar'}>
      <p dir="auto">{notice.text}</p>
      {act?.kind === 'restore' && isToday && (
        <button type="button" className="btn" onClick={() => void restoreBackup(act.backup)}>
          {barWords.restore(formatDay(act.day, 'long'))}
        </button>
      )}
      {act?.kind === 'back-up' && isToday && (
        <button type="button" className="btn" onClick={() => void backUpNow()}>
          {barWords.backUp}
        </button>
      )}
      {act?.kind === 'reload' && (
        <button type="button" className="btn" onClick={() => window.location.reload()}>
          {barWords.reload}
        </button>
      )}
      <CloseButton onClose={() => closeNotice(notice.id)} />
    </div>
  );
}

/** Devices that did not know of each other said different things: what is newer stands until the person chooses. */
function ConflictBar({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  return (
    <div className="bar">
      <p>{barWords.apart(count)}</p>
      <button type="button" className="btn" onClick={() => openDialog({ kind: 'conflicts' })}>
        {barWords.choose}
      </button>
      <CloseButton onClose={onClose} />
    </div>
  );
}

/** Why the last act failed. */
export function FailureBar() {
  const failure = useStore((state) => state.ui.failure);
  return (
    <div role="alert">
      {failure !== null && (
        <div className="bar trouble">
          <p dir="auto">{failure}</p>
          <CloseButton onClose={closeFailure} />
        </div>
      )}
    </div>
  );
}

/** An earlier day is shown: which one, and the way back. */
function AsOfBar({ day }: { readonly day: string }) {
  return (
    <section className="bar as-of" aria-label={asOfWords.label}>
      <p>
        <b>{asOfWords.title(day)}</b> {asOfWords.text}
      </p>
      <button type="button" className="btn primary" aria-keyshortcuts="Escape" onClick={backToToday}>
        {asOfWords.back}
        <kbd aria-hidden="true">{asOfWords.backKey}</kbd>
      </button>
    </section>
  );
}

/** Whoever is on a button of a bar that goes away is on the page then. */
function useFocusKept(bars: number): void {
  const before = useRef(bars);
  useEffect(() => {
    const isLess = bars < before.current;
    before.current = bars;
    if (isLess && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('main h1')?.focus();
    }
  }, [bars]);
}

/** What stands above every page: only what is there now. */
export function Bars({ open }: { readonly open: OpenPlan | null }) {
  const closed = useStore((state) => state.ui.closedNotices);
  const all = [...useComputer().notices, ...(open?.notices ?? [])];
  const notices = all.filter((notice) => !closed.includes(notice.id));
  const asOf = open?.asOf ?? null;
  const apart = open !== null && canWrite(open) ? open.conflicts : [];
  const apartId = apart.map(({ id }) => id).join();
  const isApart = apart.length > 0 && !closed.includes(apartId);
  useFocusKept(notices.length + (isApart ? 1 : 0));
  const isAboutPlan = open !== null && (open.isSample || open.isUnknownPerson || open.readOnly !== null);
  return (
    <>
      {(isAboutPlan || isApart || notices.length > 0) && (
        <section aria-label={barWords.label}>
          {open?.isSample === true && <SampleBar />}
          {open?.isUnknownPerson === true && <QuestionBar name={open.plan.profile.name} />}
          {open !== null && <ReadOnlyBar open={open} />}
          {open !== null && <SeatBar open={open} />}
          {isApart && <ConflictBar count={apart.length} onClose={() => closeNotice(apartId)} />}
          {notices.map((notice) => (
            <NoticeBar key={notice.id} notice={notice} isToday={asOf === null} />
          ))}
        </section>
      )}
      {asOf !== null && <AsOfBar day={asOf.day} />}
      <FailureBar />
    </>
  );
}
