// What everything is measured against: the least that shows a window, of the size of ours.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1240, height: 820, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(__dirname, 'index.html'));
});
