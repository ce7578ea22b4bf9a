/** What this computer remembers about how to show things. */
import { nativeTheme } from 'electron';
import type { Input } from '../../framework/contract/contract';
import type { Settings } from '../../framework/contract/views';
import type { Parts } from '../parts';
import type { Stored } from '../settings';

function boardsWith(
  boards: Stored['boards'],
  plan: string,
  pin: Stored['boards'][string] | null,
): Stored['boards'] {
  const { [plan]: _before, ...others } = boards;
  return pin === null ? others : { ...others, [plan]: pin };
}

export async function changeSettings(
  { settings, session }: Pick<Parts, 'settings' | 'session'>,
  { theme, paper, audience, board, reminders, hasNews }: Input<'settings.set'>,
): Promise<Settings> {
  const before = settings.current;
  await settings.change({
    theme: theme ?? before.theme,
    paper: paper ?? before.paper,
    audience: audience ?? before.audience,
    reminders: reminders ?? before.reminders,
    ...(hasNews === false ? settings.seen : {}),
    boards: board === undefined ? before.boards : boardsWith(before.boards, session.plan.id, board),
  });
  nativeTheme.themeSource = settings.current.theme;
  return settings.settings;
}
