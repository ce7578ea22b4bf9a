import { runAsCommand } from './say.mjs';
import { setUp } from './set-up.mjs';
import { runPlaywright } from './suites.mjs';

await runAsCommand(async () => {
  await setUp('test');
  return runPlaywright(process.argv.slice(2));
});
