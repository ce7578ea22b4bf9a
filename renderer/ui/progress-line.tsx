import './progress-line.css';

export interface ProgressLineProps {
  /** What is being done; with numbers of its own where it has better ones than a share. */
  readonly label: string;
  /** From 0 to 1; null where nobody can tell. */
  readonly done: number | null;
  /** The share in words, beside the bar. */
  readonly number?: string | undefined;
}

/** How far something is. What is over before anybody has read it is not shown. */
export function ProgressLine({ label, done, number }: ProgressLineProps) {
  return (
    <div className="progress-line">
      <label>
        <span>{label}</span>
        <progress max={1} {...(done === null ? {} : { value: done })} />
      </label>
      {number !== undefined && <span aria-hidden="true">{number}</span>}
    </div>
  );
}
