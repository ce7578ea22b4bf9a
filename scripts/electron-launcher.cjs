// Runs the app folder named on the command line, as Electron's own default app does. The older runtime for
// development comes without that app, so this file becomes its resources/app/main.js.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const args = process.argv.slice(1);
let folder;
for (let index = 0; index < args.length && folder === undefined; index += 1) {
  // Playwright sends a file to load first, as `-r FILE`.
  if (args[index] === '-r' || args[index] === '--require') require(resolve(args[(index += 1)]));
  else if (!args[index].startsWith('-')) folder = resolve(args[index]);
}

if (folder === undefined) {
  process.stderr.write('electron: name the folder of an app\n');
  app.exit(2);
} else {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setAppPath(folder);
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  require(join(folder, about.main));
}
