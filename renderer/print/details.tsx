import type { ReportModel } from '../../framework/report/report';

interface Detail {
  readonly what: string;
  readonly value: string;
}

function detailsOf({ frameworkHash, evidence, signOff, framework }: ReportModel): readonly Detail[] {
  const files = evidence.flatMap(({ label, file }) =>
    file === null ? [] : [{ what: `${label}, SHA-256 of the file`, value: file.sha256 }],
  );
  const codes = (signOff?.signers ?? []).flatMap(({ name, code }) =>
    code === null ? [] : [{ what: `Safety code of ${name}`, value: code }],
  );
  const pinned =
    frameworkHash === '' ? [] : [{ what: `Framework “${framework}”, SHA-256`, value: frameworkHash }];
  return [...pinned, ...codes, ...files];
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
          {details.map(({ what, value }) => (
            <tr key={what}>
              <th scope="row" dir="auto">
                {what}
              </th>
              <td className="hash">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
