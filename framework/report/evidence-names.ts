/** What the files of a document are called beside it: by the number that their evidence has in it. */
import type { DocumentChoices } from '../document/choices';
import { documentFramework, documentPlan } from '../document/document-plan';
import type { Framework } from '../framework';
import type { Plan, StoredFile } from '../plan';
import { evidencePart } from './evidence-part';
import { labelsOf } from './labels';

/** A file that the document speaks of, and what it is there. */
export interface NamedFile {
  readonly file: StoredFile;
  /** "E1 name.ext", which may hold anything that a person or another system calls a file. */
  readonly name: string;
  /** Of the evidence. */
  readonly title: string;
}

/** In the order of the document. Evidence that is no file has none; a document without the list of evidence has none at all. */
export function evidenceFiles(
  plan: Plan,
  framework: Framework,
  choices: DocumentChoices,
): readonly NamedFile[] {
  if (!choices.sections.includes('evidence')) return [];
  const chosen = documentFramework(framework, choices);
  const pieces = evidencePart(documentPlan(plan, chosen, choices), labelsOf(chosen), new Set());
  return pieces.flatMap(({ label, title, file }) =>
    file === null
      ? []
      : [
          {
            file: { sha256: file.sha256, name: file.name, size: file.size },
            name: `${label} ${file.name}`,
            title,
          },
        ],
  );
}
