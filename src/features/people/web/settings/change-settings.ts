import { optimisticUpdate, useCommand } from '#web/commands.ts';
import { changeSettings, readMe } from '../../settings/me-contract.ts';

/** Changes a setting of mine as an optimistic update: it shows at once, and is rolled back should it be refused. */
export const useChangeSettings = () =>
  useCommand(changeSettings, {
    optimistic: (input) => [
      optimisticUpdate(readMe, {}, (me) => ({ ...me, settings: { ...me.settings, ...input } })),
    ],
  });
