/** One person's signing key on this computer: found, opened, put there. */
import { join } from 'node:path';
import { makeFolder } from '../durable';
import { withLockFile } from '../installation/lock';
import { PlanError } from '../plan-error';
import type { KeyPair } from './key-pair';
import {
  aboutKept,
  keyFile,
  readKept,
  writeKept,
  type Holder,
  type KeptKey,
  type KeyPlace,
} from './kept-key';
import { wrongPassphrase } from './passphrase';
import type { SafeStorage } from './safe-storage';
import { keyringSecret, lockedSecret, openSecret, plainSecret, type Secret } from './secret';

export interface PublicKey {
  /** SPKI, base64. */
  readonly key: string;
  /** When it was made: ISO 8601 in UTC with milliseconds. */
  readonly made: string;
}

export interface MadeKey extends PublicKey {
  /** `kept`: there was one already, and it stays. */
  readonly status: 'made' | 'kept';
  /** The file of a key that it took the place of, out of the way now; the person must hear of that. */
  readonly setAside: string | null;
}

export interface KeysOptions {
  /** The settings folder. */
  readonly folder: string;
  readonly where: Holder;
  /** The system's keyring; null where there is none to ask. Only the window's own keys are ever in it. */
  readonly keyring: SafeStorage | null;
}

/** A key to be put there, with the day it was made on, be it on another computer. */
export interface DatedPair extends KeyPair {
  readonly made: string;
}

export type Found = KeptKey | 'none' | 'broken';

export class KeyBox {
  readonly #place: KeyPlace;
  readonly #given: SafeStorage | null;

  /** @throws PlanError `refused` for what is no person's id */
  constructor({ folder, where, keyring }: KeysOptions, person: string) {
    this.#place = { folder, where, person };
    this.#given = where === 'app' ? keyring : null;
    keyFile(this.#place);
  }

  /** Asked only where something is to be opened or locked: some systems ask the person before they answer. */
  get #keyring(): SafeStorage | null {
    return this.#given?.isEncryptionAvailable() === true ? this.#given : null;
  }

  /** Whether a new key can only lie here under a passphrase. */
  get needsPassphrase(): boolean {
    return this.#place.where !== 'cli' && this.#keyring === null;
  }

  /** @throws PlanError `disk`; `refused` for the key of a newer version, which is left alone */
  async find(): Promise<Found> {
    const read = await readKept(this.#place);
    if (read.status === 'newer') {
      throw new PlanError(
        'refused',
        'Your signing key was kept by a newer Rung: update Rung to sign with it.',
      );
    }
    return read.status === 'whole' ? read.kept : read.status;
  }

  /** Whether it may open, with the right passphrase where it has one. Only trying tells for certain. */
  mayOpen({ secret }: KeptKey): boolean {
    return secret.kind !== 'safe-storage' || this.#keyring !== null;
  }

  /**
   * @returns the private half, PKCS8; null where nothing opens it here
   * @throws PlanError `refused` for a wrong passphrase, or none where it has one
   */
  async open(kept: KeptKey, passphrase: string | null): Promise<Buffer | null> {
    const means = { keyring: this.#keyring, passphrase, key: kept.key, about: aboutKept(kept) };
    const opening = await openSecret(kept.secret, means);
    if (opening.status === 'wrong-passphrase') throw wrongPassphrase();
    return opening.status === 'open' ? opening.pkcs8 : null;
  }

  async #secretOf(pair: DatedPair, passphrase: string | null): Promise<Secret> {
    const { key, made } = pair;
    const about = aboutKept({ ...this.#place, key, made });
    if (passphrase !== null) return lockedSecret(pair, passphrase, about);
    if (this.#place.where === 'cli') return plainSecret(pair);
    const keyring = this.#keyring;
    if (keyring !== null) return keyringSecret(pair, keyring);
    throw new PlanError('refused', 'The key must be kept under a passphrase here: choose one.');
  }

  /**
   * Puts a key here; whatever lies here is set aside once the new one is ready.
   * @param passphrase where one is given, the key is under it, whatever else could keep it
   * @throws PlanError `refused` where a passphrase is needed, or is too weak; `disk`
   */
  async put(pair: DatedPair, passphrase: string | null): Promise<MadeKey> {
    const { where, person } = this.#place;
    const { key, made } = pair;
    const secret = await this.#secretOf(pair, passphrase);
    const kept: KeptKey = { format: 'rung-key', version: 1, where, person, key, made, secret };
    return { key, made, status: 'made', setAside: await writeKept(this.#place, kept) };
  }

  /** One at a time, among all Rungs of this installation, so that no two make a key and one of them is lost. */
  async alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const { folder, where, person } = this.#place;
    const locks = join(folder, 'locks');
    await makeFolder(locks);
    return withLockFile(locks, `key-${where}-${person}`, work);
  }
}
