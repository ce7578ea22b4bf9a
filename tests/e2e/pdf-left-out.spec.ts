/** What a reader must not see is nowhere in the finished file: not on its pages, nor in what lies behind them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { nodeCrypto } from '../../electron/node-crypto';
import { audiences, usualChoices } from '../../framework/document/choices';
import { at, evidence, itemId, planOfChanges, reportOf, usualChanges } from '../helpers/report-plans';
import { rung } from './command-line';
import { appFolder, expect, test } from './launch';
import { printReport, tool } from './pdf-tools';

const picture = join(appFolder, 'assets/icon-window.png');

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** What is recorded first: each word says what becomes of it. */
function addingWith(secretFile: string): readonly object[] {
  const note = (indicator: string, text: string, isPrivate: boolean) => ({
    type: 'note.set',
    indicator: at(indicator),
    text,
    private: isPrivate,
  });
  const piece = (fields: object) => ({
    type: 'evidence.add',
    kind: 'note',
    indicators: [at('3.1')],
    ...fields,
  });
  return [
    note('3.1', 'Sharedword one', false),
    note('3.2', 'Overwrittenword two', false),
    note('3.2', 'Sharedword two', false),
    note('3.3', 'Privateword three', true),
    piece({ kind: 'file', title: 'Shown picture', path: picture }),
    piece({ kind: 'file', title: 'Privatetitle', note: 'Privatewords', path: secretFile, private: true }),
    piece({ title: 'Overwrittentitle', text: 'Overwrittentext' }),
    piece({ title: 'Removedtitle', text: 'Removedtext' }),
    piece({ title: 'Tagged', text: 'Text', tags: ['Overwrittentag'] }),
    { type: 'action.add', text: 'Privateaction', private: true },
  ];
}

/** What is recorded then. */
function changing(idOf: (title: string) => string): readonly object[] {
  return [
    {
      type: 'evidence.edit',
      evidence: idOf('Overwrittentitle'),
      title: 'Newer title',
      text: 'Newer text',
    },
    { type: 'evidence.remove', evidence: idOf('Removedtitle') },
    { type: 'evidence.edit', evidence: idOf('Tagged'), tags: ['newer'] },
  ];
}

const secrets = [
  ...[
    'Overwrittenword',
    'Privateword',
    'Privatetitle',
    'Privatewords',
    'Overwrittentitle',
    'Overwrittentext',
  ],
  ...['Removedtitle', 'Removedtext', 'Overwrittentag', 'Privateaction', 'secret-shot'],
];

/** Everything that a file says or holds: its text, its bytes without compression, and the files inside it. */
function allOf(file: string, folder: string): readonly Buffer[] {
  const plain = join(folder, 'plain.pdf');
  tool('qpdf', '--qdf', '--object-streams=disable', file, plain);
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  tool('pdfdetach', '-saveall', '-o', inside, file);
  const files = readdirSync(inside).flatMap((name) => {
    const bytes = readFileSync(join(inside, name));
    return name.endsWith('.rung')
      ? [bytes, execFileSync('unzip', ['-p', join(inside, name)], { maxBuffer: 1e8 })]
      : [bytes];
  });
  const text = Buffer.from(tool('pdftotext', '-raw', file, '-'));
  return [text, readFileSync(plain), ...files, Buffer.from(readdirSync(inside).join(' '))];
}

/** The id of the piece of that title in what `show` prints. */
function idIn(shown: string, title: string): string {
  const json: unknown = JSON.parse(shown);
  const pieces = v.parse(
    v.object({ evidence: v.array(v.object({ id: v.string(), title: v.string() })) }),
    json,
  );
  return pieces.evidence.find((piece) => piece.title === title)?.id ?? '';
}

/** The ways in which a file can hold a text. */
function waysToSay(text: string): readonly Buffer[] {
  const big = Buffer.from(text, 'utf16le').swap16();
  return [
    Buffer.from(text),
    big,
    Buffer.from(text, 'utf16le'),
    ...[big.toString('hex'), Buffer.from(text).toString('hex')].flatMap((hex) => [
      Buffer.from(hex),
      Buffer.from(hex.toUpperCase()),
    ]),
  ];
}

function isSaid(parts: readonly Buffer[], text: string): boolean {
  return waysToSay(text).some((way) => parts.some((part) => part.includes(way)));
}

for (const audience of audiences) {
  const isListed = usualChoices[audience].sections.includes('evidence');
  // A form carries nothing.
  const embeddings = usualChoices[audience].form === true ? ['nothing'] : ['nothing', 'everything'];
  for (const embed of embeddings) {
    test(`what is private or was overwritten is nowhere: ${audience}, ${embed} inside`, async ({
      folders: { root, userData },
    }) => {
      test.slow();
      const place = (name: string) => join(root, name);
      mkdirSync(userData, { recursive: true });
      const secretFile = place('secret-shot.png');
      copyFileSync(join(appFolder, 'assets/icon.png'), secretFile);
      await rung(userData, ['new', place('plan'), '--name', 'Name Surname']);
      const apply = (changes: readonly object[]) =>
        rung(userData, ['apply', place('plan'), '-'], JSON.stringify(changes));
      await apply(addingWith(secretFile));
      const shown = await rung(userData, ['show', place('plan')]);
      await apply(changing((title) => idIn(shown, title)));
      const inside = embed === 'everything' ? ['--embed'] : [];
      await rung(userData, [
        'export',
        place('plan'),
        '--pdf',
        place('a.pdf'),
        '--audience',
        audience,
        ...inside,
      ]);
      const parts = allOf(place('a.pdf'), root);
      expect(secrets.filter((text) => isSaid(parts, text))).toEqual([]);
      expect(isSaid(parts, hashOf(secretFile))).toBe(false);
      // What may be seen is there, so that nothing is only looked for in vain.
      expect(isSaid(parts, 'Newer title')).toBe(isListed);
      expect(isSaid(parts, hashOf(picture))).toBe(isListed);
      const pictures = tool('pdfimages', '-list', place('a.pdf')).trim().split('\n').slice(2);
      expect(pictures).toHaveLength(isListed ? 1 : 0);
    });
  }

  test(`a piece that is left out is nowhere, nor its file's hash: ${audience}`, async ({
    folders: { root },
  }) => {
    const file = { sha256: 'c0ffee'.repeat(10).padEnd(64, '0'), name: 'leftout-file.png', size: 9 };
    const leftOut = evidence(30, {
      kind: 'file',
      title: 'Leftouttitle',
      note: 'Leftoutnote',
      file,
      indicators: [at('3.1')],
    });
    const choices = { ...usualChoices[audience], leftOut: [itemId(30)] };
    const printed = await printReport(
      reportOf(planOfChanges([...usualChanges, leftOut]), { choices, crypto: nodeCrypto }),
      root,
    );
    const parts = allOf(printed.file, root);
    for (const text of ['Leftouttitle', 'Leftoutnote', 'leftout-file', file.sha256])
      expect(isSaid(parts, text), text).toBe(false);
    expect(isSaid(parts, 'Runbook for the file servers')).toBe(isListed);
  });
}
