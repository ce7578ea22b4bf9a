/** Who writes on this computer: a person, a device, the keys. Never plan data. */
import type { Sign } from '../framework/crypto';
import { PlanError } from './plan-error';

/** The window and the command line are two devices of one person. */
export type DeviceKind = 'app' | 'cli';

/** What this installation remembers, outside the plan, of a journal it writes. Line ids. */
export interface JournalMemory {
  /** The last line that was written and acknowledged. */
  readonly last: string;
  /** The line that was about to be written; the same as `last` where none was. */
  readonly next: string;
}

export interface Installation {
  /** The settings folder. */
  readonly folder: string;
  /** The person's id: 32 hexadecimal digits. */
  readonly person: string;
  /** This device's id: 32 hexadecimal digits. */
  readonly device: string;
  readonly deviceName: string;
  readonly kind: DeviceKind;
  /** Whether the person is the one of this installation, or one that the user said they are. */
  knows(person: string): boolean;
  /** Remembers that the user is that person. */
  learn(person: string): Promise<void>;
  /** Whether a device id is one of this installation's (the window's or the command line's). */
  isOwnDevice(device: string): boolean;
  /** The signer of a journal, or null where its key is not on this computer. */
  signer(journal: string): Promise<Sign | null>;
  /** Keeps the private key of a new journal (PKCS8 PEM, 0600). */
  keepKey(journal: string, privatePem: string): Promise<void>;
  memory(journal: string): Promise<JournalMemory | null>;
  remember(journal: string, memory: JournalMemory): Promise<void>;
  /** The journals that this installation began in a plan, oldest first. */
  journalsOf(plan: string): Promise<readonly string[]>;
  addJournal(plan: string, journal: string): Promise<void>;
  /** Runs `work` while no other Rung of this installation writes that plan. */
  withLock<Value>(plan: string, work: () => Promise<Value>): Promise<Value>;
}

/**
 * @param settingsFolder the app's userData; made where it is missing
 * @throws PlanError `disk` where it cannot be read or made
 */
export function openInstallation(settingsFolder: string, device: DeviceKind): Promise<Installation> {
  return Promise.reject(new PlanError('bug', `Not built yet: ${settingsFolder} ${device}`));
}
