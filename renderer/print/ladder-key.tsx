import type { Mark } from '../../framework/levels';
import { markWord } from '../../framework/report/words';
import { PrintedMark } from './printed-mark';

export interface LadderKeyProps {
  readonly marks: readonly Mark[];
  /** Empty where the plan has no name. */
  readonly name: string;
  /** Whether a mentor's ratings stand beside the person's own. */
  readonly hasMentor: boolean;
  /** Whether the evidence is listed in the document. */
  readonly isListed: boolean;
  /** Whether any of what was agreed stands on paper. */
  readonly agreed: 'signed' | 'paper';
}

const agreedWords = {
  signed: ' What has a tick was agreed with the mentor and signed by both.',
  paper:
    ' What has a tick was agreed with the mentor; some of it was signed on paper, which Rung cannot check.',
} as const;

/** What the marks mean, and who says so. Nothing is explained that is not there. */
export function LadderKey({ marks, name, hasMentor, isListed, agreed }: LadderKeyProps) {
  const isRated = marks.some((mark) => mark !== 'not-assessed');
  return (
    <div className="key">
      <div className="entries">
        {marks.map((mark) => (
          <div key={mark}>
            <PrintedMark mark={mark} label="" />
            <p>{markWord(mark)}</p>
          </div>
        ))}
      </div>
      {isRated && (
        <p className="says">
          {hasMentor ? '“Own view” is what ' : 'All ratings were given by '}
          {name === '' ? 'the person whose plan this is' : <bdi>{name}</bdi>}
          {hasMentor ? ' says, “Mentor” what the mentor said in the last check-in about it.' : '.'}
          {isListed && marks.includes('evidenced') && ' The evidence is listed at the end.'}
          {marks.includes('confirmed') && agreedWords[agreed]}
        </p>
      )}
    </div>
  );
}
