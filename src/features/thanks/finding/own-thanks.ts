/** What thanks add to somebody's own data: what they wrote, and what was said of them. */
import { readerOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { ExportSource } from '#platform/own-data.ts';
import { thanksBy, thanksTo, type Place } from './list-store.ts';
import { showLines } from '../show.ts';
import { thanksByIds } from '../store.ts';

const mostExported = 10_000;

export const ownThanks: ExportSource = {
  part: 'thanks',
  mine: async (db: Reading, person: string) => {
    const who = await readerOf(db, person);
    const range = { after: undefined, many: mostExported };
    const shown = async (places: readonly Place[]) => {
      const list = await thanksByIds(
        db,
        places.map(({ id }) => id),
        Temporal.Now.instant(),
      );
      // what one could do with it just now is not part of one's data, so the moment does not matter
      return (await showLines(db, who, list)).map(({ can: _can, ...line }) => line);
    };
    return {
      drafts: await shown(await thanksBy(db, person, 'drafts', range)),
      given: await shown(await thanksBy(db, person, 'given', range)),
      received: await shown(await thanksTo(db, range)),
    };
  },
};
