import { stepWords } from '../../strings/check-ins';
import type { Parties } from './parties';
import type { Step } from './steps';

function wordsOf({ name, state }: Step, { individual, mentor }: Parties): string {
  switch (name) {
    case 'self':
      return stepWords.rated(individual);
    case 'mentor':
      return state === 'done' ? stepWords.rated(mentor) : stepWords.rates(mentor);
    default:
      return stepWords[name];
  }
}

interface StepsProps {
  readonly steps: readonly Step[];
  readonly parties: Parties;
}

export function Steps({ steps, parties }: StepsProps) {
  return (
    <ol className="check-in-steps" aria-label={stepWords.label}>
      {steps.map((step) => (
        <li
          key={step.name}
          className={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
          dir="auto"
        >
          {wordsOf(step, parties)}
        </li>
      ))}
    </ol>
  );
}
