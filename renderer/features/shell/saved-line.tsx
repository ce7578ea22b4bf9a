import { useEffect, useState } from 'react';
import { shellWords } from '../../strings/shell';

/** Whether a clock time was ever written: the first takes longer than anything else of the first page. */
let isWarm = false;

/** When the plan was last saved, once the first page stands and nothing waits. Until then its place is kept. */
export function SavedLine({ at }: { readonly at: string }) {
  const [isKnown, setKnown] = useState(isWarm);
  useEffect(() => {
    if (isWarm) return undefined;
    const know = () => {
      isWarm = true;
      setKnown(true);
    };
    const idle = requestIdleCallback(know, { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, []);
  return <p className="saved">{isKnown ? shellWords.savedAt(at) : shellWords.saved}</p>;
}
