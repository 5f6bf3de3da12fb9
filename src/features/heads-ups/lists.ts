/** Where heads-ups are found besides their own list: "Between us", the search, and one's own data. */
import { partiesNamed, readerOf } from '#features/people/public.ts';
import type { ExportSource } from '#platform/own-data.ts';
import type { SearchSource } from '#platform/search.ts';
import type { OpenSource } from '#platform/open-thing.ts';
import { questionsAbout, questionsOf } from './question-store.ts';
import { headsUpHits, headsUpsBy, headsUpsOfMine } from './list-store.ts';
import { rolesOf } from './heads-up.ts';
import { showLines } from './show.ts';
import { headsUpsByIds, ownWords } from './store.ts';

const mostOpen = 50;

/** What stands just now: for me, and from my side; a question is the turn of whoever sent it. */
export const openHeadsUps: OpenSource = async (db, me) => {
  const range = { after: undefined, many: mostOpen };
  const list = await headsUpsByIds(db, await headsUpsOfMine(db, 'current', range));
  if (list.length === 0) return [];
  const viewer = await readerOf(db, me.id);
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
    day: one.until,
    yourMove: one.author === me.id && unanswered.has(one.id),
  }));
};

/** Those in my circles, by their words; newest first, which says nothing about anybody. */
export const headsUpSearch: SearchSource = { groups: ['heads-ups'], hits: headsUpHits };

/** What somebody told others, what they asked, and what they said to those of others. */
export const headsUpExport: ExportSource = {
  part: 'heads-ups',
  mine: async (db, person) => {
    const sent = await headsUpsByIds(db, await headsUpsBy(db, person));
    const lines = await showLines(db, await readerOf(db, person), sent);
    return {
      // what one could do with it just now is not part of one's data
      sent: lines.map(({ can: _can, ...line }) => line),
      questions: (await questionsOf(db, person)).map(({ headsUp, words, askedAt, reply }) => ({
        headsUp,
        words,
        askedAt,
        reply,
      })),
      answers: [...(await ownWords(db, person))].map(([headsUp, { answer }]) => ({ headsUp, answer })),
    };
  },
};
