import { useEffect, useRef } from 'react';

/**
 * Commits what is being typed when the window goes out of sight, as it does just before the program ends: a field that
 * has the keyboard then never loses it, and what it holds would be lost. The keyboard stays where it is.
 */
export function useCommitOnHide(commit: () => void): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    const onChange = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
}
