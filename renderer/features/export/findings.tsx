import type { DocumentChoices } from '../../../framework/document/choices';
import type { Finding } from '../../../framework/document/preflight';
import { closeDialog, goToEvidence, goToIndicator, goToPage, openDialog } from '../../store/navigate';
import { exportWords as words } from '../../strings/export';

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly choices: DocumentChoices;
  readonly onChoose: (choices: DocumentChoices) => void;
}

/** Where it is mended: here at once, or in its own place. */
function mend(found: Finding, { choices, onChoose }: FindingsProps): void {
  switch (found.kind) {
    case 'private':
      onChoose({ ...choices, private: false });
      return;
    case 'empty-section':
      onChoose({ ...choices, sections: choices.sections.filter((one) => one !== found.section) });
      return;
    case 'no-name':
    case 'no-role':
      closeDialog();
      goToPage('profile');
      return;
    case 'title':
    case 'picture': {
      const [evidence = ''] = found.evidence;
      openDialog({ kind: 'evidence-edit', evidence });
      return;
    }
    case 'missing-file': {
      const [evidence = ''] = found.evidence;
      closeDialog();
      goToEvidence(evidence);
      return;
    }
    case 'without-evidence': {
      const [indicator = ''] = found.indicators;
      closeDialog();
      goToIndicator(indicator);
    }
  }
}

function keyOf(found: Finding): string {
  return found.kind === 'empty-section' ? `${found.kind} ${found.section}` : found.kind;
}

/** What is worth a look before it is handed out, each with the way to mend it. */
export function Findings(props: FindingsProps) {
  return (
    <section className="findings" aria-label={words.findings}>
      <h3 className="field-label">{words.findings}</h3>
      {props.findings.length === 0 && <p>{words.nothingFound}</p>}
      <ul>
        {props.findings.map((found) => {
          const { text, act } = words.finding(found);
          return (
            <li key={keyOf(found)}>
              <span>{text}</span>
              <button type="button" className="link" onClick={() => mend(found, props)}>
                {act}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
