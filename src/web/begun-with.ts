/** Prefilling a form that one page opens for another: kept in the history state of this browser, never in the address. */
import { useLocation } from '@tanstack/react-router';
import { whoseVisit } from './visit.ts';

export interface BegunWith {
  /** What an ask or thanks are for. */
  what: string;
  /** Why it matters, where the form asks. */
  why: string;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    begunWith?: BegunWith & { by: string | null };
  }
}

/** Hands words over to the page that is opened; only to the one who does so, not to whoever goes back to it later. */
export const handOver = (words: BegunWith) => ({ begunWith: { ...words, by: whoseVisit() } });

/** The words that the page before handed over, if it did. */
export const useBegunWith = (): BegunWith | undefined => {
  const begun = useLocation({ select: ({ state }) => state.begunWith });
  return begun?.by === whoseVisit() ? begun : undefined;
};
