import type { ReportSigner, ReportSignOff } from '../../framework/report/sign-part';
import { longDate } from '../../framework/report/words';

const roles = { individual: 'Individual', mentor: 'Mentor' } as const;

function standingWords({ how, day, where, name }: ReportSigner): string {
  const date = day === null ? '' : longDate(day);
  if (how === 'paper') return `Signed on paper, ${date}. Rung cannot check this.`;
  if (how === 'open') return 'Not signed in Rung';
  return where === 'here' && name !== ''
    ? `Signed in Rung at the other’s computer, ${date}`
    : `Signed in Rung, ${date}`;
}

/** A line for each, to be signed by hand. */
function Ink({ signer }: { readonly signer: ReportSigner }) {
  const { role, name } = signer;
  return (
    <div className="ink">
      <p className="quiet lead">{roles[role]}</p>
      <p className="ink-name">{name === '' ? <span className="ink-line">Name</span> : <bdi>{name}</bdi>}</p>
      <p className="lead">{standingWords(signer)}</p>
      <p className="ink-line">Signature</p>
      <p className="ink-line">Date</p>
    </div>
  );
}

const proves =
  'A signature made in Rung proves that the words of the check-in were signed with that person’s key and have not changed since; it does not prove whose key it is, which both can compare by its safety code. A signature by hand is checked by whoever knows the hand.';

/** Who stands for it, and what that proves. */
export function SignOff({ part }: { readonly part: ReportSignOff | null }) {
  if (part === null) return null;
  return (
    <section className="sign-off">
      <h2>Sign-off</h2>
      {part.checkIn !== null && (
        <p className="quiet lead">{`About the check-in of ${longDate(part.checkIn)}`}</p>
      )}
      <div className="inks">
        {part.signers.map((signer) => (
          <Ink key={signer.role} signer={signer} />
        ))}
      </div>
      <p className="quiet proves">{proves}</p>
    </section>
  );
}
