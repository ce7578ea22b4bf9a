import { leaveInspector } from '../../store/navigate';
import { dueSummary } from '../../store/due-rows';
import { onScreen } from '../../store/on-screen';
import { useOpenPlan, useShownDay, useStore } from '../../store/store';
import { inspectorWords } from '../../strings/inspector';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { Board } from './board';
import { CheckInLine } from './check-in-line';
import { DueLine } from './due-line';
import { Head } from './head';
import { Inspector } from './inspector/inspector';
import { Ladder, Legend } from './ladder';
import { ladderRows } from './ladder-rows';
import { MoveBanner } from './move-banner';
import './plan-page.css';
import { useArrowStart } from './use-arrow-start';
import { useTakeIn } from './use-take-in';

/** Where am I, what does the next level ask, what is due: without a click. */
export function PlanPage() {
  const open = useOpenPlan();
  const settings = useStore((state) => state.settings);
  const ui = useStore((state) => state.ui);
  const today = useShownDay();
  const { over, ...drop } = useTakeIn();
  const isSheet = useIsNarrow();
  useArrowStart();
  const screen = onScreen(open, ui, settings);
  if (screen === null) return null;
  const due = dueSummary(open.framework, open.plan, today);
  const { skill, levels, board } = screen;
  const { isCovered, hidden } = screen;
  const rows = ladderRows({ skill, plan: open.plan, levels, today, isCovered, hidden });
  return (
    <div className="plan-page" {...drop}>
      <main className="page plan-main" id="page" tabIndex={-1} inert={ui.sheet === 'open' && isSheet}>
        <div className="page-width">
          <Head open={open} screen={screen} />
          <div role="status">{ui.moved !== null && <MoveBanner open={open} move={ui.moved} />}</div>
          <CheckInLine open={open} />
          {due !== null && <DueLine summary={due} />}
          <Ladder rows={rows} role={open.role} shown={board.kind === 'level' ? board.level.rank : null} />
          <Legend marks={rows.flatMap(({ marks }) => marks.map(({ mark }) => mark))} role={open.role} />
          <Board open={open} screen={screen} dropOver={over} />
        </div>
      </main>
      <Inspector open={open} screen={screen} dropOver={over} />
      <button
        type="button"
        className="sheet-scrim"
        aria-label={inspectorWords.close}
        tabIndex={-1}
        onClick={leaveInspector}
      />
    </div>
  );
}
