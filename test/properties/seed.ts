/** The worlds that these tests make up are the same in every run, so that a failure comes from what was changed. `TEST_SEED` names others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['TEST_SEED'] ?? 2054) });
