/**
 * Quiet routing: a few people who could help are told of an ask, three more each working day while nobody answers (model 7a).
 * Only people who have been here are told. Where they are fewer than a dozen, all of them are, for people learn to ask by
 * seeing others ask; in a wider circle of whom nothing is known, the asker's own team comes first (model 16.11).
 */
import { dayFor, startOfWork, workingDaysAfter } from '#platform/calendar.ts';
import { reading } from '#platform/database/transaction.ts';
import { entry } from '#platform/defined.ts';
import type { JobContext } from '#platform/jobs.ts';
import { anyOf, topicOf } from '../posting/ask-topic.ts';
import { availabilityFor } from '../ending/ending.ts';
import { choose } from '../ranking/load-balancing.ts';
import { routingModelOf, secondsOf } from './routing-model.ts';
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

/**
 * Tells up to three people of an ask and plans the next working day's round. Acts through named functions alone, with the
 * same number of queries whatever the size of the organisation.
 */
export async function routeAsk(context: JobContext, ask: string, author: string): Promise<void> {
  const asked = await askToRoute(context.worker, ask);
  if (!asked || asked.state === 'closed') return;
  if (asked.near) return writeOnce(context.worker, ask, await atOnceNear(context.worker, ask));
  if (!isToBeRouted(asked)) return;
  const few = await theFewHere(context.worker, ask);
  const chosen =
    few.length > 0 ? await allOfAFew(context, ask, asked, few) : await whoToTell(context, ask, asked);
  const people = asked.neededToday ? chosen.map((one) => one.person) : [];
  const writeTo = await atOnceAmong(context.worker, people);
  const next = { at: await nextRound(context, author), author };
  await tell(context.worker, ask, { people: chosen, writeTo, next }, context.clock());
  await inviteWhoFits(context, ask, asked);
}

/** Near asks are on everybody's page already, offers wait to be found, and an answer ends the telling. */
const isToBeRouted = (asked: AskToRoute): boolean =>
  asked.direction === 'need' && !asked.isAnswered && asked.told < mostTold;

/** Everybody there who has room, with why it reached them; where nobody has said what they know, that is why. */
async function allOfAFew(context: JobContext, ask: string, asked: AskToRoute, few: readonly string[]) {
  const people = await roomOfFew(context.worker, ask, few, context.clock());
  const { topic, words } = questionOf(asked);
  const strengths = words ? await strengthsFor(context.worker, ask, words, mostStrengths) : [];
  const evident = words ? await reasonsFor(context.worker, ask, people, words) : [];
  const reasons = [...reasonsOf(people, topic, evident, strengths)];
  const isKnown = reasons.some(([, { kind }]) => kind !== 'new-here');
  const shown = { kind: isKnown ? 'all-see-it' : 'nobody-said' } as const;
  return reasons.map(([person, reason]) => ({
    person,
    because: reason.kind === 'new-here' ? shown : reason,
  }));
}

async function whoToTell(context: JobContext, ask: string, asked: AskToRoute) {
  const now = context.clock();
  const { question, topic, words } = questionOf(asked);
  const strengths = words ? await strengthsFor(context.worker, ask, words, mostStrengths) : [];
  const ranked = await rank(context, asked, question, strengths);
  const seed = `${ask} ${asked.told}`;
  const newcomers = await newcomersFor(context.worker, ask, seed, newcomersDrawn);
  const likely = ranked.slice(0, mostLikely);
  const asking = [...new Set([...likely.map((one) => one.person), ...newcomers])];
  const here = await hereOf(context.worker, asking);
  const room = await roomFor(context.worker, ask, [...here], now);
  const toldLately = new Map(room.map((one) => [one.personId, one.toldLately]));
  const known = new Set(ranked.map((one) => one.person));
  const fitting = likely.filter((one) => toldLately.has(one.person));
  if (fitting.length === 0) return someOfOnesTeam(context, ask, asked);
  const chosen = choose(fitting, {
    ask: seed,
    places,
    toldLately,
    newcomers: newcomers.filter((person) => toldLately.has(person) && !known.has(person)),
  }).map((one) => one.person);
  const evident = words ? await reasonsFor(context.worker, ask, chosen, words) : [];
  const reasons = reasonsOf(chosen, topic, evident, strengths);
  return chosen.map((person) => ({ person, because: reasons.get(person) }));
}

/** Somebody who clearly fits and has never been here may be invited by the ask: once, where the workplace allows it. */
async function inviteWhoFits(context: JobContext, ask: string, asked: AskToRoute): Promise<void> {
  if (asked.told > 0 || !(await doAsksInvite(context.worker))) return;
  const { question, topic, words } = questionOf(asked);
  if (!words) return;
  const strengths = await strengthsFor(context.worker, ask, words, mostStrengths);
  const ranked = (await rank(context, asked, question, strengths)).slice(0, mostInvitable);
  const people = [
    ...new Set([...ranked, ...strengths.map((one) => ({ person: one.personId }))].map((one) => one.person)),
  ];
  const here = await hereOf(context.worker, people);
  const absent = people.filter((person) => !here.has(person));
  const reasons = reasonsOf(absent, topic, await reasonsFor(context.worker, ask, absent, words), strengths);
  const fits = absent.find((person) => clearly.has(entry(reasons, person).kind));
  if (fits) await inviteForAsk(context.worker, fits, ask);
}

/** Nobody who is known to fit has room: the asker's own team first, then anybody of the circle, by lot. */
async function someOfOnesTeam(context: JobContext, ask: string, asked: AskToRoute) {
  const seed = `${ask} ${asked.told}`;
  const team = await teammatesFor(context.worker, ask, seed, newcomersDrawn);
  const others = await newcomersFor(context.worker, ask, seed, newcomersDrawn);
  const room = await roomFor(context.worker, ask, [...new Set([...team, ...others])], context.clock());
  const hasRoom = new Set(room.map((one) => one.personId));
  const inTurn = [...new Set([...team, ...others])].filter((person) => hasRoom.has(person));
  return inTurn.slice(0, places).map((person) => ({
    person,
    because: { kind: team.includes(person) ? ('same-team' as const) : ('new-here' as const) },
  }));
}

/** What an ask is about: its own words, and the names of the teams it was asked of. */
function questionOf(asked: AskToRoute) {
  const text = `${asked.what}\n${asked.why}\n${asked.teams.join('\n')}`;
  const topic = topicOf(text);
  return { question: { asker: asked.authorId, text }, topic, words: anyOf(topic) };
}

async function rank(
  context: JobContext,
  asked: AskToRoute,
  question: { asker: string; text: string },
  strengths: Strength[],
) {
  const model = routingModelOf(context.worker);
  await model.catchUp(context.worker);
  const said = strengths.map((row) => ({
    person: row.personId,
    words: row.words,
    since: secondsOf(row.since),
  }));
  return model.rank(question, asked.postedAt, said, new Set(asked.askerCircles));
}

/** The next round is at the beginning of the asker's next working day. */
const nextRound = (context: JobContext, author: string): Promise<Temporal.Instant> =>
  reading(context.app, author, async (db) => {
    const hours = await availabilityFor(db, author);
    return startOfWork(workingDaysAfter(dayFor(context.clock(), hours.timeZone), 1, hours), hours);
  });
