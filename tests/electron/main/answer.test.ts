import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { answer, answerOffer, type Call } from '../../../electron/answer';
import { PlanError } from '../../../electron/plan-error';
import { callNames } from '../../../framework/contract/channels';
import { RequestError } from '../../../framework/request';
import {
  cancel,
  handlersThat,
  holdsForRandomMessages,
  print,
  resultSchema,
  window,
  type Reached,
} from './messages';

const bugs: unknown[] = [];
const noteBug = (_where: string, error: unknown) => void bugs.push(error);

async function ask(call: Call, handlers = handlersThat(cancel)): Promise<unknown> {
  return JSON.parse(await answer(call, handlers, noteBug));
}

describe('a call', () => {
  it('answers one sentence, and no handler gets an input that is not of its schema, whatever comes', async () => {
    // Ten times as many with the faults.
    await holdsForRandomMessages(1000);
  });

  it('is refused when its name or its input is no text at all', async () => {
    const refused = { ok: false, error: { code: 'refused', message: 'Rung does not know this call.' } };
    for (const name of [undefined, null, 7, {}, 'toString', '__proto__', 'plan.apply ', ['plan.apply']]) {
      expect(await ask({ name, input: 'null', caller: window })).toEqual(refused);
    }
    for (const input of [undefined, null, 7, {}, ['null']]) {
      const result = await ask({ name: 'app.start', input, caller: window });
      expect(result).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
  });

  it('is bounded in size', async () => {
    const result = await ask({ name: 'files.paste', input: ' '.repeat(150_000_001), caller: window });
    const message: unknown = expect.stringContaining('100 MB');
    expect(result).toMatchObject({ ok: false, error: { code: 'refused', message } });
  });

  it('survives JSON that is nested a hundred thousand deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const input of [deep, `{"changes":[{"type":"note.set","text":${deep}}]}`]) {
      const result = await ask({ name: 'plan.apply', input, caller: window });
      expect(v.is(resultSchema, result)).toBe(true);
    }
  });

  it('knows two kinds of caller: the printed page may ask for its report, the window for everything else', async () => {
    for (const name of callNames) {
      const reached: Reached[] = [];
      const handlers = handlersThat(cancel, reached);
      const wrong = name === 'print.report' ? window : print;
      await ask({ name, input: 'null', caller: wrong }, handlers);
      expect(reached).toEqual([]);
    }
  });
});

describe('what goes wrong', () => {
  const cases: readonly (readonly [Error, string, string])[] = [
    [new RequestError('Change 1 (rating.set): no.'), 'refused', 'Change 1 (rating.set): no.'],
    [new PlanError('read-only', 'It is read-only.'), 'read-only', 'It is read-only.'],
    [
      Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', syscall: 'write', path: '/there/x' }),
      'disk',
      'Using /there/x failed because the disk is full: make room on it and try again.',
    ],
  ];

  it.each(cases)('%s becomes code and sentence', async (error, code, message) => {
    const fail = () => {
      throw error;
    };
    expect(await ask({ name: 'app.start', input: 'null', caller: window }, handlersThat(fail))).toEqual({
      ok: false,
      error: { code, message },
    });
  });

  it('a mistake of ours is noted, and told without its words', async () => {
    const secret = new TypeError('cannot read "a private note"');
    const noted: unknown[] = [];
    const fail = () => {
      throw secret;
    };
    const call: Call = { name: 'app.start', input: 'null', caller: window };
    const text = await answer(call, handlersThat(fail), (_where, error) => noted.push(error));
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(text).not.toContain('private');
    expect(noted).toEqual([secret]);
  });
});

describe('offered files', () => {
  const offer = (paths: readonly string[]) =>
    Promise.resolve(paths.map((path) => ({ path, name: path, size: 1 })));

  it('are taken from the window alone, as a bounded list of texts', async () => {
    const give = async (paths: unknown, caller = window): Promise<unknown> =>
      JSON.parse(await answerOffer({ paths, caller }, offer, noteBug));
    expect(await give(['/a'])).toEqual({ ok: true, value: [{ path: '/a', name: '/a', size: 1 }] });
    for (const paths of [
      undefined,
      'x',
      [1],
      [{}],
      Array.from({ length: 20_001 }, () => '/a'),
      ['x'.repeat(5000)],
    ]) {
      expect(await give(paths)).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    expect(await give(['/a'], print)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
