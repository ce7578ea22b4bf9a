/** Files whose list of contents is not what it should be, or does not fit what is there. */
import { canonicalJson } from '../../framework/canonical-json';
import { manifestText, type Manifest } from '../../framework/bundle/manifest';
import { planFileText } from '../../electron/plan/plan-file';
import {
  all,
  altered,
  honest,
  manifest,
  manifestEntry,
  manifestOf,
  names,
  replaced,
  sealed,
  text,
  writer,
} from './honest-zip';
import type { Hostile } from './hostile-names';
import { newKey, testCrypto } from './test-crypto';
import { TestWriter } from './test-writer';
import { zipOf } from './zip-bytes';

const list = 'its list “manifest.json”';

function saying(what: string, content: string | Uint8Array, reason: string): Hostile {
  const first = { ...manifestEntry(content), isStored: true };
  return { what, bytes: () => zipOf([first, ...honest]), reason };
}

/** Sealed anew, as a forger would. */
function resealed(fields: object): string {
  const { seal: _seal, sig: _sig, ...body } = { ...manifest, ...fields };
  return `${canonicalJson({ ...body, seal: testCrypto.sha256(canonicalJson(body)), sig: null })}\n`;
}

function holding(what: string, entries: Parameters<typeof zipOf>[0], reason: string): Hostile {
  return { what, bytes: () => zipOf(entries), reason };
}

const unsaid = `${list} has something wrong at`;
const [first, second, third, fourth] = honest;
const [one, two, ...rest] = manifest.entries;

const wrongTexts: readonly Hostile[] = [
  saying('a manifest that is empty', '', `${list} is no JSON`),
  saying('a manifest that is no JSON', 'manifest', `${list} is no JSON`),
  saying('a manifest after a byte order mark', `\ufeff${text}`, `${list} is no JSON`),
  saying('a manifest in UTF-16', Buffer.from(text, 'utf16le'), `${list} is no JSON`),
  saying(
    'a manifest in no UTF-8',
    Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    `${list} is no text`,
  ),
  saying('100,000 lists in each other', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, `${unsaid} “format”`),
  saying('a manifest with a space', text.replace(':', ': '), `${list} is not written as it was`),
  saying('a manifest without a line feed', text.trimEnd(), `${list} is not written as it was`),
  saying(
    'a field twice',
    text.replace('"checkIn"', '"checkIn":null,"checkIn"'),
    `${list} is not written as it was`,
  ),
  saying('a prototype', text.replace('"plan"', '"__proto__":{"x":1},"plan"'), `${unsaid} “__proto__”`),
  saying(
    'a number of another form',
    text.replace('"version":1', '"version":1.0'),
    `${list} is not written as it was`,
  ),
  saying('an infinite number', text.replace('"version":1', '"version":1e400'), `${unsaid} “version”`),
  saying('half a character', resealed({}).replace('Name Surname', '\\ud800'), `${unsaid} “by.name”`),
];

const wrongWords: readonly Hostile[] = [
  saying('another format', resealed({ format: 'zip' }), `${unsaid} “format”`),
  saying('a field too many', resealed({ evil: 1 }), `${unsaid} “evil”`),
  saying(
    'a newer version',
    resealed({ version: 2, more: [] }),
    'a newer Rung made it (version 2), so update Rung and open it again',
  ),
  saying('no plan', resealed({ plan: undefined }), `${unsaid} “plan”`),
  saying(
    'another name than was sealed',
    text.replace('Name Surname', 'Name surname'),
    `${list} does not fit its seal`,
  ),
  saying('another seal', text.replace(/"seal":"./, '"seal":"x'), `${unsaid} “seal”`),
  saying(
    'a listed name that leads out',
    resealed({ entries: [{ ...one, name: '../evil' }, two, ...rest] }),
    `${unsaid} “entries.0.name”`,
  ),
  saying(
    'a listed name twice',
    resealed({ entries: [one, one, two, ...rest] }),
    `${list} names ${names.file} twice`,
  ),
  saying(
    'a list in another order',
    resealed({ entries: [two, one, ...rest] }),
    `${list} names ${names.file} in the wrong place`,
  ),
  saying('a list without plan.json', resealed({ entries: [one, two] }), `${list} names no plan.json`),
  saying(
    'a sum that is not in the name',
    resealed({ entries: [{ ...one, sha256: '0'.repeat(64) }, two, ...rest] }),
    `${list} gives ${names.file} another sum than its name does`,
  ),
];

function bySigner(what: string, signed: Manifest, reason: string): Hostile {
  return saying(what, manifestText(signed), reason);
}

const stranger = new TestWriter({ plan: writer.id });
const foreign = { name: `journal/${stranger.id.slice(0, 32)}.jsonl`, content: Buffer.from(stranger.text) };
const withForeign = [...honest, foreign].sort((a, b) => (a.name < b.name ? -1 : 1));
const byStranger = { journal: stranger.id, sign: (id: string) => stranger.vouch(id) };
const wrongKey = { journal: writer.id, sign: newKey().sign };
const secondId = writer.lines[1]?.id ?? '';

const wrongSigners: readonly Hostile[] = [
  bySigner('a signature by another key', manifestOf(honest, {}, wrongKey), 'its signature is wrong'),
  bySigner(
    'a signature by a journal that is not in it',
    manifestOf(honest, {}, byStranger),
    `it is signed with “${stranger.id.slice(0, 32)}.jsonl”, which is not in it`,
  ),
  holding(
    'a signature by somebody else than it names',
    [manifestEntry(manifestText(manifestOf(withForeign, {}, byStranger))), ...withForeign],
    'it is signed by another person than it names',
  ),
  holding(
    'a journal that does not begin as it should',
    sealed(replaced(names.journal, writer.text.replace('"seq":0', '"seq":1'))),
    `“${names.journal.slice(8)}” in it does not begin as the journal that signed it`,
  ),
  bySigner(
    'a journal of nearly the same name',
    manifestOf(
      honest,
      {},
      { journal: `${writer.id.slice(0, 32)}${secondId.slice(32)}`, sign: (id) => writer.vouch(id) },
    ),
    `“${names.journal.slice(8)}” in it does not begin as the journal that signed it`,
  ),
];

function unsealed(entries: readonly { readonly name: string; readonly content: Uint8Array }[]) {
  return [manifestEntry(), ...entries];
}

const wrongContents: readonly Hostile[] = [
  holding('no manifest', honest, 'it does not begin with “manifest.json”'),
  holding(
    'a manifest that comes later',
    [...honest, manifestEntry()],
    'it does not begin with “manifest.json”',
  ),
  holding(
    'a file that is missing',
    all.filter(({ name }) => name !== names.file),
    `“${names.file}” is missing from it`,
  ),
  holding(
    'a file that nobody listed',
    unsealed([...honest, { name: `files/${'0'.repeat(64)}`, content: Buffer.from('evil') }]),
    `“files/${'0'.repeat(64)}” in it is not in its list`,
  ),
  holding(
    'files in another order',
    unsealed([second, first, third, fourth].flatMap((entry) => entry ?? [])),
    `“${names.file}” in it is not in its place`,
  ),
  holding(
    'a file that is smaller than listed and said',
    [
      manifestEntry(resealed({ entries: [{ ...one, size: 1000 }, two, ...rest] })),
      ...altered(names.file, { list: { size: 1000 }, local: { size: 1000 } }).slice(1),
    ],
    `“${names.file}” in it is smaller than it says`,
  ),
  holding(
    'a file of another size',
    unsealed(replaced(names.file, 'A longer note from the workshop.\n')),
    `“${names.file}” in it has another size than listed`,
  ),
  holding(
    'a file of another content',
    unsealed(replaced(names.file, 'B note from the workshop.\n')),
    `“${names.file}” in it is not what was put in`,
  ),
  holding(
    'a plan.json that is damaged',
    sealed(replaced('plan.json', '{"format":1 }\n')),
    '“plan.json” in it is damaged',
  ),
  holding(
    'a plan.json of another plan',
    sealed(replaced('plan.json', planFileText({ id: 'a'.repeat(64) }))),
    '“plan.json” in it is that of another plan',
  ),
  holding(
    'a plan.json of a newer Rung',
    sealed(replaced('plan.json', `${canonicalJson({ format: 2, id: writer.id })}\n`)),
    'a newer Rung made the plan in it, so update Rung and open it again',
  ),
];

export const hostileManifests: readonly Hostile[] = [
  ...wrongTexts,
  ...wrongWords,
  ...wrongSigners,
  ...wrongContents,
];
