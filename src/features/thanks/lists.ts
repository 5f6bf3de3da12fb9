/** Where thanks are found besides their own list: "Between us", and one's own data. */
import { partiesNamed, readerOf } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { showLines } from './show.ts';
import { thanksBy, thanksOnMyMind, thanksTo, type Place } from './list-store.ts';
import { thanksByIds } from './store.ts';

const draftsAtOnce = 50;
const everSince = '1970-01-01T00:00:00Z';

/** Somebody's drafts, with those credited, and thanks that ask for their yes to being shared, with the author. */
export const openThanks: OpenSource = async (db, me, now) => {
  const asked = (await thanksOnMyMind(db, { asked: everSince, received: now.toString() }))
    .filter(({ reason }) => reason === 'asked')
    .map(({ id }) => id);
  const drafts = (await thanksBy(db, me.id, 'drafts', { after: undefined, many: draftsAtOnce })).map(
    ({ id }) => id,
  );
  const list = await thanksByIds(db, [...new Set([...asked, ...drafts])], now);
  const named = (thanks: (typeof list)[number]) =>
    thanks.author === me.id ? thanks.credits.map((credit) => credit.party) : [thanks.author];
  const names = await partiesNamed(db, list.flatMap(named));
  return list.map((thanks) => ({
    subject: { kind: 'thanks', id: thanks.id },
    state: thanks.state,
    words: thanks.forWhat || (thanks.beganWith ?? ''),
    with: named(thanks).flatMap((id) => names.get(id) ?? []),
    day: null,
    yourMove: asked.includes(thanks.id),
  }));
};

const mostExported = 10_000;

/** What they wrote, and what was said of them. */
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
