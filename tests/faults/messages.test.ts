import { it } from 'vitest';
import { holdsForRandomMessages } from '../electron/main/messages';

it('takes ten thousand random messages a call without a crash', { timeout: 120_000 }, async () => {
  await holdsForRandomMessages(10_000);
});
