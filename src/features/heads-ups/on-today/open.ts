/** What stands just now, as lines of "Open with me". */
import { partiesNamed, partiesOf } from '#features/people/public.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { questionsAbout } from '../answers/question-store.ts';
import { headsUpsOfMine } from '../finding/list-store.ts';
import { rolesOf } from '../heads-up.ts';
import { headsUpsByIds, ownWords } from '../store.ts';

const mostOpen = 50;

/** What stands just now: for me, and from my side; a question is the turn of whoever sent it. */
export const openHeadsUps: OpenSource = async (db, me) => {
  const range = { after: undefined, many: mostOpen };
  const list = await headsUpsByIds(db, await headsUpsOfMine(db, 'current', range));
  if (list.length === 0) return [];
  const viewer = { person: me.id, parties: new Set(await partiesOf(db, me.id)) };
  const words = await ownWords(db, me.id);
  const unanswered = new Set(
    (
      await questionsAbout(
        db,
        list.map(({ id }) => id),
      )
    )
      .filter(({ reply }) => reply === null)
      .map(({ headsUp }) => headsUp),
  );
  const fits = list.filter(
    (one) => one.author === me.id || (rolesOf(one, viewer).includes('affected') && !words.has(one.id)),
  );
  const withWhom = (one: (typeof list)[number]) =>
    one.author === me.id ? one.told.map(({ party }) => party) : [one.forParty];
  const names = await partiesNamed(db, fits.flatMap(withWhom));
  return fits.map((one) => ({
    subject: { kind: 'heads-up', id: one.id },
    state: one.state,
    words: one.what,
    with: withWhom(one).flatMap((id) => names.get(id) ?? []),
    yourMove: one.author === me.id && unanswered.has(one.id),
  }));
};
