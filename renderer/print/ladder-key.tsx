import type { Mark } from '../../framework/levels';
import { markWord } from '../../framework/report/words';
import { PrintedMark } from './printed-mark';

export interface LadderKeyProps {
  readonly marks: readonly Mark[];
  /** Empty where the plan has no name. */
  readonly name: string;
}

/** What the marks mean, and who says so. Nothing is explained that is not there. */
export function LadderKey({ marks, name }: LadderKeyProps) {
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
          {name === '' ? 'All ratings were given by the person whose plan this is.' : null}
          {name === '' ? null : (
            <>
              All ratings were given by <bdi>{name}</bdi>.
            </>
          )}
          {marks.includes('evidenced') && ' The evidence is listed at the end.'}
        </p>
      )}
    </div>
  );
}
