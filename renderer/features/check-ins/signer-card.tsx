import type { OtherKey, OwnKey, SignerRow } from '../../../framework/contract/sign-views';
import { partsInWords } from '../../../framework/sign-off/changed-parts';
import { signWords } from '../../strings/sign';
import { clockTime } from '../../ui/clock-time';

function Code({ code }: { readonly code: string }) {
  return (
    <p className="signer-code">
      {signWords.code} <bdi>{code}</bdi>
    </p>
  );
}

interface SignedProps {
  readonly signer: SignerRow;
  /** Whose computer it is where somebody signed at it who has another. */
  readonly owner: string;
}

/** When, with which key, what that proves and what not. */
function Signed({ signer, owner }: SignedProps) {
  const { at, code, where, changed } = signer;
  return (
    <>
      <p>
        <b>{signWords.signed(at, clockTime(new Date(at)))}</b>
        {where === 'here' && <small dir="auto">{signWords.signedHere(owner)}</small>}
        <small>{signWords.standing(signer)}</small>
      </p>
      <Code code={code} />
      {changed !== null && changed.length > 0 && (
        <p className="signer-changed">{signWords.changed(partsInWords(changed))}</p>
      )}
      <p className="signer-proves">{signWords.proves[where]}</p>
    </>
  );
}

function Unsigned({ code, since }: { readonly code: string | null; readonly since: string | null }) {
  return (
    <>
      <p>
        <b>{signWords.notSigned}</b>
        <small>
          {code === null ? signWords.noKey : since === null || since === '' ? '' : signWords.keySince(since)}
        </small>
      </p>
      {code !== null && <Code code={code} />}
    </>
  );
}

export interface SignerCardProps {
  readonly name: string;
  readonly signer: SignerRow | undefined;
  /** Their key, where they have not signed yet. */
  readonly known: OwnKey | OtherKey | null;
  readonly owner: string;
}

/** One of the two under a check-in. */
export function SignerCard({ name, signer, known, owner }: SignerCardProps) {
  return (
    <li className={signer === undefined ? 'signer' : 'signer signed'}>
      <h3 dir="auto">{name}</h3>
      {signer === undefined ? (
        <Unsigned code={known?.code ?? null} since={known?.since?.slice(0, 10) ?? null} />
      ) : (
        <Signed signer={signer} owner={owner} />
      )}
    </li>
  );
}
