/** The keys with which people sign check-ins on this computer. Journals have keys of their own. */
import { PlanError } from '../plan-error';
import { readCarried, writeCarried, type CarriedKey } from './carried-key';
import { KeyBox, type Found, type KeysOptions, type MadeKey, type PublicKey } from './key-box';
import { newKeyPair, signBytes } from './key-pair';

/**
 * - `none`: there is none yet; it is made when it is first needed
 * - `ready`: it opens without anybody typing anything
 * - `needs-passphrase`
 * - `broken`: what is kept cannot be opened on this computer now; making a key replaces it
 */
export type KeyState = 'none' | 'ready' | 'needs-passphrase' | 'broken';

/**
 * - `signed`: `sig` is Ed25519 over the bytes, base64, by `key`
 * - `replaced`: the key could not be opened, so another has taken its place: say so, and sign anew what names that one
 * - `broken`: the key cannot be opened, and a new one needs a passphrase (`makeKey`)
 */
export type Signed =
  | { readonly status: 'signed'; readonly key: string; readonly sig: string }
  | { readonly status: 'replaced'; readonly made: MadeKey }
  | { readonly status: 'broken' };

/** Whose key is taken along, under which name, and what opens it where it is under a passphrase already. */
export interface Taking {
  readonly person: string;
  readonly name: string;
  readonly opens: string | null;
}

export type Imported = MadeKey & Pick<CarriedKey, 'person' | 'name'>;

/** A key that was just drawn, and when. */
function newPair() {
  return { ...newKeyPair(), made: new Date().toISOString() };
}

export class SigningKeys {
  readonly #options: KeysOptions;

  constructor(options: KeysOptions) {
    this.#options = options;
  }

  #box(person: string): KeyBox {
    return new KeyBox(this.#options, person);
  }

  /** Never throws for what lies on the disk, or for a disk that does not answer: a plan opens whatever became of a key. */
  async #look(person: string): Promise<Found> {
    try {
      return await this.#box(person).find();
    } catch (error) {
      if (error instanceof PlanError) return 'broken';
      throw error;
    }
  }

  /** Whether that person's next new key can only be made under a passphrase, which somebody must type. */
  newKeyNeedsPassphrase(person: string): boolean {
    return this.#box(person).needsPassphrase;
  }

  /** Asks the keyring whether it is there, which may ask the person: for when somebody is about to sign. */
  async stateOf(person: string): Promise<KeyState> {
    const found = await this.#look(person);
    if (found === 'none' || found === 'broken') return found;
    if (found.secret.kind === 'passphrase') return 'needs-passphrase';
    return this.#box(person).mayOpen(found) ? 'ready' : 'broken';
  }

  /** The public half, read without opening the key; null where there is none, or none that can be read. */
  async publicKeyOf(person: string): Promise<PublicKey | null> {
    const found = await this.#look(person);
    return found === 'none' || found === 'broken' ? null : { key: found.key, made: found.made };
  }

  /**
   * Makes the person's key, unless there is one that may still open. What cannot be opened is set aside.
   * @param passphrase null where `newKeyNeedsPassphrase` says no; where one is given, the key is under it
   * @throws PlanError `refused` where a passphrase is needed, or is too short; `disk`
   */
  async makeKey(person: string, passphrase: string | null): Promise<MadeKey> {
    const box = this.#box(person);
    return box.alone(async () => {
      const found = await box.find();
      const isGood = found !== 'none' && found !== 'broken' && box.mayOpen(found);
      if (!isGood) return box.put(newPair(), passphrase);
      return { key: found.key, made: found.made, status: 'kept', setAside: null };
    });
  }

  /** Makes a new key in the place of one whose passphrase nobody remembers, which is set aside. Else as `makeKey`. */
  async replaceKey(person: string, passphrase: string | null): Promise<MadeKey> {
    const box = this.#box(person);
    return box.alone(() => box.put(newPair(), passphrase));
  }

  /**
   * @param bytes what is signed, as it is
   * @throws PlanError `missing` where there is no key yet; `refused` for a wrong passphrase or none; `disk`
   */
  async signWith(person: string, passphrase: string | null, bytes: Uint8Array): Promise<Signed> {
    const box = this.#box(person);
    const found = await box.find();
    if (found === 'none')
      throw new PlanError('missing', 'There is no key to sign with on this computer yet.');
    const pkcs8 = found === 'broken' ? null : await box.open(found, passphrase);
    if (pkcs8 === null || found === 'broken') return this.#instead(person, passphrase, found);
    const sig = signBytes(pkcs8, bytes);
    pkcs8.fill(0);
    return { status: 'signed', key: found.key, sig };
  }

  /** @param lost what could not be opened; where something else lies there by now, that is the one to sign with */
  async #instead(person: string, passphrase: string | null, lost: Found): Promise<Signed> {
    const box = this.#box(person);
    if (box.needsPassphrase && passphrase === null) return { status: 'broken' };
    return box.alone(async () => {
      const found = await box.find();
      const isOther = typeof found === 'object' && (typeof lost === 'string' || found.key !== lost.key);
      const made: MadeKey = isOther
        ? { key: found.key, made: found.made, status: 'kept', setAside: null }
        : await box.put(newPair(), passphrase);
      return { status: 'replaced', made };
    });
  }

  /**
   * Writes the key into a file to take along to another computer.
   * @param passphrase of that file, at least 8 characters
   * @throws PlanError `missing` where there is none that opens; `refused` for a wrong or weak passphrase; `disk`
   */
  async exportKey(taking: Taking, passphrase: string, target: string): Promise<void> {
    const { person, name, opens } = taking;
    if (this.#options.where === 'here') {
      throw new PlanError('refused', 'A key that was made to sign at somebody else’s computer stays there.');
    }
    const box = this.#box(person);
    const found = await box.find();
    const pkcs8 = typeof found === 'string' ? null : await box.open(found, opens);
    if (pkcs8 === null || typeof found === 'string') {
      throw new PlanError(
        'missing',
        'There is no key on this computer that opens, so there is none to take along.',
      );
    }
    const { key, made } = found;
    await writeCarried(target, { person, name, key, made, pkcs8 }, passphrase);
    pkcs8.fill(0);
  }

  /**
   * Takes in a key from another computer, in the place of the person's key here, which is set aside. On the command
   * line, and where there is no keyring, it stays under the passphrase of its file.
   * @param whose the only person whose key is taken in; anybody's where it is left out
   * @throws PlanError `refused` for a file that is none, a wrong passphrase, or somebody else's key; `missing`; `disk`
   */
  async importKey(file: string, passphrase: string, whose?: string): Promise<Imported> {
    if (this.#options.where === 'here') {
      throw new PlanError(
        'refused',
        'Your own key is not for somebody else’s computer: make one for signing here.',
      );
    }
    const carried = await readCarried(file, passphrase);
    const { person, name } = carried;
    if (whose !== undefined && person !== whose) {
      throw new PlanError(
        'refused',
        'The key in this file is of somebody else than who writes in this plan here, so it was not taken in.',
      );
    }
    const box = this.#box(person);
    const isPlain = this.#options.where === 'app' && !box.needsPassphrase;
    const made = await box.alone(async (): Promise<MadeKey> => {
      const found = await box.find();
      const isHere = typeof found === 'object' && found.key === carried.key && box.mayOpen(found);
      if (isHere) return { key: found.key, made: found.made, status: 'kept', setAside: null };
      return box.put(carried, isPlain ? null : passphrase);
    });
    carried.pkcs8.fill(0);
    return { ...made, person, name };
  }
}
