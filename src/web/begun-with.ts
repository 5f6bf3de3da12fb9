/** What a form begins with when one page opens it for another: kept with the visit in this browser, never in the address. */
import { useLocation } from '@tanstack/react-router';

export interface BegunWith {
  /** What an ask or thanks are for. */
  what: string;
  /** Why it matters, where the form asks. */
  why: string;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    begunWith?: BegunWith;
  }
}

/** The words that the page before handed over, if it did. */
export const useBegunWith = (): BegunWith | undefined =>
  useLocation({ select: ({ state }) => state.begunWith });
