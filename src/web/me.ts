/** Who is signed in: known to every page inside. */
import { readMe } from '#features/people/me-contract.ts';
import type { ReplyOf } from '#platform/contract.ts';
import { useReading } from './reading.ts';

export { readMe };
export type Me = ReplyOf<typeof readMe>;
export const useMe = (): Me => useReading(readMe, {});
