import { useId } from 'react';
import { usePreparation } from '../../store/use-preparation';
import { prepWords } from '../../strings/people';
import { useCommitOnHide } from '../../ui/use-commit-on-hide';

/** Characters: as long as any prose may be. */
const maximumLength = 200_000;

/** What a mentor wants to say to that person: the same words as on the page of people, and in no plan. */
export function PrepPart({ plan }: { readonly plan: string }) {
  const { text, failure, type, keep } = usePreparation(plan);
  const id = useId();
  const hint = `${id} hint`;
  useCommitOnHide(keep);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{prepWords.field}</h2>
      <textarea
        className="field"
        aria-labelledby={id}
        aria-describedby={hint}
        dir="auto"
        rows={4}
        maxLength={maximumLength}
        disabled={text === null}
        value={text ?? ''}
        onChange={(event) => type(event.target.value)}
        onBlur={keep}
      />
      <p id={hint} className="field-hint">
        {prepWords.hint}
      </p>
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
    </section>
  );
}
