import type { Mark } from '../../framework/levels';
import './seg-mark.css';

/** One segment of the rung. Only for the eye: the words always stand near it. */
export function SegMark({ mark }: { readonly mark: Mark }) {
  return <i className={`seg-mark ${mark}`} aria-hidden="true" />;
}
