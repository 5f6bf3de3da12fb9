import { optimisticUpdate, useCommand } from '#web/commands.ts';
import { changeSettings, readMe } from '../../own/me-contract.ts';

/** Changes a setting of mine; it shows at once and goes back should it be refused. */
export const useChangeSettings = () =>
  useCommand(changeSettings, {
    optimistic: (input) => [
      optimisticUpdate(readMe, {}, (me) => ({ ...me, settings: { ...me.settings, ...input } })),
    ],
  });
