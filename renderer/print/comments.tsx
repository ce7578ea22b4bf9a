import type { ReportComment } from '../../framework/report/said-part';
import { Prose } from './prose';

/** What was said on an indicator, each with who said it. */
export function Comments({ comments }: { readonly comments: readonly ReportComment[] }) {
  return comments.map(({ by, text }, index) => (
    // In the order in which they were said; the same words may come twice.
    <div key={index} className="comment">
      <p className="quiet lead">
        <bdi>{by}</bdi>
      </p>
      <Prose text={text} />
    </div>
  ));
}
