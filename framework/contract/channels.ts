/** Names of every call and event between the window and the main process, once. Shapes: contract.ts. */

export const callNames = [
  'app.start',
  'app.reveal',
  'settings.set',
  'plan.create',
  'plan.open',
  'plan.answer',
  'plan.apply',
  'plan.erase',
  'plan.preview',
  'plan.restore',
  'backup.place',
  'backup.now',
  'plan.move',
  'plan.discard',
  'plan.storage',
  'plan.export',
  'calendar.save',
  'share.look',
  'share.make',
  'share.drag',
  'bundle.take',
  'review.begin',
  'seat.take',
  'seat.leave',
  'plans.list',
  'plans.forget',
  'plans.rename',
  'plans.archive',
  'plans.inside',
  'plans.erase',
  'plans.next',
  'plans.cancel',
  'people.list',
  'history.read',
  'history.asOf',
  'history.since',
  'history.seen',
  'files.choose',
  'files.paste',
  'files.look',
  'files.stop',
  'evidence.open',
  'evidence.find',
  'evidence.preview',
  'link.open',
  'draft.save',
  'print.report',
] as const;

export const eventNames = [
  'plan.changed',
  'plan.opened',
  'export.progress',
  'backup.progress',
  'plans.progress',
  'people.progress',
  'files.progress',
  'app.command',
  'bundle.taken',
] as const;

export type CallName = (typeof callNames)[number];
export type EventName = (typeof eventNames)[number];

/** Files that a person dropped on the window; the preload alone turns them into paths, so a page cannot name one. */
export const offerChannel = 'files.offer';
