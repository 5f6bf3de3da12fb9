import { foresee, useMove } from '#web/move.ts';
import { changeSettings, readMe } from '../../own/me-contract.ts';

/** Changes a setting of mine as an optimistic update: it shows at once, and is rolled back should it be refused. */
export const useChangeSettings = () =>
  useMove(changeSettings, {
    optimistic: (input) => [foresee(readMe, {}, (me) => ({ ...me, settings: { ...me.settings, ...input } }))],
  });
