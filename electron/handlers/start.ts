/** All that the first page needs. */
import { app } from 'electron';
import { readFramework } from '../../framework/framework';
import type { Start } from '../../framework/contract/views';
import type { Parts } from '../parts';
import { syncToolOf } from '../plan/places';
import { shippedFrameworkText } from '../shipped-framework';

function platform(): Start['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

export async function start({ session, settings, started, plansFolder, notices }: Parts): Promise<Start> {
  await started;
  return {
    version: app.getVersion(),
    platform: platform(),
    settings: settings.settings,
    plan: session.open === null ? null : await session.view(),
    recent: settings.current.recent,
    framework: readFramework(JSON.parse(shippedFrameworkText())),
    plansFolder,
    plansFolderSyncedBy: syncToolOf(plansFolder),
    settingsFolder: app.getPath('userData'),
    notices: [...settings.notices, ...notices.all],
  };
}
