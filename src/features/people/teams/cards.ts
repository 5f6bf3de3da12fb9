/** T23: somebody asks to be let into a team of mine. T24: who is new among us, who came to a team of mine, left or leads it; what became of what I asked. */
import type { Card, Sentence } from '#platform/card.ts';
import type { CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { sayChange } from './team-change.ts';
import { showChanges, showWishes } from './team-wish-api.ts';
import type { TeamWishView } from './team-wish-contract.ts';
import {
  changesToTell,
  daysUntilSeen,
  mayHaveChanges,
  mayHaveNewcomers,
  mayHaveWishesEnded,
  mayHaveWishesWaiting,
  newAmongUs,
  wishesEnded,
  wishesWaiting,
} from './team-wish-store.ts';

/** How long an answer to what I asked is told, and how long a change waits to be seen by somebody who is away. */
const lately = { hours: 14 * 24 };
const untilSeen = { hours: daysUntilSeen * 24 };
/** How long somebody is told of as new. */
const newFor = { hours: 7 * 24 };

export const teamCards: readonly CardSource[] = [
  { mayHaveCards: mayHaveWishesWaiting, cards: (db) => asked(db) },
  { mayHaveCards: mayHaveNewcomers, cards: (db, _reader, now) => cameLately(db, now) },
  { mayHaveCards: mayHaveChanges, cards: (db, _reader, now) => changed(db, now) },
  { mayHaveCards: mayHaveWishesEnded, cards: (db, _reader, now) => answered(db, now) },
];

const wordsOf = ({ person, into, moved, team }: TeamWishView): Record<string, string> => ({
  person: person.name,
  into: into.name,
  team: team.name,
  moved: moved?.name ?? '',
});

const askedCard = (wish: TeamWishView): Card => ({
  id: `team.wish:${wish.id}`,
  kind: 'T23',
  band: 1,
  order: 9,
  subject: { kind: 'team-wish', id: wish.id },
  about: null,
  why: { say: `people.wish-${wish.kind}`, with: wordsOf(wish) },
  words: '',
  answers: ['agree', 'not-now'],
  quiet: { showings: 5, apart: 1 },
});

async function asked(db: Reading): Promise<Card[]> {
  const waiting = (await wishesWaiting(db)).filter(({ mine }) => !mine);
  return (await showWishes(db, waiting)).map(askedCard);
}

const news = (id: string, team: string, why: Sentence, at?: string): Card => ({
  // the first of its band, which has a place of its own every day: nothing crowds it out before it was seen
  id,
  kind: 'T24',
  band: 3,
  order: 0,
  gathers: 'team-news',
  subject: { kind: 'team', id: team },
  about: null,
  why,
  words: '',
  answers: ['got-it'],
  quiet: { showings: 1, ...(at === undefined ? {} : { notBefore: at }) },
});

/** Whoever comes for the first time is named to those they will work with, once. */
async function cameLately(db: Reading, now: Temporal.Instant): Promise<Card[]> {
  return (await newAmongUs(db, now.subtract(newFor))).map(({ id, name, team, teamId }) =>
    Object.assign(news(`team.new:${id}`, teamId, { say: 'people.new-among', with: { party: name, team } }), {
      order: 0.5,
      subject: { kind: 'person' as const, id },
      about: { id, name },
    }),
  );
}

/** What came about by one hand in one moment, such as a table that was imported, is told in one sentence. */
async function changed(db: Reading, now: Temporal.Instant): Promise<Card[]> {
  const found = await showChanges(db, await changesToTell(db, now.subtract(untilSeen)));
  const together = Map.groupBy(found, ({ team, at, what, by, agreed }) =>
    [team.id, at, what, by?.id, agreed?.id].join(),
  );
  return [...together.values()].map((changes) => {
    const [first] = changes;
    const parties = changes.map(({ party }) => party);
    const { team, at, what, party } = first!;
    const id = `team.changed:${team.id}:${what}:${party.id}:${at}`;
    const { say, with: names } = sayChange(first!, parties, team.name);
    return news(id, team.id, { say: `people.${say}`, with: names }, at);
  });
}

async function answered(db: Reading, now: Temporal.Instant): Promise<Card[]> {
  const ended = await wishesEnded(db, now.subtract(lately));
  const shown = await showWishes(db, ended);
  return shown.map((wish, place) =>
    news(`team.wish-${ended[place]!.state}:${wish.id}`, wish.into.id, {
      say: `people.wish-${ended[place]!.state}`,
      with: wordsOf(wish),
    }),
  );
}
