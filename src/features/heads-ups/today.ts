/** What heads-ups may put on Today: T6, and what comes back to whoever told something (B18, B46). */
import { partiesNamed, type PartyView, type Reader, readerOf } from '#features/people/public.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { questionsAbout, type Question } from './question-store.ts';
import { endCard, newsCard, questionCard, replyCard, saidCard } from './heads-up-card.ts';
import { hasAnswered, rolesOf } from './heads-up.ts';
import { mayHaveHeadsUpCards, headsUpsOnMyMind } from './list-store.ts';
import { headsUpsByIds, ownWords, type StoredHeadsUp } from './store.ts';

const daysOfEnd = 7;

interface Known {
  who: Reader;
  words: Awaited<ReturnType<typeof ownWords>>;
  questions: ReadonlyMap<string, Question[]>;
  names: Map<string, PartyView>;
}
const named = ({ names }: Known, id: string) => ({ id, name: names.get(id)?.name ?? '' });

/** News for somebody affected, until they answered it; and, once, that it ended. */
function cardsForAffected(headsUp: StoredHeadsUp, known: Known): Card[] {
  const { who, words, questions } = known;
  if (!rolesOf(headsUp, who).includes('affected')) return [];
  const about = named(known, headsUp.forParty);
  const mine = headsUp.told.map(({ party }) => party).filter((party) => who.parties.has(party));
  const seen = { headsUp, about, mine };
  // what ran out on its day was said at the beginning
  if (headsUp.state !== 'sent') return headsUp.endedEarly ? [endCard(seen)] : [];
  const replies = (questions.get(headsUp.id) ?? []).filter(
    ({ askedBy, reply }) => askedBy === who.person && reply !== null,
  );
  return [
    ...(words.get(headsUp.id)?.wording === headsUp.wording ? [] : [newsCard(seen)]),
    ...replies.map((question) => replyCard(headsUp, question, about)),
  ];
}

/** What came back to the author: questions without an answer, and parties that are affected or would talk. */
function cardsForAuthor(headsUp: StoredHeadsUp, known: Known): Card[] {
  if (headsUp.author !== known.who.person || headsUp.state !== 'sent') return [];
  const open = (known.questions.get(headsUp.id) ?? []).filter(({ reply }) => reply === null);
  const said = headsUp.told.flatMap((told) => {
    const { answer, party } = told;
    if (answer === null || answer === 'got-it' || !hasAnswered(headsUp, told)) return [];
    return [saidCard(headsUp, named(known, party), answer)];
  });
  return [...open.map((question) => questionCard(headsUp, question, named(known, question.party))), ...said];
}

/** The cards of heads-ups for somebody's Today; which of them are shown, and how often, is Today's affair. */
export const headsUpCards: CardSource = {
  mayHaveCards: mayHaveHeadsUpCards,
  cards: cardsOfHeadsUps,
};

async function cardsOfHeadsUps(db: Reading, reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const ids = await headsUpsOnMyMind(db, now.subtract({ hours: 24 * daysOfEnd }));
  if (ids.length === 0) return [];
  const list = await headsUpsByIds(db, ids);
  const who = await readerOf(db, reader.id);
  const questions = Map.groupBy(await questionsAbout(db, ids), ({ headsUp }) => headsUp);
  const parties = list.flatMap(({ forParty, told }) => [forParty, ...told.map(({ party }) => party)]);
  const names = await partiesNamed(db, parties);
  const known: Known = { who, words: await ownWords(db, reader.id, ids), questions, names };
  return list.flatMap((one) => cardsForAffected(one, known).concat(cardsForAuthor(one, known)));
}
