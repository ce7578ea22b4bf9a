import { useMemo, useRef, useState } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import type { Rating } from '../../../framework/plan';
import { act } from '../../store/act';
import { canWriteIn, leftToAgree } from '../../store/check-ins';
import type { OpenPlan } from '../../store/state';
import { checkInsWords, compareWords, partyWords, standingWords } from '../../strings/check-ins';
import { CheckInFrame } from './check-in-frame';
import {
  agreeAlike,
  compareRows,
  dayBefore,
  type CompareRow as CompareRowModel,
  type Comparison,
} from './compare-model';
import { CompareRow } from './compare-row';
import './compare.css';
import { partiesOf, type Parties } from './parties';
import { SignPart } from './sign-part';
import { useRowWalk } from './use-row-walk';
import { useTargetsBefore } from './use-targets-before';

/** As many as are drawn at once. */
const page = 100;

interface PageProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

/** To the first that is not agreed yet, or where all are, to the signatures: what is still to be done before it can end. */
function NextButton({ checkIn }: Pick<PageProps, 'checkIn'>) {
  const left = leftToAgree(checkIn);
  if (left === 0) {
    const toSign = () => document.querySelector<HTMLElement>('#sign-title')?.focus();
    return (
      <button type="button" className="btn primary" onClick={toSign}>
        {compareWords.toSign}
      </button>
    );
  }
  const toNext = () => document.querySelector<HTMLElement>('.pair-agreed:not(.done) select')?.focus();
  return (
    <button type="button" className="btn" onClick={toNext}>
      {compareWords.agreeMore(left)}
    </button>
  );
}

function Acts({ open, checkIn, rows }: PageProps & { readonly rows: Comparison }) {
  const requests = agreeAlike(checkIn, rows);
  const agree = () => {
    // The button goes with what it does.
    document.querySelector<HTMLElement>('main h1')?.focus();
    void act(...requests);
  };
  return (
    <>
      {canWriteIn(open, checkIn) && requests.length > 0 && (
        <button type="button" className="btn primary" onClick={agree}>
          {compareWords.agreeAlike(requests.length)}
        </button>
      )}
      {canWriteIn(open, checkIn) && requests.length === 0 && <NextButton checkIn={checkIn} />}
    </>
  );
}

/** Whose values stand below. Each row says it again to those who hear it, and where the columns have no room. */
function ColumnHeads({ individual, mentor }: Parties) {
  return (
    <div className="pair-heads" aria-hidden="true">
      <span />
      <span dir="auto">{partyWords.subject(individual)}</span>
      <span dir="auto">{partyWords.subject(mentor)}</span>
      <span>{compareWords.agreed}</span>
    </div>
  );
}

function textOf(checkIn: CheckIn, { apart, alike }: Comparison): string {
  if (checkIn.closed !== null) return standingWords.over[checkIn.closed.how];
  return compareWords.text(apart.length, apart.length + alike.length);
}

/** Both groups, the first of them drawn, and the keys that go through them. */
function Pairs({ open, checkIn, rows }: PageProps & { readonly rows: Comparison }) {
  const [limit, setLimit] = useState(page);
  const [commenting, setCommenting] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isWritable = canWriteIn(open, checkIn);
  const parties = partiesOf(open, checkIn);
  const all = [...rows.apart, ...rows.alike];
  const agree = (indicator: string, rating: Rating | null) => {
    const now = all.find(({ id }) => id === indicator)?.agreed ?? null;
    if (now !== rating) void act({ type: 'checkin.agree', checkIn: checkIn.id, indicator, rating });
  };
  const ids = all.slice(0, limit).map(({ id }) => id);
  const walk = useRowWalk(ids, list, {
    onRate: isWritable ? agree : null,
    onComment: isWritable ? setCommenting : null,
  });
  const drawnIn = (group: readonly CompareRowModel[], most: number) =>
    group
      .slice(0, Math.max(0, most))
      .map((one) => (
        <CompareRow
          key={one.id}
          open={open}
          checkIn={checkIn}
          row={one}
          parties={parties}
          isCurrent={one.id === walk.current}
          isCommenting={one.id === commenting}
          onAgree={(rating) => agree(one.id, rating)}
          onComment={setCommenting}
        />
      ));
  const [apart, alike] = [drawnIn(rows.apart, limit), drawnIn(rows.alike, limit - rows.apart.length)];
  return (
    <div ref={list} className="pairs" onKeyDown={walk.onKeyDown}>
      <ColumnHeads {...parties} />
      {apart.length > 0 && <ul aria-label={compareWords.apart}>{apart}</ul>}
      {alike.length > 0 && (
        <section aria-labelledby="alike">
          <h2 id="alike" className="pairs-title">
            {compareWords.alike} <small>{compareWords.alikeCount(rows.alike.length)}</small>
          </h2>
          <ul>{alike}</ul>
        </section>
      )}
      {all.length > limit && (
        <button type="button" className="btn quiet" onClick={() => setLimit(limit + page)}>
          {checkInsWords.more(Math.min(all.length - limit, page))}
        </button>
      )}
    </div>
  );
}

/** Three values for each indicator, all kept: what the individual said, what the mentor said, what both agreed. */
export function ComparePage({ open, checkIn }: PageProps) {
  const before = useTargetsBefore(dayBefore(open.plan, checkIn));
  const rows = useMemo(() => compareRows(open, checkIn, before), [open, checkIn, before]);
  return (
    <CheckInFrame
      open={open}
      checkIn={checkIn}
      title={compareWords.heading(leftToAgree(checkIn), checkIn.rows.length)}
      text={textOf(checkIn, rows)}
      acts={<Acts open={open} checkIn={checkIn} rows={rows} />}
    >
      <Pairs open={open} checkIn={checkIn} rows={rows} />
      <SignPart checkIn={checkIn.id} />
    </CheckInFrame>
  );
}
