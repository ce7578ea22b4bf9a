/** Keys in real temporary folders, and keyrings as systems have them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Holder } from '../../../electron/keys/kept-key';
import type { SafeStorage } from '../../../electron/keys/safe-storage';
import { SigningKeys, type Signed } from '../../../electron/keys/signing-keys';
import { nodeCrypto } from '../../../electron/node-crypto';
import { PlanError } from '../../../electron/plan-error';
import { temporaryFolder } from '../plan/workshop';

export const person = 'a1'.repeat(16);
export const passphrase = 'korrekt Pferd é 🐴';
const text = 'Größe 🙂 {"a":1}';
export const bytes = Buffer.from(text, 'utf8');

/** A keyring that opens only what it closed itself, and can be taken away. */
export class TestKeyring implements SafeStorage {
  readonly #word: string;
  isThere = true;
  asked = 0;

  constructor(word: string) {
    this.#word = word;
  }

  isEncryptionAvailable(): boolean {
    this.asked += 1;
    return this.isThere;
  }

  encryptString(plain: string): Buffer {
    if (!this.isThere) throw new Error('no keyring');
    return Buffer.from(Buffer.from(`${this.#word}:${plain}`).map((byte) => byte ^ 0x55));
  }

  decryptString(encrypted: Buffer): string {
    const plain = Buffer.from(encrypted.map((byte) => byte ^ 0x55)).toString('utf8');
    if (!this.isThere || !plain.startsWith(`${this.#word}:`)) throw new Error('another keyring closed it');
    return plain.slice(this.#word.length + 1);
  }
}

export interface Cabinet {
  readonly keys: SigningKeys;
  /** Of the key of `person`. */
  readonly file: string;
  readonly folder: string;
}

const names = { app: 'person', cli: 'cli', here: 'here' } as const;

export async function cabinet(
  where: Holder,
  keyring: SafeStorage | null = null,
  settings?: string,
): Promise<Cabinet> {
  const folder = settings ?? join(await temporaryFolder(), 'settings');
  await mkdir(folder, { recursive: true });
  return {
    keys: new SigningKeys({ folder, where, keyring }),
    file: join(folder, 'keys', `${names[where]}-${person}.json`),
    folder,
  };
}

export function isGood(signed: Signed, key: string): boolean {
  return signed.status === 'signed' && signed.key === key && nodeCrypto.verifyText(key, text, signed.sig);
}

/** The failure of a promise that must fail with a named error in words for a person. */
export async function failureOf(work: Promise<unknown>): Promise<PlanError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof PlanError)) throw new Error('expected a PlanError', { cause: failure });
  expect(failure.message).toMatch(/^\S.*[.]$/);
  expect(failure.message.split(/[.!?](?: |$)/).length - 1).toBeLessThanOrEqual(3);
  return failure;
}

export async function membersIn(file: string): Promise<Record<string, unknown>> {
  const members: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof members !== 'object' || members === null) throw new Error('no members');
  const { sum: _sum, ...others } = { sum: '', ...members };
  return others;
}

export async function damaged(file: string, alter: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(file, alter(await readFile(file)));
}
