/** What two people did well together: a repair opens with it (S4-19, B34). */
import { keptBetween } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on } from '#platform/http/routes.ts';
import { readTogether } from '../contract.ts';
import { oneConversation } from '../store.ts';

/** What conversations need to know of thanks, which stand beside them: injected by `app.ts`. */
export interface ThanksKnown {
  /** What these two thanked each other for, latest first. */
  thanksOfTwo: (db: Reading, one: string, other: string, most: number) => Promise<string[]>;
}

const mostOfEach = 3;

/** Wins and thanks the two share, and promises they kept to each other; nothing in other forms, or once it is over. */
export const togetherRoute = ({ thanksOfTwo }: ThanksKnown) =>
  on(readTogether, ({ input, read }) =>
    read(async (db) => {
      const it = await oneConversation(db, input.id);
      const [one, other] = it.people;
      const isAlive = ['draft', 'invited', 'open'].includes(it.state);
      if (it.form !== 'repair' || !one || !other || !isAlive) return { items: [] };
      const thanks = await thanksOfTwo(db, one.person, other.person, mostOfEach);
      const promises = await keptBetween(db, one.person, other.person, mostOfEach);
      return {
        items: [
          ...thanks.map((words) => ({ kind: 'thanks' as const, words })),
          // what was thanked for is not said a second time as a word that was kept
          ...promises
            .filter((words) => !thanks.includes(words))
            .map((words) => ({ kind: 'promise' as const, words })),
        ],
      };
    }),
  );
