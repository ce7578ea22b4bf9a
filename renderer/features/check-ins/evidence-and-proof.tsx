import type { CheckIn } from '../../../framework/check-in';
import type { Evidence } from '../../../framework/plan';
import { canWriteIn } from '../../store/check-ins';
import { openEvidence } from '../../store/evidence';
import { openDialog } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { useStore } from '../../store/store';
import { draftKey, useDraft } from '../../store/use-draft';
import { proofWords } from '../../strings/check-ins';
import { evidenceWords } from '../../strings/evidence';
import { fileSize } from '../../strings/numbers';
import { formatDay } from '../../ui/day-text';
import { DraftedField } from '../../ui/drafted-field';
import { useShortList } from '../../ui/short-list';
import './evidence-and-proof.css';
import { partiesOf, partyOf } from './parties';

function Piece({ piece }: { readonly piece: Evidence }) {
  const missing = useStore((state) => state.open?.missingFiles);
  const isMissing = piece.file !== null && missing?.includes(piece.file.sha256) === true;
  const details = [
    evidenceWords.kinds[piece.kind],
    formatDay(piece.date, 'short'),
    ...(piece.file === null ? [] : [fileSize(piece.file.size)]),
  ];
  // A look into it, where there is one; an address leads on.
  const open = () =>
    piece.kind === 'link'
      ? void openEvidence(piece)
      : openDialog({ kind: 'evidence-edit', evidence: piece.id });
  return (
    <li>
      <button type="button" className="evidence-open" onClick={open}>
        <span dir="auto">{piece.title}</span>
      </button>
      <small>{details.join(', ')}</small>
      {isMissing && <small className="evidence-missing">{evidenceWords.missing}</small>}
    </li>
  );
}

interface PartProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  readonly indicator: string;
}

/** What good looks like, as either of them wrote it; where nothing can be written and nothing is, nothing stands. */
function ProofPart({ open, checkIn, indicator }: PartProps) {
  const proof = open.plan.proofs.get(indicator);
  const key = draftKey('proof', indicator);
  const draft = useDraft(key, proof?.text ?? '', (text) => ({
    type: 'proof.set',
    indicator,
    text,
  }));
  const writer = proof === undefined ? null : partyOf(proof.by, open, partiesOf(open, checkIn));
  const written =
    proof === undefined || writer === null ? undefined : (
      <small dir="auto">{proofWords.written(writer, proof.day)}</small>
    );
  if (!canWriteIn(open, checkIn)) {
    if (proof === undefined) return null;
    return (
      <div className="proof">
        <p className="part-title">{proofWords.title}</p>
        <p className="proof-text" dir="auto">
          {proof.text}
        </p>
        {written}
      </div>
    );
  }
  return (
    <div className="proof">
      <DraftedField
        label={proofWords.title}
        aside={written}
        text={draft.text}
        hint={proofWords.hint}
        unsaved={draft.isTakenUp ? proofWords.unsaved : null}
        onType={draft.type}
        onCommit={draft.commit}
      />
    </div>
  );
}

/** The evidence of one indicator beside what was said that it should be. */
export function EvidenceAndProof(props: PartProps & { readonly evidence: readonly Evidence[] }) {
  const { evidence, indicator } = props;
  const { shown, rest } = useShortList(evidence, indicator);
  return (
    <div className="evidence-and-proof">
      <div>
        <p className="part-title">{evidenceWords.title}</p>
        {evidence.length === 0 ? (
          <p className="field-hint">{evidenceWords.count(0)}</p>
        ) : (
          <ul className="evidence-lines" aria-label={evidenceWords.title}>
            {shown.map((piece) => (
              <Piece key={piece.id} piece={piece} />
            ))}
          </ul>
        )}
        {rest}
      </div>
      <ProofPart {...props} />
    </div>
  );
}
