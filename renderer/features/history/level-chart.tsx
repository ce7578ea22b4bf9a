import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { daysBetween } from '../../../framework/day';
import type { LevelPoint } from '../../../framework/history/series';
import { historyWords } from '../../strings/history';
import { formatDay } from '../../ui/day-text';
import { chartOf, type Chart, type ChartInput } from './chart-model';
import './level-chart.css';

/** Drawn in the pixels there are, so that its words keep their size in every window. */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

interface KeyProps {
  readonly now: LevelPoint | undefined;
  readonly of: number;
}

/** Which line is which, and where it is now: the same strokes, with words. */
function Key({ now, of }: KeyProps) {
  if (now === undefined) return null;
  const { level, met } = historyWords;
  const values = { claimed: level(now.claimed), evidenced: level(now.evidenced), met: met(now.met, of) };
  return (
    <ul className="chart-key">
      {(['claimed', 'evidenced', 'met'] as const).map((line) => (
        <li key={line}>
          <svg width="28" height="10" aria-hidden="true">
            <path className={`line-${line}`} d="M1 5H27" />
          </svg>
          <span>
            {historyWords.lines[line]} <b>{values[line]}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Levels and their numbers, the room for what is met, and the days along the bottom. */
function Axes({ chart, of }: { readonly chart: Chart; readonly of: number }) {
  const { levels, left, right, metTop, metBase, ticks, height } = chart;
  const first = ticks[0]?.day ?? '';
  const isShort = daysBetween(first, ticks.at(-1)?.day ?? first) <= 200;
  return (
    <g className="chart-axes">
      {levels.map(({ rank, y }) => (
        <g key={rank ?? 'none'}>
          <path className="chart-grid" d={`M${String(left)} ${String(y)}H${String(right)}`} />
          <text x={left - 10} y={y + 4} textAnchor="end">
            {rank ?? historyWords.below}
          </text>
        </g>
      ))}
      <path className="chart-grid" d={`M${String(left)} ${String(metTop)}H${String(right)}`} />
      <path className="chart-base" d={`M${String(left)} ${String(metBase)}H${String(right)}`} />
      <text x={left - 10} y={metTop + 4} textAnchor="end">
        {of}
      </text>
      <text x={left - 10} y={metBase + 4} textAnchor="end">
        0
      </text>
      {ticks.map(({ x, day, anchor }) => (
        <text key={day} x={x} y={height - 6} textAnchor={anchor}>
          {formatDay(day, isShort ? 'day-month' : 'month')}
        </text>
      ))}
    </g>
  );
}

function Lines({ chart }: { readonly chart: Chart }) {
  const { claimed, evidenced, met } = chart.ends;
  return (
    <g>
      <path className="area-met" d={chart.metArea} />
      <path className="line-met" d={chart.met} />
      <path className="line-claimed" d={chart.claimed} />
      <path className="line-evidenced" d={chart.evidenced} />
      <circle className="end-claimed" cx={claimed.x} cy={claimed.y} r="4" />
      <rect className="end-evidenced" x={evidenced.x - 3} y={evidenced.y - 3} width="6" height="6" />
      <circle className="end-met" cx={met.x} cy={met.y} r="3" />
    </g>
  );
}

export interface LevelChartProps extends Omit<ChartInput, 'width'> {
  readonly skill: string;
}

/** What is seen at a glance, in words. */
function descriptionOf(skill: string, { points, today, of }: Omit<ChartInput, 'width'>): string {
  const last: LevelPoint | undefined = points.at(-1);
  if (last === undefined) return '';
  const { lineText, levelOf } = historyWords;
  return [
    historyWords.chartText(skill, points[0]?.day ?? today, today),
    lineText.claimed(levelOf(last.claimed)),
    lineText.evidenced(levelOf(last.evidenced)),
    lineText.met(last.met, of),
  ].join(' ');
}

/** Levels as steps, and below them how many indicators are met. */
export function LevelChart({ skill, ...input }: LevelChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = useWidth(box);
  const chart = chartOf({ ...input, width });
  return (
    <div ref={box} className="level-chart">
      <Key now={input.points.at(-1)} of={input.of} />
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        width={width}
        height={chart.height}
        viewBox={`0 0 ${String(width)} ${String(chart.height)}`}
      >
        <title id={`${id}-title`}>{historyWords.chart}</title>
        <desc id={`${id}-text`}>{descriptionOf(skill, input)}</desc>
        <Axes chart={chart} of={input.of} />
        <Lines chart={chart} />
      </svg>
    </div>
  );
}
