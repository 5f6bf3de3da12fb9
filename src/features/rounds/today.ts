/** What rounds may put on Today: T16, "did you meet?", and a kind word when it does not work out (model 10.1; B33). */
import { partiesNamed } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { momentOn } from '#platform/zone.ts';
import { mayHaveRoundCards, meetingsFrom, type StoredMeeting } from './meeting-store.ts';
import { aloneIn } from './member-store.ts';
import { promptsFor } from './prompts.ts';
import { askedFor, daysAfter, mondayOf } from './round-time.ts';

type Named = { id: string; name: string };

/** The cards of rounds for somebody's Today. */
export const roundCards: CardSource = {
  mayHaveCards: mayHaveRoundCards,
  cards: cardsOfRounds,
};

async function cardsOfRounds(db: Reading, reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const today = dayFor(now, reader.timeZone);
  const meetings = await meetingsFrom(db, reader.id, daysAfter(today, -askedFor));
  const names = await partiesNamed(
    db,
    meetings.flatMap((one) => one.people.map((two) => two.person)),
  );
  const others = (meeting: StoredMeeting): Named[] =>
    meeting.people
      .filter((one) => one.person !== reader.id)
      .map(({ person }) => ({ id: person, name: names.get(person)?.name ?? '' }));
  const planned = meetings.filter((one) => one.state === 'planned');
  const own = (meeting: StoredMeeting) => meeting.people.find((one) => one.person === reader.id);
  const hasNotSaid = (meeting: StoredMeeting) => (own(meeting)?.met ?? null) === null;
  const alone = await aloneIn(db, mondayOf(today));
  const cards = [
    ...planned
      .filter((one) => one.meetOn < today && hasNotSaid(one))
      .map((one) => met(one, others(one), reader)),
    ...(alone ? [notThisTime(alone, reader)] : []),
  ];
  for (const one of planned.filter((next) => next.meetOn > today && !own(next)?.saidYes))
    cards.push(meet(one, others(one), await beginning(db, reader.id, others(one))));
  return cards;
}

/** The others' own words to begin with: a line of a guide that all may read, if there is one. */
async function beginning(db: Reading, me: string, others: readonly Named[]): Promise<string> {
  const prompts = await promptsFor(
    db,
    me,
    others.map((one) => one.id),
  );
  return prompts.find((prompt) => !prompt.mine)?.words ?? '';
}

const everyName = (others: readonly Named[]) => others.map((one) => one.name).join(', ');

/** T16 meet someone: twice until the day; silence lets it stand. */
const meet = (meeting: StoredMeeting, others: readonly Named[], words: string): Card => ({
  id: `rounds.meet:${meeting.id}:${meeting.version}`,
  kind: 'T16',
  band: 3,
  order: 4,
  subject: { kind: 'round', id: meeting.id },
  about: others[0] ?? null,
  why: { say: 'rounds.meet', with: { names: everyName(others), day: meeting.meetOn } },
  words,
  answers: ['yes', 'skip'],
  saw: meeting.version,
  quiet: { showings: 2, notBefore: meeting.at },
});

/** One question, the day after; one showing. */
const met = (meeting: StoredMeeting, others: readonly Named[], reader: CardReader): Card => ({
  id: `rounds.met:${meeting.id}`,
  kind: 'T16',
  band: 3,
  order: 4,
  subject: { kind: 'round', id: meeting.id },
  about: others[0] ?? null,
  why: { say: 'rounds.met', with: { names: everyName(others) } },
  words: '',
  answers: ['we-met', 'not-this-week'],
  quiet: {
    showings: 1,
    notBefore: momentOn(reader.timeZone, daysAfter(meeting.meetOn, 1)).toString(),
  },
});

/** Nobody this week, and nobody's fault. One showing. */
const notThisTime = (alone: { week: string; at: string; leftOver: boolean }, reader: CardReader): Card => ({
  id: `rounds.alone:${alone.week}`,
  kind: 'T16',
  band: 3,
  order: 4,
  subject: { kind: 'rounds', id: reader.id },
  about: null,
  why: { say: alone.leftOver ? 'rounds.left-over' : 'rounds.odd', with: {} },
  words: '',
  answers: ['got-it'],
  quiet: { showings: 1, notBefore: alone.at },
});
