import { labelOf, placesOf } from '../../../framework/framework';
import { openEvidence } from '../../store/evidence';
import { listed } from '../../strings/numbers';
import { stepWords } from '../../strings/meeting';
import { formatDay } from '../../ui/day-text';
import { Fact } from './fact';
import type { CheckInContext } from '../../check-in/check-in-context';

export interface EvidenceStepProps {
  readonly context: CheckInContext;
  /** Id of the piece. */
  readonly evidence: string;
}

/** A piece of evidence that is new: what it says, and the way into it. */
export function EvidenceStep({ context, evidence }: EvidenceStepProps) {
  const { plan, framework, missingFiles } = context.open;
  const piece = plan.evidence.get(evidence);
  if (piece === undefined) return null;
  const { kind, date, indicators, text, note, file } = piece;
  const isMissing = kind === 'file' && (file === null || missingFiles.includes(file.sha256));
  const places = placesOf(framework);
  const numbers = indicators.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [labelOf(framework, place)];
  });
  return (
    <>
      <dl className="facts">
        <Fact name={stepWords.when}>{formatDay(date, 'long')}</Fact>
        {numbers.length > 0 && <Fact name={stepWords.about}>{listed(numbers)}</Fact>}
        {text !== '' && <Fact name={stepWords.text}>{text}</Fact>}
        {note !== '' && <Fact name={stepWords.said}>{note}</Fact>}
      </dl>
      {kind !== 'note' && !isMissing && (
        <button type="button" className="btn" onClick={() => void openEvidence(piece)}>
          {kind === 'file' ? stepWords.openFile : stepWords.openLink}
        </button>
      )}
    </>
  );
}
