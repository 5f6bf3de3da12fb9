import { foresee, useMove } from '#web/move.ts';
import { changeSettings, readMe } from '../../own/me-contract.ts';

/** Changes a setting of mine; it shows at once and goes back should it be refused. */
export const useChangeSettings = () =>
  useMove(changeSettings, {
    optimistic: (input) => [foresee(readMe, {}, (me) => ({ ...me, settings: { ...me.settings, ...input } }))],
  });
