/** Where the lines of the chart run: numbers only, in pixels. */
import { daysBetween, addDays } from '../../../framework/day';
import type { LevelPoint } from '../../../framework/history/series';

export interface ChartInput {
  readonly points: readonly LevelPoint[];
  /** Ranks of the levels that can be reached, lowest first. */
  readonly ranks: readonly number[];
  /** How many indicators the skill has. */
  readonly of: number;
  /** The reader's day, where the chart ends. */
  readonly today: string;
  /** Pixels. */
  readonly width: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  readonly x: number;
  readonly day: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Chart {
  readonly claimed: string;
  readonly evidenced: string;
  readonly met: string;
  /** The same as `met`, closed along its base. */
  readonly metArea: string;
  /** Where the lines end. */
  readonly ends: { readonly claimed: Place; readonly evidenced: Place; readonly met: Place };
  readonly levels: readonly { readonly rank: number | null; readonly y: number }[];
  readonly ticks: readonly Tick[];
  readonly left: number;
  readonly right: number;
  readonly metTop: number;
  readonly metBase: number;
  readonly height: number;
}

const left = 40;
const margin = 14;
const top = 12;
const metHeight = 64;
const gap = 26;
const axis = 26;
/** The second line runs a little below the first, so that it is seen where both say the same. */
const below = 6;

/** Few levels have room; many share it. */
function stepOf(levels: number): number {
  return Math.min(28, Math.max(8, 200 / Math.max(1, levels)));
}

/** A step line: a level holds until the day on which it changes. */
function steps(places: readonly Place[], end: number): string {
  return places
    .map(({ x, y }, index) => {
      const next = places[index + 1]?.x ?? end;
      return `${index === 0 ? 'M' : 'V'}${index === 0 ? `${String(x)} ${String(y)}` : String(y)}H${String(next)}`;
    })
    .join('');
}

function ticksOf(from: string, days: number, width: number): readonly Tick[] {
  if (days === 0) return [{ x: left, day: from, anchor: 'start' }];
  const count = Math.max(1, Math.min(6, Math.floor(width / 130), days));
  return Array.from({ length: count + 1 }, (_, index) => ({
    x: left + (width * index) / count,
    day: addDays(from, Math.round((days * index) / count)),
    anchor: index === 0 ? ('start' as const) : index === count ? ('end' as const) : ('middle' as const),
  }));
}

export function chartOf({ points, ranks, of, today, width }: ChartInput): Chart {
  const from = points[0]?.day ?? today;
  // A writer far to the east may be a day ahead of the reader.
  const last = points.at(-1)?.day ?? today;
  const days = daysBetween(from, last > today ? last : today);
  const room = Math.max(80, width - left - margin);
  const x = (day: string) => Math.round(left + (room * daysBetween(from, day)) / Math.max(1, days));
  const step = stepOf(ranks.length);
  const base = top + step * ranks.length;
  const yOf = (rank: number | null) => base - step * (rank === null ? 0 : ranks.indexOf(rank) + 1);
  const metTop = base + below + gap;
  const metBase = metTop + metHeight;
  const yOfMet = (met: number) => Math.round(metBase - (metHeight * met) / Math.max(1, of));
  const line = (y: (point: LevelPoint) => number) =>
    points.map((point) => ({ x: x(point.day), y: y(point) }));
  const claimed = line((point) => yOf(point.claimed));
  const evidenced = line((point) => yOf(point.evidenced) + below);
  const met = line((point) => yOfMet(point.met));
  const right = left + room;
  const endOf = (places: readonly Place[]) => ({ x: right, y: places.at(-1)?.y ?? base });
  const metPath = steps(met, right);
  return {
    claimed: steps(claimed, right),
    evidenced: steps(evidenced, right),
    met: metPath,
    metArea: `${metPath}V${String(metBase)}H${String(left)}Z`,
    ends: { claimed: endOf(claimed), evidenced: endOf(evidenced), met: endOf(met) },
    levels: [null, ...ranks].map((rank) => ({ rank, y: yOf(rank) })),
    ticks: ticksOf(from, days, room),
    left,
    right,
    metTop,
    metBase,
    height: metBase + axis,
  };
}
