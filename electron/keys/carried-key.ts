/** A file with which a person takes their signing key along to another computer: always under a passphrase. */
import * as v from 'valibot';
import { canonicalJson } from '../../framework/canonical-json';
import { writerIdSchema } from '../../framework/changes/writers';
import { instantSchema, publicKeySchema } from '../../framework/sign-off/encodings';
import { shortText } from '../../framework/text';
import { replace } from '../durable';
import { PlanError } from '../plan-error';
import { belongsTo, type KeyPair } from './key-pair';
import { keyText, readKeyText } from './key-text';
import { lock, lockedSchema, refuseWeak, unlock, wrongPassphrase } from './passphrase';

export interface CarriedKey extends KeyPair {
  readonly person: string;
  /** What the person called themselves when they took it along; it may be empty. */
  readonly name: string;
  readonly made: string;
}

const carriedSchema = v.strictObject({
  format: v.literal('rung-carried-key'),
  version: v.literal(1),
  person: writerIdSchema,
  name: shortText,
  key: publicKeySchema,
  made: instantSchema,
  secret: lockedSchema,
});

function headOf({ person, name, key, made }: Omit<CarriedKey, 'pkcs8'>) {
  return { format: 'rung-carried-key', version: 1, person, name, key, made };
}

/** @throws PlanError `refused` for a weak passphrase; `disk` */
export async function writeCarried(target: string, carried: CarriedKey, passphrase: string): Promise<void> {
  refuseWeak(passphrase);
  const head = headOf(carried);
  const secret = await lock(carried.pkcs8, passphrase, canonicalJson(head));
  await replace(target, Buffer.from(keyText({ ...head, secret })));
}

/** @throws PlanError `missing`, `refused` or `disk`, in one sentence */
export async function readCarried(file: string, passphrase: string): Promise<CarriedKey> {
  const read = await readKeyText(file);
  if (read.status === 'missing') throw new PlanError('missing', `There is no file ${file}.`);
  if (read.status === 'newer') {
    throw new PlanError('refused', `${file} was written by a newer Rung: update Rung, then take the key in.`);
  }
  const parsed = v.safeParse(carriedSchema, read.status === 'whole' ? read.members : null);
  if (!parsed.success) throw new PlanError('refused', `${file} is no key from Rung, or it is damaged.`);
  const { secret, ...carried } = parsed.output;
  const pkcs8 = await unlock(secret, passphrase, canonicalJson(headOf(carried)));
  if (pkcs8 === null) throw wrongPassphrase();
  if (!belongsTo(pkcs8, carried.key)) {
    throw new PlanError('refused', `The two halves of the key in ${file} do not fit each other.`);
  }
  const { person, name, key, made } = carried;
  return { person, name, key, made, pkcs8 };
}
