/** The settings on the disk. Loaded after the first page: its schema machinery would cost the start of the program. */
import Store from 'electron-store';
import { settingsName, type SettingsFile, type Stored } from './settings';

/** @param userData the folder of the settings */
export function openSettingsFile(userData: string): SettingsFile {
  const store = new Store<Partial<Stored>>({
    cwd: userData,
    name: settingsName,
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  });
  return { set: (values) => store.set(values) };
}
