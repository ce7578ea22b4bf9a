import { Fragment } from 'react';
import type { Reference } from '../../framework/report/labels';

/** "E1, E2, E5", each a link to its place in the document. */
export function References({ to }: { readonly to: readonly Reference[] }) {
  return to.map(({ label, anchor }, index) => (
    <Fragment key={anchor}>
      {index > 0 && ', '}
      <a className="reference" href={`#${anchor}`}>
        {label}
      </a>
    </Fragment>
  ));
}
