import { useEffect } from 'react';
import type { PartyView } from '#features/people/contract.ts';
import { readBeside } from '#features/people/directory-contract.ts';
import type { InputOf } from '#platform/contract.ts';
import { useGlance } from './reading.ts';

/**
 * Prefilling the recipient: opened from somebody's page (`?to=`), a form begins with them, once their name is known and
 * unless it already does.
 */
export function useOpenedTowards(
  id: string | undefined,
  occasion: InputOf<typeof readBeside>['for'],
  isBegun: boolean,
  begin: (party: PartyView) => void,
): void {
  const party = useGlance(
    readBeside,
    { party: id ?? '', for: occasion },
    id !== undefined && !isBegun,
  )?.party;
  useEffect(() => {
    if (party && party.id === id && !isBegun) begin(party);
    // only when the name arrives
    // oxlint-disable-next-line react/exhaustive-deps
  }, [party?.id]);
}
