import * as v from 'valibot';
import { expect } from 'vitest';
import { answer, type Caller, type Handlers } from '../../../electron/answer';
import { PlanError } from '../../../electron/plan-error';
import { callNames, type CallName } from '../../../framework/contract/channels';
import { inputs } from '../../../framework/contract/contract';
import { fc } from '../../helpers/laws';

export const window: Caller = { role: 'window', id: 1 };
export const print: Caller = { role: 'print', id: 2 };

export interface Reached {
  readonly name: string;
  readonly input: unknown;
}

/** Handlers that note what reached them, then do `end`. */
export function handlersThat(end: () => never, reached: Reached[] = []): Handlers {
  const handler = (name: CallName) => (input: unknown) => {
    reached.push({ name, input });
    return end();
  };
  return {
    'app.start': handler('app.start'),
    'app.reveal': handler('app.reveal'),
    'settings.set': handler('settings.set'),
    'plan.create': handler('plan.create'),
    'plan.open': handler('plan.open'),
    'plan.answer': handler('plan.answer'),
    'plan.apply': handler('plan.apply'),
    'plan.erase': handler('plan.erase'),
    'plan.preview': handler('plan.preview'),
    'plan.restore': handler('plan.restore'),
    'backup.place': handler('backup.place'),
    'backup.now': handler('backup.now'),
    'plan.move': handler('plan.move'),
    'plan.discard': handler('plan.discard'),
    'plan.storage': handler('plan.storage'),
    'plan.export': handler('plan.export'),
    'document.preview': handler('document.preview'),
    'document.cancel': handler('document.cancel'),
    'document.print': handler('document.print'),
    'calendar.save': handler('calendar.save'),
    'checkin.summary': handler('checkin.summary'),
    'share.look': handler('share.look'),
    'share.make': handler('share.make'),
    'share.drag': handler('share.drag'),
    'bundle.take': handler('bundle.take'),
    'review.begin': handler('review.begin'),
    'seat.take': handler('seat.take'),
    'seat.leave': handler('seat.leave'),
    'plans.list': handler('plans.list'),
    'plans.forget': handler('plans.forget'),
    'plans.rename': handler('plans.rename'),
    'plans.archive': handler('plans.archive'),
    'plans.inside': handler('plans.inside'),
    'plans.erase': handler('plans.erase'),
    'plans.next': handler('plans.next'),
    'plans.cancel': handler('plans.cancel'),
    'people.list': handler('people.list'),
    'prep.read': handler('prep.read'),
    'prep.save': handler('prep.save'),
    'history.read': handler('history.read'),
    'history.asOf': handler('history.asOf'),
    'history.since': handler('history.since'),
    'history.seen': handler('history.seen'),
    'form.read': handler('form.read'),
    'form.take': handler('form.take'),
    'sign.state': handler('sign.state'),
    'sign.make': handler('sign.make'),
    'sign.checkIn': handler('sign.checkIn'),
    'sign.takeAlong': handler('sign.takeAlong'),
    'sign.bring': handler('sign.bring'),
    'sign.scan': handler('sign.scan'),
    'files.choose': handler('files.choose'),
    'files.paste': handler('files.paste'),
    'files.look': handler('files.look'),
    'files.stop': handler('files.stop'),
    'evidence.open': handler('evidence.open'),
    'evidence.find': handler('evidence.find'),
    'evidence.preview': handler('evidence.preview'),
    'link.open': handler('link.open'),
    'draft.save': handler('draft.save'),
    'print.report': handler('print.report'),
  };
}

export function cancel(): never {
  throw new PlanError('cancelled', 'Nothing was changed.');
}

export const resultSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({
    ok: v.literal(false),
    error: v.strictObject({
      code: v.picklist(['refused', 'read-only', 'disk', 'missing', 'cancelled', 'bug']),
      message: v.pipe(v.string(), v.regex(/^.+[.!?]$/su)),
    }),
  }),
]);

/** Values that look a little like what calls take, and values that look like nothing. */
const field = fc.constantFrom(
  'from',
  'id',
  'changes',
  'type',
  'how',
  'evidence',
  'url',
  'key',
  'text',
  'name',
  '__proto__',
);
const word = fc.constantFrom(
  'choose',
  'recent',
  'copy',
  'note',
  'a4',
  'file:///etc/passwd',
  '../../x',
  '\0',
  '\ud800',
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    word,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(field, tie('value'), { maxKeys: 5 }),
})).value;

/**
 * Whatever comes in, one result with one sentence goes out, no handler gets what is not of its schema, and nothing is a
 * mistake of ours.
 */
export async function holdsForRandomMessages(runs: number): Promise<void> {
  const bugs: unknown[] = [];
  for (const name of callNames) {
    const reached: Reached[] = [];
    const handlers = handlersThat(cancel, reached);
    const caller = name === 'print.report' ? print : window;
    const message = fc.oneof(
      json.map((value) => JSON.stringify(value)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(message, async (input) => {
        const text = await answer({ name, input, caller }, handlers, (_where, error) => bugs.push(error));
        expect(v.safeParse(resultSchema, JSON.parse(text)).success, text).toBe(true);
      }),
      { numRuns: runs },
    );
    for (const each of reached) expect(v.is(inputs[name], each.input)).toBe(true);
  }
  expect(bugs).toEqual([]);
}
