/**
 * What every law asks is the same in every run of one commit: whoever gets a red one can see it again, and nobody's
 * change is stopped by what was there before it. `npm run laws` asks what was never asked, with `RUNG_SEED`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.RUNG_SEED ?? 2_026) });

export { fc };
