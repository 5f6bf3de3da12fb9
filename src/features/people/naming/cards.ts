/** T25: somebody else here is called like me. Told once. */
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import { mayHaveNamesakeCards, myNamesakes, type Namesakes } from './namesake-store.ts';

export const namesakeCards: CardSource = {
  mayHaveCards: mayHaveNamesakeCards,
  cards: async (db) => (await myNamesakes(db)).map(cardOf),
};

const cardOf = ({ first, names }: Namesakes): Card => ({
  id: `person.namesake:${first}`,
  kind: 'T25',
  band: 3,
  order: 9,
  subject: { kind: 'person', id: first },
  about: null,
  why: { say: 'people.namesake', with: { names } },
  words: '',
  answers: ['got-it'],
  quiet: { showings: 1 },
});
