/** Quiet routing: a few people who could help are told of an ask, three more each working day while nobody answers (7a). */
import { dayFor, startOfWork, workingDaysAfter } from '#platform/calendar.ts';
import { writing } from '#platform/database/transaction.ts';
import { queue, type Workbench } from '#platform/jobs.ts';
import { anyOf, topicOf } from '../posting/ask-topic.ts';
import { availabilityFor } from '../ending/ending.ts';
import { choose } from '../ranking/spread.ts';
import { writeAtOnce } from './told-letter.ts';
import { mindOf, secondsOf } from './mind.ts';
import { reasonsOf } from './reasons.ts';
import {
  askToRoute,
  atOnceAmong,
  atOnceNear,
  newcomersFor,
  reasonsFor,
  roomFor,
  strengthsFor,
  tell,
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

/**
 * Tells up to three people of an ask and plans the next working day's round. Acts through named functions alone, with the
 * same number of queries whatever the size of the organisation.
 */
export async function routeAsk(bench: Workbench, ask: string, author: string): Promise<void> {
  const asked = await askToRoute(bench.worker, ask);
  if (!asked || asked.state === 'closed') return;
  if (asked.near) return writeAtOnce(bench, ask, await atOnceNear(bench.worker, ask));
  if (!isToBeRouted(asked)) return;
  const chosen = await whoToTell(bench, ask, asked);
  if (chosen.length > 0) await tell(bench.worker, ask, chosen, bench.clock());
  const people = asked.needed_today ? chosen.map((one) => one.person) : [];
  await writeAtOnce(bench, ask, await atOnceAmong(bench.worker, people));
  await planNextRound(bench, ask, author);
}

/** Near asks are on everybody's page already, offers wait to be found, and an answer ends the telling. */
const isToBeRouted = (asked: AskToRoute): boolean =>
  asked.direction === 'need' && !asked.is_answered && asked.told < mostTold;

async function whoToTell(bench: Workbench, ask: string, asked: AskToRoute) {
  const now = bench.clock();
  const { question, topic, words } = questionOf(asked);
  const strengths = words ? await strengthsFor(bench.worker, ask, words, mostStrengths) : [];
  const ranked = await rank(bench, asked, question, strengths);
  const seed = `${ask} ${asked.told}`;
  const newcomers = await newcomersFor(bench.worker, ask, seed, newcomersDrawn);
  const likely = ranked.slice(0, mostLikely);
  const asking = [...new Set([...likely.map((one) => one.person), ...newcomers])];
  const room = await roomFor(bench.worker, ask, asking, now);
  const toldLately = new Map(room.map((one) => [one.person_id, one.told_lately]));
  const known = new Set(ranked.map((one) => one.person));
  const chosen = choose(
    likely.filter((one) => toldLately.has(one.person)),
    {
      ask: seed,
      places,
      toldLately,
      newcomers: newcomers.filter((person) => toldLately.has(person) && !known.has(person)),
    },
  ).map((one) => one.person);
  const evident = words ? await reasonsFor(bench.worker, ask, chosen, words) : [];
  const reasons = reasonsOf(chosen, topic, evident, strengths);
  return chosen.map((person) => ({ person, because: reasons.get(person) }));
}

/** What an ask is about: its own words, and the names of the teams it was asked of. */
function questionOf(asked: AskToRoute) {
  const text = `${asked.what}\n${asked.why}\n${asked.teams.join('\n')}`;
  const topic = topicOf(text);
  return { question: { asker: asked.author_id, text }, topic, words: anyOf(topic) };
}

async function rank(
  bench: Workbench,
  asked: AskToRoute,
  question: { asker: string; text: string },
  strengths: Strength[],
) {
  const mind = mindOf(bench.worker);
  await mind.catchUp(bench.worker);
  const said = strengths.map((row) => ({
    person: row.person_id,
    words: row.words,
    since: secondsOf(row.since),
  }));
  return mind.rank(question, asked.posted_at, said, new Set(asked.asker_circles));
}

/** The next round is at the beginning of the asker's next working day. */
async function planNextRound(bench: Workbench, ask: string, author: string): Promise<void> {
  await writing(bench.app, author, async (tx) => {
    const hours = await availabilityFor(tx, author);
    const next = startOfWork(workingDaysAfter(dayFor(bench.clock(), hours.timeZone), 1, hours), hours);
    await queue(tx, 'ask.route', { ask, person: author }, { at: next, key: `ask.route:${ask}` });
  });
}
