import type { SessionParts } from '../../../electron/session/session';

/** For sessions of a person who keeps no second backups. */
export const noSecondBackups: SessionParts['second'] = {
  rows: [],
  view: null,
  notices: [],
  follow: () => undefined,
};
