/** Who is signed in: known to every page inside. */
import { readMe } from '../../settings/me-contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { useRequiredQuery } from '#web/queries.ts';

export type Me = ReplyOf<typeof readMe>;
export const useMe = (): Me => useRequiredQuery(readMe, {});
