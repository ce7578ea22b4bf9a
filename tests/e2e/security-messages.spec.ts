import { existsSync, readdirSync } from 'node:fs';
import { callNames } from '../../framework/contract/channels';
import { expect, test } from './launch';
import { fc } from '../helpers/laws';

const messagesACall = 150;

/** Values that come close to what calls take, so that many get through to the real handlers. */
const field = fc.constantFrom(
  'from',
  'id',
  'changes',
  'type',
  'how',
  'evidence',
  'indicator',
  'url',
  'key',
  'text',
  'name',
  'paper',
  'level',
  'role',
  'base64',
  'what',
  'theme',
  'board',
  'isMine',
  'backup',
  '__proto__',
);
const word = fc.constantFrom(
  'recent',
  'copy',
  'folder',
  'note',
  'a4',
  'dark',
  'rating.set',
  'note.set',
  'evidence.add',
  'change.undo',
  'infrastructure-support/1.1',
  'file:///etc/passwd',
  '../../../escaped',
  '/tmp/escaped',
  'https://example.org/',
  'plan-folder',
  'AAAA',
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.boolean(),
    fc.constant(null),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(field, tie('value'), { maxKeys: 6 }),
}));
const input = fc.oneof(
  value.object.map((json) => JSON.stringify(json)),
  value.value.map((json) => JSON.stringify(json)),
  fc.string({ maxLength: 50 }),
);

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map(String);
}

test('random messages to every call crash nothing and write nowhere but to plan and settings', async ({
  start,
  folders,
}) => {
  test.setTimeout(180_000);
  const running = await start();
  const { app, page, call } = running;
  await call('plan.create', { name: 'Name Surname', role: '', level: 1 });
  // Nobody is there to answer dialogs, and no program of this computer is to open anything.
  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    shell.openPath = () => Promise.resolve('');
    shell.openExternal = (url) => {
      asked.push(url);
      return Promise.resolve();
    };
    shell.showItemInFolder = () => undefined;
  });
  const answers: string[] = [];
  for (const name of callNames.filter((each) => each !== 'plan.export')) {
    const messages = fc.sample(input, messagesACall);
    const texts = await page.evaluate(
      ([called, inputs]) => Promise.all(inputs.map((each) => window.rung.call(called, each))),
      [name, messages] as const,
    );
    answers.push(...texts);
  }
  expect(answers).toHaveLength((callNames.length - 1) * messagesACall);
  const bugs = answers.filter((answer) => answer.includes('"code":"bug"'));
  expect(bugs).toEqual([]);
  const asked: unknown = await app.evaluate((): unknown => Reflect.get(globalThis, 'asked'));
  expect(Array.isArray(asked) ? asked.filter((url) => !/^(https?|mailto):/.test(String(url))) : []).toEqual(
    [],
  );
  expect(readdirSync(folders.root).sort()).toEqual(['plans', 'user data']);
  expect(namesIn(folders.root).filter((name) => name.includes('escaped'))).toEqual([]);
  expect(existsSync('/tmp/escaped')).toBe(false);
  expect(await call('app.start', null)).toMatchObject({ ok: true });
});
