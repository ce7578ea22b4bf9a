import type { RefObject } from 'react';
import type { Finding } from '../../../framework/document/preflight';
import { closeDialog, goToEvidence, goToIndicator, goToPage, openDialog } from '../../store/navigate';
import { exportWords as words } from '../../strings/export';
import type { DocumentDraft } from './use-document';

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly draft: Pick<DocumentDraft, 'choices' | 'choose' | 'chooseEmbed'>;
  /** So that there is a way to them from elsewhere. */
  readonly placeRef: RefObject<HTMLHeadingElement | null>;
}

/** Closing gives the keyboard back first; then it goes on to where it is wanted. */
function leave(go: () => void): void {
  closeDialog();
  requestAnimationFrame(go);
}

/** Where it is mended: here at once, or in its own place. */
function mend(found: Finding, { choices, choose, chooseEmbed }: FindingsProps['draft']): void {
  switch (found.kind) {
    case 'private':
      choose({ ...choices, private: false });
      return;
    case 'empty-section':
      choose({ ...choices, sections: choices.sections.filter((one) => one !== found.section) });
      return;
    case 'large':
      chooseEmbed('plan');
      return;
    case 'no-name':
    case 'no-role':
      leave(() => goToPage('profile'));
      return;
    case 'title':
    case 'picture': {
      const [evidence = ''] = found.evidence;
      openDialog({ kind: 'evidence-edit', evidence });
      return;
    }
    case 'missing-file': {
      const [evidence = ''] = found.evidence;
      leave(() => goToEvidence(evidence));
      return;
    }
    case 'without-evidence': {
      const [indicator = ''] = found.indicators;
      leave(() => goToIndicator(indicator));
    }
  }
}

function keyOf(found: Finding): string {
  return found.kind === 'empty-section' ? `${found.kind} ${found.section}` : found.kind;
}

/** What is worth a look before it is handed out, each with the way to mend it. */
export function Findings({ findings, draft, placeRef }: FindingsProps) {
  return (
    <section className="findings" aria-label={words.findings}>
      <h3 ref={placeRef} className="field-label" tabIndex={-1}>
        {words.findings}
      </h3>
      {findings.length === 0 && <p>{words.nothingFound}</p>}
      <ul>
        {findings.map((found) => {
          const { text, act } = words.finding(found);
          return (
            <li key={keyOf(found)}>
              <span>{text}</span>
              <button
                type="button"
                className="link"
                onClick={() => {
                  // What is mended at once takes this button with it.
                  placeRef.current?.focus();
                  mend(found, draft);
                }}
              >
                {act}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
