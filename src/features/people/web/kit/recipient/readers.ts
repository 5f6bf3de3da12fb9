/** Who will read what is written on this page, as the page itself says it. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { CircleView } from '../../../contract.ts';

/** People and teams by their ids; whoever writes is among them anyway. */
export type ReaderIds = readonly string[];

let said: ReaderIds | undefined;
const hearing = new Set<() => void>();

function say(readers: ReaderIds | undefined): void {
  said = readers;
  for (const hear of hearing) hear();
}

/** Those who read what stands in this circle. */
export const readersIn = (circle: CircleView | null | undefined): ReaderIds | undefined =>
  circle?.parties.map(({ id }) => id);

/** Says who reads what is written here. */
export function useDeclareReaders(parties: ReaderIds): void {
  const ids = parties.join(' ');
  useEffect(() => {
    const mine = ids.split(' ').filter((id) => id !== '');
    say(mine);
    return () => {
      if (said === mine) say(undefined);
    };
  }, [ids]);
}

/** Around a place where others read than on the page it stands on: a card of Today, a form that lets somebody in. */
export const ReadBy = createContext<ReaderIds | undefined>(undefined);

/** Stands among the readers for the partners of whoever writes, whom only the server knows. */
export const myPartners = 'my-partners';

/** The readers, once the place or its page has said who they are. */
export function useReaders(): ReaderIds | undefined {
  const here = useContext(ReadBy);
  const onPage = useSyncExternalStore(
    (hear) => {
      hearing.add(hear);
      return () => void hearing.delete(hear);
    },
    () => said,
  );
  return here ?? onPage;
}
