import { describe, expect, it } from 'vitest';
import { givenPassphrase } from '../../../electron/cli/passphrase';

describe('the passphrase of the command line', () => {
  it('is what RUNG_PASSPHRASE says', () => {
    const { RUNG_PASSPHRASE: before } = process.env;
    try {
      process.env.RUNG_PASSPHRASE = 'from outside';
      expect(givenPassphrase()).toBe('from outside');
      process.env.RUNG_PASSPHRASE = '';
      expect(givenPassphrase()).toBeNull();
      delete process.env.RUNG_PASSPHRASE;
      expect(givenPassphrase()).toBeNull();
    } finally {
      if (before !== undefined) process.env.RUNG_PASSPHRASE = before;
    }
  });
});
