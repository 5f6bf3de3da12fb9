/** Where moves are answers that can be undone for a while: whoever shows them holds them back and says what now is. */
import { createContext } from 'react';
import type { Operation } from '#platform/contract.ts';

export interface Answering {
  /** A move that needs no more than a press: held back, with what now is in one line. */
  hold: (operation: Operation, input: object, says: string) => void;
  /** A move that was made at once, such as by a form. */
  made: (says: string) => void;
}

export const AnsweringContext = createContext<Answering | null>(null);
