/** Ideas for a partnership (T15; B05, B30): two who work together already and are not partners yet. */
import { partiesNamed } from '#features/people/public.ts';
import { mayHaveHeldPairCards, pairsOfPromisesHeld } from '#features/promises/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { isInside } from '../begin.ts';
import * as contract from './contract.ts';
import type { SuggestionView } from './contract.ts';
import { eitherOf, restSuggestion, pairsThatRest, pairsWithPartnership, type Pair } from './store.ts';

/** The goals that two parties share, one of the reader's own first: injected by `app.ts`. */
export interface SharedGoals {
  pairs: (db: Reading, me: string) => Promise<Pair[]>;
  /** Whether there may be any (`CardSource`). */
  mayHaveCards: NonNullable<CardSource<boolean>['mayHaveCards']>;
}

const lately = { hours: 24 * 90 };
const often = 3;
const restsForDays = 180;
const mostShown = 5;

const keyOf = ({ one, other }: Pair): string => [one, other].toSorted().join('.');

/** The pairs that work together, are not partners, and are not put away by the reader. */
async function ideas(
  db: Reading,
  me: { id: string; timeZone: string },
  now: Temporal.Instant,
  sharedGoals: SharedGoals | undefined,
): Promise<SuggestionView[]> {
  const [byPromises, byGoals = []] = await Promise.all([
    pairsOfPromisesHeld(db, now.subtract(lately), often),
    sharedGoals?.pairs(db, me.id),
  ]);
  const found = new Map<string, { pair: Pair; because: SuggestionView['because'] }>([
    ...byGoals.map((pair) => [keyOf(pair), { pair, because: 'goal' }] as const),
    ...byPromises.map((pair) => [keyOf(pair), { pair, because: 'promises' }] as const),
  ]);
  if (found.size === 0) return [];
  const pairs = [...found.values()].map(({ pair }) => pair);
  const [open, resting, names] = await Promise.all([
    pairsWithPartnership(db, pairs),
    pairsThatRest(db, dayFor(now, me.timeZone)),
    partiesNamed(
      db,
      pairs.flatMap(({ one, other }) => [one, other]),
    ),
  ]);
  const not = new Set([...open, ...resting].map(keyOf));
  const items: SuggestionView[] = [];
  for (const [id, { pair, because }] of found) {
    if (not.has(id) || items.length >= mostShown) continue;
    const [one, other] = [names.get(pair.one), names.get(pair.other)];
    if (!one || !other || (await isInside(db, one, other))) continue;
    items.push({ id, one, other, because, can: ['invite', 'not-needed'] });
  }
  return items;
}

export const suggestionRoutes = (sharedGoals?: SharedGoals): Route[] => [
  on(contract.listSuggestions, ({ person, now, read }) =>
    read(async (db) => ({ items: await ideas(db, person, now, sharedGoals) })),
  ),
  on(contract.dismissSuggestion, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      if (!(await partiesNamed(tx, [input.one, input.other])).has(input.other)) refuseAnyone('not-found');
      const today = Temporal.PlainDate.from(dayFor(now, person.timeZone));
      await restSuggestion(tx, person.id, input, today.add({ days: restsForDays }).toString());
      return {};
    }),
  ),
];

/** T15 an idea for a partnership. One showing. */
export const suggestionCards = (sharedGoals?: SharedGoals): CardSource => ({
  mayHaveCards: eitherOf(mayHaveHeldPairCards(lately, often), sharedGoals?.mayHaveCards),
  cards: async (db, reader, now) =>
    (await ideas(db, reader, now, sharedGoals)).map((idea) => cardOf(idea, reader.id)),
});

const cardOf = ({ id, one, other, because }: SuggestionView, me: string): Card => ({
  id: `partnerships.idea:${id}`,
  kind: 'T15',
  band: 3,
  order: 3,
  subject: { kind: 'partnership-idea', id: `${one.id}.${other.id}` },
  about: { id: other.id, name: other.name },
  why: {
    say: one.id === me ? `partnerships.idea-${because}` : `partnerships.team-idea-${because}`,
    with: { party: other.name, team: one.name },
  },
  words: '',
  answers: ['invite', 'not-needed'],
  quiet: { showings: 1 },
});
