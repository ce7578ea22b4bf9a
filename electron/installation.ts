/** Who writes on this computer: a person, a device, the keys. Never plan data. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Sign } from '../framework/crypto';
import { makeFolder } from './durable';
import { identityIn, type Identity } from './installation/identity';
import { readMemory, writeMemory, type JournalMemory } from './installation/journal-memory';
import { keepKey, readSigner } from './installation/keys';
import { addJournalOf, addPerson, readJournalsOf, readPeople } from './installation/known';
import { withLockFile } from './installation/lock';
import { sweep } from './sweep';

/** The window and the command line are two devices of one person. */
export type DeviceKind = 'app' | 'cli';

export interface Installation {
  /** The settings folder. */
  readonly folder: string;
  /** The person's id: 32 hexadecimal digits. */
  readonly person: string;
  /** This device's id: 32 hexadecimal digits. */
  readonly device: string;
  readonly deviceName: string;
  readonly kind: DeviceKind;
  /** Whether it writes for somebody beside the person of this installation, in every plan. */
  readonly isGuest: boolean;
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

function nameOf(kind: DeviceKind): string {
  const name = hostname()
    .replace(/[\p{Surrogate}\p{Control}]/gu, '')
    .slice(0, 100);
  return kind === 'app' ? name : `${name} (command line)`.trim();
}

/** In the settings folder: where a file that came is unpacked. */
export const arrivedFolder = 'arrived';

async function makeFolders(folder: string): Promise<void> {
  const folders = ['keys', 'journals', 'plans', 'locks'].map((name) => join(folder, name));
  for (const path of folders) await makeFolder(path);
  await sweep([folder, join(folder, arrivedFolder), ...folders]);
}

/**
 * @param folder the app's userData; made where it is missing
 * @throws PlanError `disk` where it cannot be read or made
 */
export async function openInstallation(folder: string, kind: DeviceKind): Promise<Installation> {
  await makeFolders(folder);
  const identity: Identity = await identityIn(folder);
  const people = new Set([identity.person, ...(await readPeople(folder))]);
  return {
    folder,
    person: identity.person,
    device: identity[kind],
    deviceName: nameOf(kind),
    kind,
    isGuest: false,
    knows: (person) => people.has(person),
    learn: async (person) => {
      await addPerson(folder, person);
      people.add(person);
    },
    isOwnDevice: (device) => device === identity.app || device === identity.cli,
    signer: (journal) => readSigner(folder, journal),
    keepKey: (journal, privatePem) => keepKey(folder, journal, privatePem),
    memory: (journal) => readMemory(folder, journal),
    remember: (journal, memory) => writeMemory(folder, journal, memory),
    journalsOf: (plan) => readJournalsOf(folder, plan),
    addJournal: (plan, journal) => addJournalOf(folder, { plan, journal }),
    withLock: (plan, work) => withLockFile(join(folder, 'locks'), plan, work),
  };
}
