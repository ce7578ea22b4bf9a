/** Every call of the contract, one entry each. */
import type { CallName } from '../framework/contract/channels';
import type { Handlers } from './answer';
import { reportFor } from './callers';
import type { Parts } from './parts';
import { PlanError } from './plan-error';
import { choose, paste } from './handlers/files';
import { applyChanges } from './handlers/apply';
import { backUpNow, erase, preview, restore, setPlace } from './handlers/backups';
import { changeSettings } from './handlers/settings';
import { openPlan } from './handlers/open';
import { openEvidence, openLink, openScan, reveal } from './handlers/outside';
import { start } from './handlers/start';

/** Loaded when somebody first looks at the history: no start needs it. */
function history() {
  return import('./handlers/history');
}

function historyHandlers(parts: Parts): Pick<Handlers, Extract<CallName, `history.${string}`>> {
  return {
    'history.read': async (input) => (await history()).readHistory(parts, input),
    'history.asOf': async (input) => (await history()).showAsOf(parts, input),
    'history.since': async (input) => (await history()).showSince(parts, input),
    'history.seen': async (input) => (await history()).rememberSeen(parts, input),
  };
}

/** The same for what is done with plans as a whole. */
function shelf() {
  return import('./handlers/shelf');
}

/** Other people's plans, and what is prepared for them. */
function peopleHandlers(parts: Parts): Pick<Handlers, 'people.list' | 'prep.read' | 'prep.save'> {
  return {
    'prep.read': async (input) => (await import('./handlers/prep')).readPrep(parts, input),
    'prep.save': async (input) => (await import('./handlers/prep')).savePrep(parts, input),
    'people.list': async () => (await import('./handlers/people')).listPeople(parts),
  };
}

/** Plans as a whole, the open one or others. */
function shelfHandlers(
  parts: Parts,
): Pick<Handlers, Extract<CallName, `plans.${string}`>> & ReturnType<typeof peopleHandlers> {
  return {
    ...peopleHandlers(parts),
    'plans.list': async () => (await shelf()).listPlans(parts),
    'plans.forget': async (input) => (await shelf()).forgetPlan(parts, input),
    'plans.rename': async (input) => (await shelf()).renamePlan(parts, input),
    'plans.archive': async (input) => (await shelf()).archivePlan(parts, input),
    'plans.inside': async (input) => (await shelf()).lookInside(parts, input),
    'plans.erase': async (input) => (await shelf()).erasePlan(parts, input),
    'plans.next': async (input) => (await import('./handlers/next-period')).startNext(parts, input),
    'plans.cancel': async () => (await import('./handlers/next-period')).cancelNext(),
  };
}

/** Keys and signatures. */
function signHandlers(parts: Parts): Pick<Handlers, Extract<CallName, `sign.${string}`>> {
  const signing = () => import('./handlers/sign');
  return {
    'sign.state': async (input) => (await signing()).readSigning(parts, input),
    'sign.make': async (input) => (await signing()).makeKey(parts, input),
    'sign.checkIn': async (input) => (await signing()).sign(parts, input),
    'sign.takeAlong': async (input) => (await signing()).takeAlong(parts, input),
    'sign.bring': async (input) => (await signing()).bringKey(parts, input),
    'sign.scan': ({ checkIn }) => openScan(parts, checkIn),
  };
}

/** What is saved outside the plan: loaded when it is first wanted, since no start needs it. */
function savingHandlers(
  parts: Parts,
): Pick<
  Handlers,
  Extract<CallName, `document.${string}`> | 'plan.export' | 'calendar.save' | 'checkin.summary'
> {
  return {
    'document.preview': async (input) => (await import('./handlers/export')).previewDocument(parts, input),
    'document.cancel': async (what) => (await import('./handlers/export')).cancelDocument(what),
    'document.print': async (input) => (await import('./handlers/export')).printDocument(parts, input),
    'plan.export': async (input) => (await import('./handlers/export')).exportPlan(parts, input),
    'calendar.save': async (input) => (await import('./handlers/calendar')).saveCalendar(parts, input),
    'checkin.summary': async (input) =>
      (await import('./handlers/check-in-summary')).saveSummary(parts, input),
  };
}

/** One-on-ones by file and side by side: loaded when somebody has one. */
function checkInHandlers(
  parts: Parts,
): Pick<
  Handlers,
  Extract<
    CallName,
    `share.${string}` | `bundle.${string}` | `review.${string}` | `seat.${string}` | `form.${string}`
  >
> {
  return {
    'share.look': async (input) => (await import('./handlers/share')).lookAtShare(parts, input),
    'share.make': async (input) => (await import('./handlers/share')).makeShare(parts, input),
    'share.drag': async (_nothing, caller) => (await import('./handlers/share')).dragShared(parts, caller),
    'bundle.take': async (input) => (await import('./handlers/bundle')).takeChosen(parts, input),
    'review.begin': async (input) => (await import('./handlers/bundle')).beginReview(parts, input),
    'seat.take': async (input) => (await import('./handlers/seats')).takeSeat(parts, input),
    'seat.leave': async () => (await import('./handlers/seats')).leaveSeat(parts),
    'form.read': async (input) => (await import('./handlers/form')).readForm(parts, input),
    'form.take': async (input) => (await import('./handlers/form')).takeForm(parts, input),
  };
}

export function createHandlers(parts: Parts): Handlers {
  const { session, plans } = parts;
  return {
    'app.start': () => start(parts),
    'app.reveal': (what) => reveal(parts, what),
    'settings.set': (values) => changeSettings(parts, values),
    'plan.create': (input) => plans.create(input),
    'plan.open': (input) => openPlan(parts, input),
    'plan.answer': async ({ isMine }) => {
      await session.plan.answer(isMine);
      return session.tell();
    },
    'plan.apply': ({ changes }) =>
      applyChanges(parts, changes, async () => (await import('./handlers/sign')).keyAlong(parts)),
    'plan.erase': (target) => erase(parts, target),
    'plan.preview': (input) => preview(parts, input),
    'plan.restore': (input) => restore(parts, input),
    'backup.place': (input) => setPlace(parts, input),
    'backup.now': (input) => backUpNow(parts, input),
    'plan.move': () => plans.move(),
    'plan.discard': () => plans.discard(),
    'plan.storage': async () => {
      const { storageOf } = await import('./plan/storage');
      return storageOf(session.plan.folder, session.plan.plan);
    },
    ...savingHandlers(parts),
    ...checkInHandlers(parts),
    ...shelfHandlers(parts),
    ...historyHandlers(parts),
    ...signHandlers(parts),
    'files.choose': (what) => choose(parts, what),
    'files.paste': (input) => paste(parts, input),
    'files.look': async (input) => (await import('./handlers/many-files')).lookThrough(parts, input),
    'files.stop': () => {
      parts.fileWork.stop();
      return null;
    },
    'evidence.find': async (input) => (await import('./handlers/find-file')).findFile(parts, input),
    'evidence.preview': async (input) => (await import('./handlers/preview')).previewEvidence(parts, input),
    'evidence.open': (input) => openEvidence(parts, input),
    'link.open': ({ url }) => openLink(url),
    'draft.save': async ({ key, text }) => {
      await session.drafts.save(key, text);
      return null;
    },
    'print.report': (_nothing, caller) => {
      const report = reportFor(caller);
      if (report === undefined) throw new PlanError('missing', 'There is nothing to print.');
      return report;
    },
  };
}
