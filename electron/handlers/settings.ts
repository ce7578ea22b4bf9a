/** What this computer remembers about how to show things. */
import { nativeTheme } from 'electron';
import type { Input } from '../../framework/contract/contract';
import type { Settings } from '../../framework/contract/views';
import type { Parts } from '../parts';

/** Null takes the entry out; undefined leaves it as it is. */
function tableWith<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null | undefined,
): Readonly<Record<string, Value>> {
  if (value === undefined) return table;
  const { [key]: _before, ...others } = table;
  return value === null ? others : { ...others, [key]: value };
}

export async function changeSettings(
  { settings, session }: Pick<Parts, 'settings' | 'session'>,
  change: Input<'settings.set'>,
): Promise<Settings> {
  const { theme, paper, audience, document, documentPart, board, reminders, hasNews } = change;
  const before = settings.current;
  const plan = board === undefined && documentPart === undefined ? '' : session.plan.id;
  await settings.change({
    theme: theme ?? before.theme,
    paper: paper ?? before.paper,
    audience: audience ?? before.audience,
    reminders: reminders ?? before.reminders,
    ...(hasNews === false ? settings.seen : {}),
    boards: tableWith(before.boards, plan, board),
    documents: tableWith(before.documents, document?.audience ?? '', document?.choices),
    documentParts: tableWith(before.documentParts, plan, documentPart),
  });
  nativeTheme.themeSource = settings.current.theme;
  return settings.settings;
}
