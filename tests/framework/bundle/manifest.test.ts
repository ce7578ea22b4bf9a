import { expect, test } from 'vitest';
import { passedBound } from '../../../framework/bundle/bounds';
import { isEntryName, isJsonName, namedHash } from '../../../framework/bundle/entry-name';
import {
  makeManifest,
  manifestText,
  readManifest,
  type ManifestFields,
} from '../../../framework/bundle/manifest';
import { fc } from '../../helpers/laws';
import { testCrypto } from '../../helpers/test-crypto';

const a = 'a'.repeat(64);
const said: ManifestFields = {
  plan: 'b'.repeat(64),
  made: '2026-11-23T15:00:00.000Z',
  by: { person: 'c'.repeat(32), name: 'Name Surname' },
  levels: [{ skill: 'skill-a', claimed: 2, evidenced: 1, confirmed: null }],
  leftOut: { files: true, private: true, earlier: false, levels: [1, 2] },
  checkIn: 'd'.repeat(16),
};
const entries = [
  { name: 'plan.json', size: 90, sha256: 'e'.repeat(64) },
  { name: `files/${a}.txt`, size: 7, sha256: a },
];
const signer = { journal: 'f'.repeat(64), sign: () => `${'A'.repeat(86)}==` };

test('its text never changes: files that were made must open for ever', () => {
  const text = manifestText(makeManifest({ ...said, entries }, testCrypto, signer));
  const fields = [
    `"by":{"name":"Name Surname","person":"${'c'.repeat(32)}"}`,
    `"checkIn":"${'d'.repeat(16)}"`,
    `"entries":[{"name":"files/${a}.txt","sha256":"${a}","size":7},{"name":"plan.json","sha256":"${'e'.repeat(64)}","size":90}]`,
    '"format":"rung"',
    '"leftOut":{"earlier":false,"files":true,"levels":[1,2],"private":true}',
    '"levels":[{"claimed":2,"confirmed":null,"evidenced":1,"skill":"skill-a"}]',
    '"made":"2026-11-23T15:00:00.000Z"',
    `"plan":"${'b'.repeat(64)}"`,
    '"seal":"6f8cb486c523d1dd13bb04c16f6dde34f4352fd9352ed9332f97364ee0375aab"',
    `"sig":{"journal":"${'f'.repeat(64)}","sig":"${'A'.repeat(86)}=="}`,
    '"version":1',
  ];
  expect(text).toBe(`{${fields.join(',')}}\n`);
  const unsealed = fields.filter((field) => !/^"(?:seal|sig)"/.test(field));
  expect(fields).toContain(`"seal":"${testCrypto.sha256(`{${unsealed.join(',')}}`)}"`);
});

const name100 = fc.string({ maxLength: 100, unit: 'grapheme' }).filter((one) => !one.includes('\0'));

test('what is made is read, whatever is said, and in whatever order the entries come', () => {
  fc.assert(
    fc.property(
      name100,
      fc.boolean(),
      fc.option(fc.nat(1000)),
      fc.boolean(),
      (name, files, rank, isSigned) => {
        const manifest = makeManifest(
          {
            ...said,
            by: { ...said.by, name },
            leftOut: { ...said.leftOut, files, levels: rank === null ? null : [rank] },
            entries: files ? entries : [...entries].reverse(),
          },
          testCrypto,
          isSigned ? signer : null,
        );
        expect(readManifest(manifestText(manifest), testCrypto)).toEqual({ status: 'whole', manifest });
      },
    ),
  );
});

test('any other letter anywhere is damage, or says that it is newer; only who signed is not known here', () => {
  const text = manifestText(makeManifest({ ...said, entries }, testCrypto, signer));
  const signed = text.indexOf('"sig":{');
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 0, max: 6 }), (at, bit) => {
      const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
      const read = readManifest(`${text.slice(0, at)}${letter}${text.slice(at + 1)}`, testCrypto);
      if (at < signed) expect(read.status).not.toBe('whole');
      else expect(read).not.toEqual(readManifest(text, testCrypto));
    }),
    { numRuns: 3000 },
  );
});

test('names are these and no others', () => {
  const good = [
    'plan.json',
    `frameworks/${a}.json`,
    `files/${a}`,
    `files/${a}.a1`,
    `journal/${'0'.repeat(32)}.jsonl`,
  ];
  expect([...good, `journal/${'0'.repeat(32)}-2.jsonl`].filter((name) => !isEntryName(name))).toEqual([]);
  const bad = [
    '',
    'manifest.json',
    'plan.json\n',
    `files/${a}.A`,
    `files/${a}.`,
    `files/${a}\n`,
    `journal/${a}.jsonl`,
  ];
  expect(bad.filter(isEntryName)).toEqual([]);
  expect([namedHash(`files/${a}.txt`), namedHash(`frameworks/${a}.json`), namedHash('plan.json')]).toEqual([
    a,
    a,
    null,
  ]);
  expect([isJsonName(`files/${a}.json`), isJsonName('plan.json')]).toEqual([false, true]);
});

test('bounds are passed by one more', () => {
  const most = { entries: 20_000, bytes: 500_000_000, jsonBytes: 50_000_000 };
  expect(passedBound(most)).toBeNull();
  expect(passedBound({ ...most, entries: 20_001 })).toBe('more than 20,000 files');
  expect(passedBound({ ...most, bytes: 500_000_001 })).toBe('more than 500 MB');
  expect(passedBound({ ...most, jsonBytes: 50_000_001 })).toBe('more than 50 MB of text to read');
});
