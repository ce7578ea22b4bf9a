import type { OpenPlan } from '../../../store/state';
import { canTakePart } from '../../../store/store';
import { draftKey, useDraft } from '../../../store/use-draft';
import { proofWords } from '../../../strings/check-ins';
import { DraftedField } from '../../../ui/drafted-field';

interface ProofFieldProps {
  readonly open: OpenPlan;
  readonly indicator: string;
}

/** Who wrote it, as the reader calls them. */
function writerOf(
  { plan, role, writer }: OpenPlan,
  by: string,
): { readonly name: string; readonly isYou: boolean } {
  const isIndividual = by === plan.person;
  const isYou = isIndividual ? role === 'individual' : role === 'other' && by === writer;
  const name = isIndividual ? plan.profile.name.trim() : (plan.people.get(by)?.name.trim() ?? '');
  return { name: name === '' ? proofWords.somebody : name, isYou };
}

/** What good looks like: either of both writes it down, before the work. */
export function ProofField({ open, indicator }: ProofFieldProps) {
  const proof = open.plan.proofs.get(indicator);
  const saved = proof?.text ?? '';
  const draft = useDraft(draftKey('proof', indicator), saved, (text) => ({
    type: 'proof.set',
    indicator,
    text,
  }));
  const written =
    proof === undefined ? undefined : (
      <small dir="auto">{proofWords.written(writerOf(open, proof.by), proof.day)}</small>
    );
  if (!canTakePart(open)) {
    if (proof === undefined) return null;
    return (
      <section aria-labelledby="proof-title">
        <h3 id="proof-title">{proofWords.title}</h3>
        <p className="their-words" dir="auto">
          {proof.text}
        </p>
        {written}
      </section>
    );
  }
  return (
    <DraftedField
      label={proofWords.title}
      aside={written}
      text={draft.text}
      hint={proofWords.hint}
      unsaved={draft.isTakenUp ? proofWords.unsaved : null}
      onType={draft.type}
      onCommit={draft.commit}
    />
  );
}
