/** Who will read what is written on this page, as the page itself says it. */
import { useEffect, useSyncExternalStore } from 'react';

let said: readonly string[] | undefined;
const hearing = new Set<() => void>();

function say(readers: readonly string[] | undefined): void {
  said = readers;
  for (const hear of hearing) hear();
}

/** Says who reads what is written here: people and teams by their ids. Whoever writes is among them anyway. */
export function useSayWhoReads(parties: readonly string[]): void {
  const ids = parties.join(' ');
  useEffect(() => {
    const mine = ids.split(' ').filter((id) => id !== '');
    say(mine);
    return () => {
      if (said === mine) say(undefined);
    };
  }, [ids]);
}

/** The readers, once the page has said who they are. */
export const useReaders = (): readonly string[] | undefined =>
  useSyncExternalStore(
    (hear) => {
      hearing.add(hear);
      return () => void hearing.delete(hear);
    },
    () => said,
  );
