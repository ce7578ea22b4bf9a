import { Fragment } from 'react';
import type { Reference } from '../../framework/report/labels';
import type { ReportModel } from '../../framework/report/report';
import { References } from './references';

interface Detail {
  readonly what: string;
  /** What it is about, where that stands in the document. */
  readonly about?: Reference;
  readonly value: string;
}

function detailsOf({ frameworkHash, evidence, signOff, framework }: ReportModel): readonly Detail[] {
  const files = evidence.flatMap(({ label, anchor, file }) =>
    file === null ? [] : [{ about: { label, anchor }, what: ', SHA-256 of the file', value: file.sha256 }],
  );
  const codes = (signOff?.signers ?? []).flatMap(({ name, code }) =>
    code === null ? [] : [{ what: `Safety code of ${name}`, value: code }],
  );
  const pinned =
    frameworkHash === '' ? [] : [{ what: `Framework “${framework}”, SHA-256`, value: frameworkHash }];
  return [...pinned, ...codes, ...files];
}

/** The name of the hash is never cut at its hyphen. */
function Kept({ text }: { readonly text: string }) {
  const [before = '', ...others] = text.split('SHA-256');
  return (
    <>
      {before}
      {others.map((after, index) => (
        // Parts of one text, which never change.
        <Fragment key={index}>
          <span className="reference">SHA-256</span>
          {after}
        </Fragment>
      ))}
    </>
  );
}

/** What only those need who check it: hashes and safety codes. */
export function Details({ report }: { readonly report: ReportModel }) {
  const details = detailsOf(report);
  if (!report.sections.includes('details') || details.length === 0) return null;
  return (
    <section className="details">
      <h2>To check it by</h2>
      <table className="rows compact">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {details.map(({ about, what, value }, index) => (
            // Their order never changes; two may sign with one name.
            <tr key={index}>
              <th scope="row" dir="auto">
                {about !== undefined && <References to={[about]} />}
                <Kept text={what} />
              </th>
              <td className="hash">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
