import * as v from 'valibot';
import { inputs } from '../../framework/contract/contract';
import type { Settings } from '../../framework/contract/views';

/** Null takes the entry out; undefined leaves it. */
function tableWith<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null | undefined,
): Readonly<Record<string, Value>> {
  if (value === undefined) return table;
  const { [key]: _before, ...others } = table;
  return value === null ? others : { ...others, [key]: value };
}

/** What `settings.set` makes of the settings, for the plan that is open. */
export function settingsAfter(settings: Settings, plan: string, change: unknown): Settings {
  const { board, document, documentPart, ...others } = v.parse(inputs['settings.set'], change);
  return Object.assign({}, settings, others, {
    boards: tableWith(settings.boards, plan, board),
    documents: tableWith(settings.documents, document?.audience ?? '', document?.choices),
    documentParts: tableWith(settings.documentParts, plan, documentPart),
  });
}
