/** Every call of the contract, one entry each. */
import type { Handlers } from './answer';
import { reportFor } from './callers';
import type { Parts } from './parts';
import { PlanError } from './plan-error';
import { choose, paste } from './handlers/files';
import { applyChanges } from './handlers/apply';
import { changeSettings } from './handlers/settings';
import { openEvidence, openLink, reveal } from './handlers/outside';
import { start } from './handlers/start';

/** Loaded when somebody first looks at the history: no start needs it. */
function history() {
  return import('./handlers/history');
}

export function createHandlers(parts: Parts): Handlers {
  const { session, plans } = parts;
  return {
    'app.start': () => start(parts),
    'app.reveal': (what) => reveal(parts, what),
    'settings.set': (values) => changeSettings(parts, values),
    'plan.create': (input) => plans.create(input),
    'plan.open': (input) => plans.open(input),
    'plan.answer': async ({ isMine }) => {
      await session.plan.answer(isMine);
      return session.tell();
    },
    'plan.apply': ({ changes }) => applyChanges(parts, changes),
    'plan.erase': (target) => session.act((open) => open.erase(target)),
    'plan.preview': ({ backup }) => session.plan.preview(backup),
    'plan.restore': ({ backup }) => session.act((open) => open.restore(backup)),
    'plan.move': () => plans.move(),
    'plan.discard': () => plans.discard(),
    'plan.export': async (input) => {
      // Loaded when it is first wanted: no start needs what prints.
      const { exportPlan } = await import('./handlers/export');
      return exportPlan(parts, input);
    },
    'history.read': async (input) => (await history()).readHistory(parts, input),
    'history.asOf': async (input) => (await history()).showAsOf(parts, input),
    'history.seen': async (input) => (await history()).rememberSeen(parts, input),
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
