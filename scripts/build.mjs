import { runAsCommand } from './say.mjs';
import { setUp } from './set-up.mjs';

await runAsCommand(async () => {
  await setUp('build');
  return 0;
});
