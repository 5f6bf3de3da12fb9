/**
 * Quiet routing: a few people who could help are told of an ask, three more each working day while nobody answers (model 7a).
 * Only people who have been here are told. Where they are fewer than a dozen, all of them are, for people learn to ask by
 * seeing others ask; in a wider circle of whom nothing is known, the asker's own team comes first (model 16.11).
 */
import { anyMeantBy, daysOf, saidInOtherWords } from '#features/people/public.ts';
import { startOfWorkAfter } from '#platform/calendar.ts';
import { nobody, reading, type Reading } from '#platform/database/transaction.ts';
import { entry } from '#platform/defined.ts';
import type { JobContext } from '#platform/jobs.ts';
import { topicOf } from '../posting/ask-topic.ts';
import { choose } from '../ranking/load-balancing.ts';
import { routingModelOf, secondsOf, type RoutingModel } from './routing-model.ts';
import { reasonsOf } from './reasons.ts';
import {
  doAsksInvite,
  hereOf,
  inviteForAsk,
  roomOfFew,
  teammatesFor,
  theFewHere,
} from './who-is-here-store.ts';
import {
  askToRoute,
  atOnceAmong,
  atOnceNear,
  newcomersFor,
  reasonsFor,
  roomFor,
  strengthsFor,
  tell,
  writeOnce,
  type AskToRoute,
  type Strength,
} from './routing-store.ts';

/** How many are told at a time. */
const places = 3;
/** Nobody answered after this many were told: routing ends, for every nudge has an end. */
const mostTold = 30;
/** The likeliest of whom room is asked; more would only be further from helping. */
const mostLikely = 300;
const mostStrengths = 100;
const newcomersDrawn = 12;
const mostInvitable = 20;
/** Reasons that are clear enough to write to somebody who has not been here. */
const clearly: ReadonlySet<string> = new Set(['helped-with', 'says-so']);

type Pool = JobContext['worker'];

/** An ask that is being routed, and the database as it is while people are chosen: in one transaction, of one moment. */
interface Routing {
  db: Reading;
  ask: string;
  asked: AskToRoute;
  model: RoutingModel;
  now: Temporal.Instant;
}

/**
 * Tells up to three people of an ask and plans the next working day's round. Acts through named functions alone, with the
 * same number of queries whatever the size of the organisation.
 */
export async function routeAsk(context: JobContext, ask: string, author: string): Promise<void> {
  const { worker } = context;
  const now = context.clock();
  const [asked, few] = await reading(worker, nobody, (db) =>
    Promise.all([askToRoute(db, ask), theFewHere(db, ask)]),
  );
  if (!asked || asked.state === 'closed') return;
  if (asked.near) return writeOnce(worker, ask, await reading(worker, nobody, (db) => atOnceNear(db, ask)));
  if (!isToBeRouted(asked)) return;
  const next = { at: await nextRound(context.app, author, now), author };
  const model = routingModelOf(worker);
  // learning takes a while; no transaction waits for it
  if (few.length === 0) await model.catchUp(worker);
  const round = await reading(worker, nobody, async (db) => {
    const routing = { db, ask, asked, model, now };
    const people = few.length > 0 ? await allOfAFew(routing, few) : await whoToTell(routing);
    const atOnce = asked.neededToday ? people.map((one) => one.person) : [];
    return { people, writeTo: atOnce.length > 0 ? await atOnceAmong(db, atOnce) : [], next };
  });
  await tell(worker, ask, round, now);
  if (asked.told === 0) await inviteWhoFits(worker, ask, asked, now);
}

/** Near asks are on everybody's page already, offers wait to be found, and an answer ends the telling. */
const isToBeRouted = (asked: AskToRoute): boolean =>
  asked.direction === 'need' && !asked.isAnswered && asked.told < mostTold;

/** Everybody there who has room, with why it reached them; where nobody has said what they know, that is why. */
async function allOfAFew({ db, ask, asked, now }: Routing, few: readonly string[]) {
  const { topic, words } = questionOf(asked);
  const [people, strengths] = await Promise.all([
    roomOfFew(db, ask, few, now),
    words ? strengthsFor(db, ask, words, mostStrengths) : [],
  ]);
  const evident = words ? await reasonsFor(db, ask, people, words) : [];
  const reasons = [...reasonsOf(people, topic, evident, strengths)];
  const isKnown = reasons.some(([, { kind }]) => kind !== 'new-here');
  const shown = { kind: isKnown ? 'all-see-it' : 'nobody-said' } as const;
  return reasons.map(([person, reason]) => ({
    person,
    because: reason.kind === 'new-here' ? shown : reason,
  }));
}

async function whoToTell(routing: Routing) {
  const { db, ask, asked, model, now } = routing;
  const { question, topic, words } = questionOf(asked);
  const seed = seedOf(routing);
  const [strengths, newcomers] = await Promise.all([
    words ? strengthsFor(db, ask, words, mostStrengths) : [],
    newcomersFor(db, ask, seed, newcomersDrawn),
  ]);
  const ranked = rank(model, asked, question, strengths);
  const likely = ranked.slice(0, mostLikely);
  const here = await hereOf(db, [...new Set([...likely.map((one) => one.person), ...newcomers])]);
  const room = await roomFor(db, ask, [...here], now);
  const toldLately = new Map(room.map((one) => [one.personId, one.toldLately]));
  const known = new Set(ranked.map((one) => one.person));
  const fitting = likely.filter((one) => toldLately.has(one.person));
  if (fitting.length === 0) return someOfOnesTeam(routing, newcomers);
  const chosen = choose(fitting, {
    ask: seed,
    places,
    toldLately,
    newcomers: newcomers.filter((person) => toldLately.has(person) && !known.has(person)),
  }).map((one) => one.person);
  const evident = words ? await reasonsFor(db, ask, chosen, words) : [];
  const reasons = reasonsOf(chosen, topic, evident, strengths);
  return chosen.map((person) => ({ person, because: reasons.get(person) }));
}

/** Chance falls the same way when a round that was broken off is run again. */
const seedOf = ({ ask, asked }: Routing) => `${ask} ${asked.told}`;

/** Nobody who is known to fit has room: the asker's own team first, then anybody of the circle, by lot. */
async function someOfOnesTeam(routing: Routing, others: readonly string[]) {
  const { db, ask, now } = routing;
  const team = await teammatesFor(db, ask, seedOf(routing), newcomersDrawn);
  const inTurn = [...new Set([...team, ...others])];
  const hasRoom = new Set((await roomFor(db, ask, inTurn, now)).map((one) => one.personId));
  return inTurn
    .filter((person) => hasRoom.has(person))
    .slice(0, places)
    .map((person) => ({
      person,
      because: { kind: team.includes(person) ? ('same-team' as const) : ('new-here' as const) },
    }));
}

/** Somebody who clearly fits and has never been here may be invited by the ask: once, where the workplace allows it. */
async function inviteWhoFits(
  worker: Pool,
  ask: string,
  asked: AskToRoute,
  now: Temporal.Instant,
): Promise<void> {
  const { words } = questionOf(asked);
  if (!words || !(await reading(worker, nobody, doAsksInvite))) return;
  const model = routingModelOf(worker);
  await model.catchUp(worker);
  const fits = await reading(worker, nobody, (db) => whoFitsClearly({ db, ask, asked, model, now }, words));
  if (fits) await inviteForAsk(worker, fits, ask);
}

async function whoFitsClearly(
  { db, ask, asked, model }: Routing,
  words: string,
): Promise<string | undefined> {
  const { question, topic } = questionOf(asked);
  const strengths = await strengthsFor(db, ask, words, mostStrengths);
  const ranked = rank(model, asked, question, strengths).slice(0, mostInvitable);
  const people = [...new Set([...ranked.map((one) => one.person), ...strengths.map((one) => one.personId)])];
  const here = await hereOf(db, people);
  const absent = people.filter((person) => !here.has(person));
  const reasons = reasonsOf(absent, topic, await reasonsFor(db, ask, absent, words), strengths);
  return absent.find((person) => clearly.has(entry(reasons, person).kind));
}

/** What an ask is about: its own words, and the names of the teams it was asked of. */
function questionOf(asked: AskToRoute) {
  const text = `${asked.what}\n${asked.why}\n${asked.teams.join('\n')}`;
  const topic = topicOf(text);
  return { question: { asker: asked.authorId, text }, topic, words: anyMeantBy(topic) };
}

function rank(
  model: RoutingModel,
  asked: AskToRoute,
  question: { asker: string; text: string },
  strengths: readonly Strength[],
) {
  const said = strengths.map((row) => ({
    person: row.personId,
    // whoever asks says the same in other words
    words: [row.words, ...saidInOtherWords(question.text, row.words)].join(' '),
    since: secondsOf(row.since),
  }));
  return model.rank(question, asked.postedAt, said, new Set(asked.askerCircles));
}

/** The next round is at the beginning of the asker's next working day. */
const nextRound = (app: Pool, author: string, now: Temporal.Instant): Promise<Temporal.Instant> =>
  reading(app, author, async (db) => startOfWorkAfter(now, 1, await daysOf(db, author)));
