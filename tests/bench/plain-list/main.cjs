// What scrolling is measured against: as many rows with the same words, all of them on the page, and nothing that does anything.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1240, height: 820, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(__dirname, 'index.html'));
});
