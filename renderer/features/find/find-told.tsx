import type { FindScope } from '../../store/state';
import { findWords } from '../../strings/find';
import type { ChoiceGroup } from './choices';

export interface FindToldProps {
  readonly groups: readonly ChoiceGroup[];
  readonly query: string;
  readonly scope: FindScope;
  readonly isReading: boolean;
}

/** How much was found, for the ear; that there is nothing, for both. */
export function FindTold({ groups, query, scope, isReading }: FindToldProps) {
  const count = groups.reduce((sum, { of }) => sum + of, 0);
  const typed = query.trim();
  const nothing = scope === 'all' ? findWords.nothingAtAll : findWords.nothing;
  return (
    <div role="status">
      {count === 0 && !isReading && (
        <p className="find-told" dir="auto">
          {typed === '' ? findWords.whatToType : nothing(typed)}
        </p>
      )}
      {isReading && typed !== '' && <p className="find-told late">{findWords.reading}</p>}
      {count > 0 && typed !== '' && <p className="visually-hidden">{findWords.found(count)}</p>}
    </div>
  );
}
