import { runChecks } from './checks.mjs';
import { total } from './reports.mjs';
import { runAsCommand } from './say.mjs';
import { setUp } from './set-up.mjs';
import { runUnitTests } from './suites.mjs';

const names = process.argv.slice(2);

await runAsCommand(async () => {
  await setUp(names.length === 0 ? 'test' : 'build');
  const tallies = [await runChecks(names)];
  if (names.length === 0) tallies.push(await runUnitTests());
  return total(tallies).failed > 0 ? 1 : 0;
});
