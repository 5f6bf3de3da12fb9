import { useMemo, type ReactNode } from 'react';
import { readNotYet } from '#features/today/contract.ts';
import { useMe } from '#features/people/web/kit/me.ts';
import { partsNotYet } from '#platform/not-yet.ts';
import { PartsNotYet } from '#web/not-yet.ts';
import { useOptionalQuery } from '#web/queries.ts';

/** Keeps out of the way of somebody new what has not touched them yet. Nobody else is asked about. */
export function WhatIsNotYet({ children }: { children: ReactNode }) {
  const { isNew } = useMe();
  const found = useOptionalQuery(readNotYet, {}, isNew)?.parts;
  // until it is known, little stands there: what comes is a smaller change than what goes
  const parts = useMemo(() => new Set(isNew ? (found ?? partsNotYet) : []), [isNew, found]);
  return <PartsNotYet value={parts}>{children}</PartsNotYet>;
}
