/** What the settings remember about one plan, forgotten with it. */
import type { SettingsStore } from '../settings';

function without<Value>(table: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  const { [id]: _gone, ...rest } = table;
  return rest;
}

/** Its place in the lists of those that were open before. */
export async function forgetFolder(settings: SettingsStore, folder: string): Promise<void> {
  const { recent, open, looked } = settings.current;
  const rest = recent.filter((plan) => plan.folder !== folder);
  const isLeft = rest.some(({ id }) => id === open);
  const others = Object.entries(looked).filter(([, plan]) => plan.folder !== folder);
  await settings.change({ recent: rest, open: isLeft ? open : null, looked: Object.fromEntries(others) });
}

/** Its board and how much of its history was seen. */
export async function forgetSettings(settings: SettingsStore, id: string): Promise<void> {
  const { boards, seen } = settings.current;
  await settings.change({ boards: without(boards, id), seen: without(seen, id) });
}
