/** What stays out of the way of whoever reads this, because they or their workplace are new. */
import { createContext, useContext } from 'react';
import type { PartNotYet } from '#platform/not-yet.ts';

export const PartsNotYet = createContext<ReadonlySet<PartNotYet>>(new Set());

/** Says of a part whether it stays out of the way; of what is no such part, that it does not. */
export function useIsNotYet(): (part: PartNotYet | undefined) => boolean {
  const parts = useContext(PartsNotYet);
  return (part) => part !== undefined && parts.has(part);
}
