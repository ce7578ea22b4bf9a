import { Fragment } from 'react';
import type { Reference } from '../../framework/report/labels';

/** Characters: longer labels begin with the name of a skill, and may be cut into lines. */
const longestKeptWhole = 8;

/** Whether a label begins with the name of a skill: it is then too long for a column of numbers. */
export function isNamed(label: string): boolean {
  return label.length > longestKeptWhole;
}

/** "E1, E2, E5", each a link to its place in the document. A comma never begins a line. */
export function References({ to }: { readonly to: readonly Reference[] }) {
  return to.map(({ label, anchor }, index) => (
    <Fragment key={anchor}>
      {index > 0 && ' '}
      <span className={isNamed(label) ? '' : 'reference'}>
        <a href={`#${anchor}`}>{label}</a>
        {index < to.length - 1 && ','}
      </span>
    </Fragment>
  ));
}
