/**
 * T25: somebody else could come in as me, or as somebody with whom I share something: with what was made on the machine, with a
 * link that an admin held, or at an address that an admin gave before its owner came.
 */
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import { mayHaveLetInCards, myLetIn, type WayIn } from './let-in-store.ts';

export const letInCards: CardSource = {
  mayHaveCards: mayHaveLetInCards,
  cards: async (db) => (await myLetIn(db)).map(cardOf),
};

/** A letter says what was made on the machine as well; of the rest the card is the only word, so it stays until it is seen. */
const showingsOf = ({ what }: WayIn): number => (what === 'link' || what === 'token' ? 5 : 60);

/** That somebody else could come in as me comes before all that waits for my word: only so many cards stand on a page. */
const orderOf = ({ who }: WayIn): number => (who === null ? 0 : 9);

const cardOf = (way: WayIn): Card => ({
  id: `sign-in.let-in:${way.id}`,
  kind: 'T25',
  band: 1,
  order: orderOf(way),
  subject: { kind: 'session', id: way.id },
  about: null,
  why: {
    say: `sign-in.let-in-${way.what}`,
    with: { ...(way.by && { by: way.by }), ...(way.who && { who: way.who }), day: way.at.slice(0, 10) },
  },
  words: '',
  answers: ['got-it'],
  quiet: { showings: showingsOf(way) },
});
