import { Fragment } from 'react';
import type { Reference } from '../../framework/report/labels';

/** Characters: longer labels begin with the name of a skill, and may be cut into lines. */
const longestKeptWhole = 8;

/** "E1, E2, E5", each a link to its place in the document. A comma never begins a line. */
export function References({ to }: { readonly to: readonly Reference[] }) {
  return to.map(({ label, anchor }, index) => (
    <Fragment key={anchor}>
      {index > 0 && ' '}
      <span className={label.length > longestKeptWhole ? '' : 'reference'}>
        <a href={`#${anchor}`}>{label}</a>
        {index < to.length - 1 && ','}
      </span>
    </Fragment>
  ));
}
