/** How an ask begins: from what somebody typed, in the circle they chose, and on its way to those who could help. */
import {
  circleOf,
  describeCircle,
  teamsOfPeople,
  type Actor,
  type CircleView,
} from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { queue } from '#platform/jobs.ts';
import type { Direction, Kind } from './ask.ts';
import { askRoute } from './scheduled-jobs.ts';
import { scheduleEnd } from './ending/ending.ts';
import { refuseNames } from './posting/absent-mentions.ts';
import { isNear } from './posting/ask-circle.ts';
import { wordingOf, type Typed } from './posting/ask-wording.ts';
import { refuse } from './refusals.ts';
import { insertAsk, refuseSixthNear, type StoredAsk } from './store.ts';

export interface Posting extends Typed {
  direction: Direction;
  kind: Kind;
  circle?: string[] | undefined;
}

/** Posts an ask or an offer and starts its quiet routing. Returns its id. */
export async function post(
  tx: Writing,
  actor: Actor,
  typed: Posting,
  now: Temporal.Instant,
): Promise<string> {
  const { direction } = typed;
  const wording = wordingOf(direction, typed, actor.today);
  await refuseNames(tx, `${wording.what} ${wording.why}`, actor.person);
  const circle = await chosenCircle(tx, actor, typed);
  const near = isNear({ ...wording, ...circle }, actor.parties);
  const id = newId();
  if (near) await refuseSixthNear(tx, actor.person, id);
  const placed = { authorId: actor.person, circleId: circle.id, postedAt: now.toString() };
  await insertAsk(tx, { ...wording, ...placed, id, direction, near });
  await remember(tx, {
    circle: circle.id,
    kind: 'ask',
    subject: id,
    at: now,
    mover: actor.person,
    did: 'posted',
  });
  await planRouting(tx, { id, authorId: actor.person, byDay: wording.byDay }, now);
  return id;
}

/** The circle somebody chose, always with themselves in it; struggling goes to one's own teams unless said otherwise. */
async function chosenCircle(tx: Writing, { person, parties }: Actor, typed: Posting): Promise<CircleView> {
  const chosen = typed.circle ?? (typed.kind === 'struggling' ? await ownTeams(tx, person) : []);
  if (chosen.length === 0) refuse('ask.needs-a-circle');
  const isInside = chosen.some((party) => parties.has(party));
  const circle = await describeCircle(tx, await circleOf(tx, isInside ? chosen : [...chosen, person]));
  if (circle.people < 2) refuse('ask.nobody-there');
  return circle;
}

async function ownTeams(tx: Writing, author: string): Promise<string[]> {
  const teams = (await teamsOfPeople(tx, [author])).get(author) ?? [];
  return teams.map((team) => team.id);
}

/** What comes by itself: people are told, and one day the ask is past its date. */
export async function planRouting(
  tx: Writing,
  { id: ask, authorId: author, byDay: by }: Pick<StoredAsk, 'id' | 'authorId' | 'byDay'>,
  now: Temporal.Instant,
): Promise<void> {
  await queue(tx, askRoute, { ask, person: author }, { at: now, key: ask });
  await scheduleEnd(tx, author, ask, by);
}
