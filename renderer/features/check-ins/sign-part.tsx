import type { CheckIn } from '../../../framework/check-in';
import type { SignState } from '../../../framework/contract/sign-views';
import { canWriteIn } from '../../store/check-ins';
import { openDialog } from '../../store/navigate';
import { closeUnsigned, makeKey, openScan, useSigning } from '../../store/sign';
import type { OpenPlan } from '../../store/state';
import { useOpenPlan } from '../../store/store';
import { partyWords } from '../../strings/check-ins';
import { signWords } from '../../strings/sign';
import { partiesOf } from './parties';
import './sign-part.css';
import { SignerCard } from './signer-card';

interface PartProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  readonly state: SignState;
}

function Signers({ open, checkIn, state }: PartProps) {
  const { individual, mentor } = partiesOf(open, checkIn);
  const { key, other, signers } = state;
  const people = [
    { party: individual, person: open.plan.person },
    { party: mentor, person: checkIn.mentor },
  ];
  return (
    <ul className="signers" aria-label={signWords.list}>
      {people.map(({ party, person }) => (
        <SignerCard
          key={party.isYou ? 'you' : 'other'}
          name={partyWords.subject(party)}
          signer={signers.find((one) => one.person === person)}
          known={party.isYou ? key : other}
          owner={individual.name}
        />
      ))}
    </ul>
  );
}

/** A sheet of paper, which nothing here can check; its scan opens outside of the window. */
function Paper({ checkIn: { id, closed } }: Pick<PartProps, 'checkIn'>) {
  const paper = closed?.paper ?? null;
  if (paper === null) return null;
  return (
    <>
      <p dir="auto">{signWords.paperBy(paper.name, paper.date)}</p>
      {paper.file === null ? (
        <p>{signWords.noScan}</p>
      ) : (
        <p className="sign-scan">
          <bdi>{paper.file.name}</bdi>
          <button type="button" className="btn quiet" onClick={() => void openScan(id)}>
            {signWords.openScan}
          </button>
        </p>
      )}
    </>
  );
}

const endings = {
  signed: signWords.locked,
  unsigned: signWords.overUnsigned,
  paper: signWords.overPaper,
} as const;

function KeyWish({ state, checkIn }: Omit<PartProps, 'open'>) {
  const { key, other } = state;
  if (key.isTold) return null;
  const isHere = key.state === 'ready' || key.state === 'needs-passphrase';
  return (
    <div className="sign-key">
      <p>{signWords.makeKeyText(other?.name ?? '', checkIn.where)}</p>
      <button type="button" className="btn" onClick={() => void makeKey(key, checkIn.id)}>
        {isHere ? signWords.tellKey : signWords.makeKey}
      </button>
    </div>
  );
}

/** The button goes with what it does. */
function toHeading(): void {
  document.querySelector<HTMLElement>('#sign-title')?.focus();
}

function Acts({ checkIn, state }: Omit<PartProps, 'open'>) {
  const { id } = checkIn;
  const own = state.signers.find(({ isYou }) => isYou);
  const isUpToDate = own?.changed?.length === 0;
  const close = () => {
    toHeading();
    void closeUnsigned(id);
  };
  return (
    <div className="sign-acts">
      {state.missing.length === 0 && !isUpToDate && (
        <button
          type="button"
          className="btn primary"
          onClick={() => openDialog({ kind: 'sign', checkIn: id })}
        >
          {own === undefined ? signWords.sign : signWords.signAgain}
        </button>
      )}
      <button type="button" className="btn" onClick={() => openDialog({ kind: 'sign-paper', checkIn: id })}>
        {signWords.paper}
      </button>
      <button type="button" className="btn" onClick={close}>
        {signWords.unsigned}
      </button>
    </div>
  );
}

/** What is still to be done, where the reader is one of the two. */
function Doing(props: PartProps) {
  const { state, checkIn } = props;
  const own = state.signers.find(({ isYou }) => isYou);
  return (
    <>
      {state.missing.length > 0 && (
        <div className="sign-missing">
          <p>{signWords.missing}</p>
          <ul>
            {state.missing.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      {own?.changed?.length === 0 && <p role="status">{signWords.waiting(state.other?.name ?? '')}</p>}
      {state.missing.length > 0 && <KeyWish state={state} checkIn={checkIn} />}
      <Acts state={state} checkIn={checkIn} />
    </>
  );
}

/** Who has signed, with which key, what that proves; and the ways to end a check-in. */
export function SignPart({ checkIn: id }: { readonly checkIn: string }) {
  const open = useOpenPlan();
  const state = useSigning(id);
  const checkIn = open.plan.checkIns.get(id);
  if (checkIn === undefined || checkIn.shown === null) return null;
  const { closed, signatures } = checkIn;
  const areSignersShown = closed === null || signatures.length > 0;
  return (
    <section className="sign-part" aria-labelledby="sign-title">
      <h2 id="sign-title" tabIndex={-1}>
        {signWords.title}
      </h2>
      {closed === null ? (
        <p className="sign-text">{signWords.text}</p>
      ) : (
        <p className="sign-end">{endings[closed.how]}</p>
      )}
      <Paper checkIn={checkIn} />
      {state !== null && areSignersShown && <Signers open={open} checkIn={checkIn} state={state} />}
      {state !== null && canWriteIn(open, checkIn) && <Doing open={open} checkIn={checkIn} state={state} />}
    </section>
  );
}
