/** The history of the open plan: rows and levels over time, the plan as of a day, and what was seen of it here. */
import type { Input } from '../../framework/contract/contract';
import type { HistoryPage } from '../../framework/contract/views';
import { coveredPlan } from '../../framework/cover';
import type { Entry } from '../../framework/fold';
import { planAsOf } from '../../framework/fold';
import { withIgnored } from '../../framework/history/ignored';
import { headsOf, historyRows } from '../../framework/history/rows';
import { levelSeries } from '../../framework/history/series';
import { snapshotOf, type PlanSnapshot } from '../../framework/plan';
import { withoutPrivate } from '../../framework/show';
import { sinceThen, type Since } from '../../framework/since';
import { PlanError } from '../plan-error';
import type { Parts } from '../parts';
import type { OpenPlan } from '../plan/plan-folder';

interface Read extends Omit<HistoryPage, 'rows' | 'total'> {
  readonly all: HistoryPage['rows'];
}

/** What was read last, for the parts that follow the first. */
const lastRead = new WeakMap<OpenPlan, Read>();

/** Undo and redo are lines as well, so whatever changes the history gives it another last line or another length. */
function versionOf(entries: readonly Entry[]): string {
  return `${String(entries.length)} ${entries.at(-1)?.id ?? ''}`;
}

type Needed = Pick<Parts, 'session' | 'settings'>;

function read({ session, settings }: Needed): Read {
  const open = session.plan;
  const { entries, past, framework } = open;
  const mark = settings.current.seen[open.id];
  const tried = withIgnored(entries, open.ignored);
  const all = historyRows(tried.entries, mark?.heads ?? null, tried.reasons);
  const fresh: Read = {
    version: versionOf(entries),
    all,
    series: levelSeries(framework, past),
    seenAt: mark?.at ?? null,
    newRows: all.filter(({ isNew }) => isNew).length,
    heads: headsOf(entries),
  };
  lastRead.set(open, fresh);
  return fresh;
}

export function readHistory(parts: Needed, { from, count }: Input<'history.read'>): HistoryPage {
  const known = lastRead.get(parts.session.plan);
  const isKnown = from > 0 && known?.version === versionOf(parts.session.plan.entries);
  const { all, series, ...rest } = isKnown ? known : read(parts);
  return {
    ...rest,
    total: all.length,
    rows: all.slice(from, from + count),
    series: from === 0 ? series : [],
  };
}

export function showAsOf({ session }: Pick<Parts, 'session'>, { day }: Input<'history.asOf'>): PlanSnapshot {
  const { plan, past, writer, isSeat } = session.plan;
  const then = coveredPlan(planAsOf(plan, past, day), writer);
  return snapshotOf(isSeat ? withoutPrivate(then) : then);
}

export function showSince({ session }: Pick<Parts, 'session'>, from: Input<'history.since'>): Since {
  const { plan, past, framework, writer: viewer, isSeat } = session.plan;
  const part = isSeat ? 'shared' : 'all';
  const since = sinceThen({ plan, entries: past, framework, viewer, part }, from);
  if (since === null) throw new PlanError('missing', 'That check-in is not in this plan any more.');
  return since;
}

export async function rememberSeen(
  { session, settings }: Needed,
  { plan, heads }: Input<'history.seen'>,
): Promise<null> {
  // Whoever leaves the history by opening another plan has seen that of the first one.
  if (session.open?.id !== plan) return null;
  const mark = { at: new Date().toISOString(), heads };
  await settings.change({ seen: { ...settings.current.seen, [plan]: mark } });
  return null;
}
