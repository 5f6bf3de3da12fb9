/** From what somebody typed to an ask in a circle: whose words, who sees them, what follows from it. */
import {
  circleOf,
  describeCircle,
  partiesOf,
  teamsOfPeople,
  type CircleView,
} from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import type { Person } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import { queue } from '#platform/jobs.ts';
import {
  asAsk,
  insertAsk,
  lockAsk,
  momentOf,
  refuseSixthNear,
  saveCircle,
  saveWording,
  type StoredAsk,
} from '../ask-store.ts';
import { asks, type Direction, type Kind } from '../ask.ts';
import { isNear } from './ask-circle.ts';
import { wordingOf, type Typed, type Worded } from './ask-wording.ts';
import { askRoute } from '../appointments.ts';
import { scheduleEnd } from '../ending/ending.ts';
import { refuseNames } from './absent-mentions.ts';
import { refuse } from '../refusals.ts';

export interface Posting extends Typed {
  direction: Direction;
  kind: Kind;
  circle?: string[] | undefined;
}

/** Posts an ask or an offer and starts its quiet routing. Returns its id. */
export async function post(
  tx: Writing,
  person: Person,
  typed: Posting,
  now: Temporal.Instant,
): Promise<string> {
  const wording = wordingOf(typed.direction, typed, dayFor(now, person.timeZone));
  await refuseNames(tx, `${wording.what} ${wording.why}`, person.id);
  const circle = await chosenCircle(tx, person.id, typed);
  const near = isNear({ ...wording, ...circle }, await partiesOf(tx, person.id));
  const id = newId();
  if (near) await refuseSixthNear(tx, person.id, id);
  await insertAsk(tx, {
    ...wording,
    near,
    id,
    author: person.id,
    circle: circle.id,
    direction: typed.direction,
    now,
  });
  await remember(tx, {
    circle: circle.id,
    kind: 'ask',
    subject: id,
    at: now,
    mover: person.id,
    did: 'posted',
  });
  await follow(tx, person.id, id, wording, now);
  return id;
}

/** The circle somebody chose, always with themselves in it; struggling goes to one's own teams unless said otherwise. */
async function chosenCircle(tx: Writing, author: string, typed: Posting): Promise<CircleView> {
  const chosen = typed.circle ?? (typed.kind === 'struggling' ? await ownTeams(tx, author) : []);
  if (chosen.length === 0) refuse('ask.needs-a-circle');
  const mine = await partiesOf(tx, author);
  const isInside = chosen.some((party) => mine.includes(party));
  const circle = await describeCircle(tx, await circleOf(tx, isInside ? chosen : [...chosen, author]));
  if (circle.people < 2) refuse('ask.nobody-there');
  return circle;
}

async function ownTeams(tx: Writing, author: string): Promise<string[]> {
  const teams = (await teamsOfPeople(tx, [author])).get(author) ?? [];
  return teams.map((team) => team.id);
}

/** What comes by itself: people are told, and one day the ask is past its date. */
async function follow(
  tx: Writing,
  author: string,
  ask: string,
  { by }: Worded,
  now: Temporal.Instant,
): Promise<void> {
  await queue(tx, askRoute, { ask, person: author }, { at: now, key: ask });
  await scheduleEnd(tx, author, ask, by);
}

/** Says it in other words; earlier ones stay in the history. */
export async function reword(
  tx: Writing,
  person: Person,
  typed: Typed & { id: string; saw: number; words?: string | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const row = await lockAsk(tx, typed.id);
  asks.decide(asAsk(row), 'reword', person.id, typed);
  const before = wordsOf(row);
  const wording = wordingOf(row.direction, typed, dayFor(now, person.timeZone), before);
  await refuseNames(tx, `${wording.what} ${wording.why} ${typed.words ?? ''}`, person.id);
  const circle = await describeCircle(tx, row.circleId);
  const near = isNear({ ...wording, ...circle }, await partiesOf(tx, person.id));
  if (near) await refuseSixthNear(tx, person.id, row.id);
  await saveWording(tx, row.id, { ...wording, near });
  const details = {
    before: { what: before.what, why: before.why, by: before.by, size: before.size, kind: before.kind },
  };
  await remember(tx, { ...momentOf(row, person.id, now), did: 'reworded', words: typed.words, details });
  await follow(tx, person.id, row.id, wording, now);
}

/** Lets more people or teams see it. Earlier answers and history keep the circle they were written in. */
export async function widen(
  tx: Writing,
  person: Person,
  input: { id: string; saw: number; add: string[]; words?: string | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const row = await lockAsk(tx, input.id);
  asks.decide(asAsk(row), 'widen', person.id, input);
  await refuseNames(tx, input.words ?? '', person.id);
  const before = (row.circleParties ?? []).map((party) => party.id);
  const circle = await describeCircle(tx, await circleOf(tx, [...before, ...input.add], before));
  if (circle.id === row.circleId || row.forEveryone) refuse('ask.already-in-circle');
  const near = isNear({ ...wordsOf(row), ...circle }, await partiesOf(tx, person.id));
  await saveCircle(tx, row.id, circle.id, near);
  const details = { parties: circle.parties };
  await remember(tx, {
    ...momentOf({ ...row, circleId: circle.id }, person.id, now),
    did: 'widened',
    words: input.words,
    details,
  });
  await follow(tx, person.id, row.id, wordsOf(row), now);
}

const wordsOf = (row: StoredAsk): Worded => ({
  what: row.what,
  why: row.why,
  size: row.size,
  kind: row.kind,
  by: row.byDay,
  neededToday: row.neededToday,
  places: row.places,
  topic: row.topic,
});
