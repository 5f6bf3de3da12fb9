/** T25: a way to sign in as me was made on the machine. A letter says the same, for whoever comes in with it sees the card too. */
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import { glanceAtLetIn, myLetIn } from './let-in-store.ts';

export const letInCards: CardSource = {
  glance: glanceAtLetIn,
  cards: async (db) => (await myLetIn(db)).map(cardOf),
};

const cardOf = ({ id, what }: { id: string; what: 'link' | 'token' }): Card => ({
  ...{ id: `sign-in.let-in:${id}`, kind: 'T25', band: 1, order: 9 },
  subject: { kind: 'session', id },
  about: null,
  why: { say: `sign-in.let-in-${what}`, with: {} },
  words: '',
  answers: ['got-it'],
  quiet: { showings: 5 },
});
