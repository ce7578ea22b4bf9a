/** A new plan from the open one, made in the default place and opened. */
import type { Input } from '../../framework/contract/contract';
import type { PlanView } from '../../framework/contract/views';
import { nextPeriod } from '../../framework/next-period';
import { tellPage } from '../events';
import { localDay } from '../local-day';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { makeNextPlan } from '../plan/next-plan';
import { openPlan, type OpenPlan } from '../plan/plan-folder';
import { freshFolder } from '../session/plan-places';

type Needed = Pick<Parts, 'session' | 'installation' | 'plansFolder' | 'window'>;
type Asked = Input<'plans.next'>;

let running: AbortController | null = null;

function sayTo(window: Parts['window']) {
  const page = window()?.webContents;
  return (done: number, step: 'copying' | 'ended') => {
    if (page !== undefined) tellPage(page, 'plans.progress', { done, step });
  };
}

interface Work extends Needed {
  readonly old: OpenPlan;
  readonly control: AbortController;
  readonly tell: (done: number) => void;
}

async function make(work: Work, { title, choices }: Asked): Promise<PlanView> {
  const { old, control, tell, plansFolder, session } = work;
  const installation = await work.installation;
  if (old.isUnknownPerson || !installation.knows(old.plan.person)) {
    throw new PlanError('refused', 'This is the plan of somebody else: only they can begin their next one.');
  }
  const name = title.trim();
  const folder = await makeNextPlan(installation, {
    old,
    wanted: nextPeriod(old.plan, choices, { framework: old.framework, today: localDay() }),
    title: name,
    folder: () => freshFolder(plansFolder, name),
    isCancelled: () => control.signal.aborted,
    tell,
  });
  return session.show(() => openPlan(installation, folder));
}

/** One at a time. The plan it comes from is only read. */
export async function startNext(parts: Needed, asked: Asked): Promise<PlanView> {
  if (running !== null)
    throw new PlanError('refused', 'A plan is being made already. Wait until it is ready.');
  const say = sayTo(parts.window);
  const control = new AbortController();
  running = control;
  try {
    const tell = (done: number) => say(done, 'copying');
    return await make({ ...parts, old: parts.session.plan, control, tell }, asked);
  } finally {
    running = null;
    say(1, 'ended');
  }
}

/** Where nothing is being made, nothing is to be ended. */
export function cancelNext(): null {
  running?.abort();
  return null;
}
