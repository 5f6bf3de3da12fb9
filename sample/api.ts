/**
 * Impersonating one of the people of the sample workplace, to try it. Elsewhere, and for everybody else, there is nothing
 * here.
 */
import { newLinkSecret } from '#features/sign-in/public.ts';
import { newId } from '#platform/id.ts';
import { on } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { tryItAs } from './contract.ts';
import { keepSampleLink } from './sample-store.ts';

const linkMinutes = 15;

export const sampleRoutes = [
  on(tryItAs, ({ input, now, transact }) =>
    transact(async (tx) => {
      const { path, hash: secret } = newLinkSecret();
      const until = now.add({ minutes: linkMinutes });
      const isKept = await keepSampleLink(tx, { id: newId(), secret, person: input.person, until });
      return isKept ? { path } : refuseAnyone('not-found');
    }),
  ),
];
