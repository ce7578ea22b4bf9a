/** What a small shared plan consists of: a real journal that signs it, a framework, two files. */
import type { ManifestFields } from '../../framework/bundle/manifest';
import type { BundleContent } from '../../electron/bundle/write-bundle';
import { planFileText } from '../../electron/plan/plan-file';
import { testCrypto } from './test-crypto';
import { TestWriter } from './test-writer';

function named(folder: string, content: string | Uint8Array, ending: string) {
  const bytes = Buffer.from(content);
  return { name: `${folder}/${testCrypto.sha256(bytes.toString('utf8'))}${ending}`, bytes };
}

const frameworkText = '{"id":"small","name":"Small","skills":[]}\n';

export function saidOf(writer: TestWriter): ManifestFields {
  return {
    plan: writer.id,
    made: '2026-11-23T15:00:00.000Z',
    by: { person: writer.person, name: 'Name Surname' },
    levels: [{ skill: 'skill-a', claimed: 2, evidenced: 1, confirmed: null }],
    leftOut: { files: false, private: true, earlier: true, levels: null },
    checkIn: null,
  };
}

export interface SampleBundle extends BundleContent {
  readonly writer: TestWriter;
}

/** @param more acts that the journal holds besides its beginning */
export function sampleBundle(more = 0): SampleBundle {
  const writer = new TestWriter();
  for (let count = 0; count < more; count += 1) {
    writer.act([
      { type: 'note.set', indicator: `i${String(count)}`, text: `Note ${String(count)}`, private: false },
    ]);
  }
  return {
    writer,
    entries: [
      named('files', 'A note from the workshop.\n', '.txt'),
      named('frameworks', frameworkText, '.json'),
      { name: `journal/${writer.id.slice(0, 32)}.jsonl`, bytes: Buffer.from(writer.text) },
      { name: 'plan.json', bytes: Buffer.from(planFileText({ id: writer.id })) },
    ],
    about: saidOf(writer),
    sealer: { journal: writer.id, sign: (id) => writer.vouch(id) },
  };
}
