/** Thanks that are open with somebody, as lines of "Open with me". */
import { partiesNamed } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { thanksBy, thanksOnMyMind } from '../finding/list-store.ts';
import { thanksByIds } from '../store.ts';

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
    words: thanks.forWhat,
    with: named(thanks).flatMap((id) => names.get(id) ?? []),
    yourMove: asked.includes(thanks.id),
  }));
};
