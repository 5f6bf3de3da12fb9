/** Who is signed in: known to every page inside. */
import { readMe } from '../../settings/me-contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { call } from '#web/call.ts';
import { speakAs } from '#web/language.ts';
import { queryKeyOf, queryClient, useRequiredQuery } from '#web/queries.ts';
import { beginVisit } from '#web/visit.ts';

export { readMe };
export type Me = ReplyOf<typeof readMe>;
export const useMe = (): Me => useRequiredQuery(readMe, {});

/** Whether somebody is signed in, asked from a page that is open to everybody: a no is no news there. */
export const isSignedIn = (): Promise<boolean> =>
  call(readMe, {}).then(
    async (me) => {
      await Promise.all([speakAs(me.person), beginVisit(me.person.id)]);
      queryClient.setQueryData(queryKeyOf(readMe as never, {}), me);
      return true;
    },
    () => false,
  );
