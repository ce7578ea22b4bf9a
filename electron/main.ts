import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

void app.whenReady().then(open);

async function open(): Promise<void> {
  const window = new BrowserWindow({ webPreferences: { preload: join(__dirname, '../preload/preload.cjs') } });
  await window.loadFile(join(__dirname, '../renderer/index.html'));
}
