/** The ways to answer: a promise offered or kept on the spot, a place taken, a line shared, "not this time". */
import { circleOf } from '#features/people/public.ts';
import { helpOnTheSpot, offerPromise, promiseFromStandingOffer } from '#features/promises/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import type { Person } from '#platform/http/routes.ts';
import { newId } from '#platform/id.ts';
import {
  addAnswer,
  addResource,
  answersTo,
  answerTold,
  resourcesOn,
  restTopic,
  takePlace,
} from './answer-store.ts';
import { asAsk, askSeen, holdAsk, type StoredAsk } from '../ask-store.ts';
import { asks, type AskMove } from '../ask.ts';
import { refuseNames } from '../posting/absent-mentions.ts';
import { hasWords } from '#platform/input/text.ts';
import { refuse } from '../refusals.ts';

export interface Answer {
  id: string;
  saw: number;
  words?: string | undefined;
}

export interface HelpOffered extends Answer {
  /** A team of the helper's, when they offer for it. */
  as?: string | undefined;
  what?: string | undefined;
  doneLooksLike?: string | undefined;
  by?: string | undefined;
}

/** Locks the ask, and refuses what the rule refuses: own asks, other words than seen, a second yes. */
export async function mayAnswer(
  tx: Writing,
  person: Person,
  move: AskMove,
  answer: Answer,
): Promise<StoredAsk> {
  const row = await holdAsk(tx, answer.id);
  asks.decide(asAsk(row), move, person.id, answer);
  return row;
}

async function mayPromise(tx: Writing, person: Person, move: AskMove, answer: Answer): Promise<StoredAsk> {
  const row = await mayAnswer(tx, person, move, answer);
  await refuseNames(tx, answer.words ?? '', person.id);
  const mine = (await answersTo(tx, row.id)).some(
    (one) => one.personId === person.id && one.kind === 'promise',
  );
  if (mine) refuse('ask.already-answered');
  return row;
}

/** "I can help": offers the asker a promise, for oneself or one's team (S0-2, S2-2.1). */
export async function help(
  tx: Writing,
  person: Person,
  input: HelpOffered,
  now: Temporal.Instant,
): Promise<void> {
  const row = await mayPromise(tx, person, 'help', input);
  const promise = await offerPromise(
    tx,
    {
      by: person.id,
      performer: input.as ?? person.id,
      customer: row.authorId,
      what: input.what ?? row.what,
      doneLooksLike: input.doneLooksLike ?? row.what,
      dueOn: input.by ?? row.byDay,
      servesAsk: row.id,
      words: input.words,
    },
    now,
  );
  await noteYes(tx, person, row, promise, now);
}

/** Helps with five minutes at once: the promise is reported as it is made, and the asker says whether it helped. */
export async function helpAtOnce(
  tx: Writing,
  person: Person,
  input: Answer,
  now: Temporal.Instant,
): Promise<void> {
  const row = await mayPromise(tx, person, 'helpOnTheSpot', input);
  const promise = await helpOnTheSpot(
    tx,
    {
      by: person.id,
      performer: person.id,
      customer: row.authorId,
      what: row.what,
      doneLooksLike: row.what,
      dueOn: row.byDay,
      servesAsk: row.id,
      words: input.words,
    },
    now,
  );
  await noteYes(tx, person, row, promise, now);
}

/** "Yes please": takes a place of an offer; the offer was its author's word, so this is a promise at once (D8). */
export async function take(
  tx: Writing,
  person: Person,
  input: Answer & { by?: string | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const row = await mayPromise(tx, person, 'take', input);
  const promise = await promiseFromStandingOffer(
    tx,
    {
      by: person.id,
      performer: row.authorId,
      customer: person.id,
      what: row.what,
      doneLooksLike: row.what,
      dueOn: input.by ?? row.byDay,
      servesAsk: row.id,
      words: input.words,
    },
    now,
  );
  const circle = await circleOf(tx, [person.id, row.authorId]);
  if (!(await takePlace(tx, { ask: row.id, promise, circle, now }))) refuse('ask.no-places-left');
  await announce(tx, row.circleId, 'ask', row.id);
}

async function noteYes(
  tx: Writing,
  person: Person,
  row: StoredAsk,
  promise: string,
  now: Temporal.Instant,
): Promise<void> {
  const circle = await circleOf(tx, [person.id, row.authorId]);
  await addAnswer(tx, {
    ask: row.id,
    kind: 'promise',
    outcomeId: promise,
    personId: person.id,
    circle,
    now,
  });
  await answerTold(tx, row.id, 'helped');
  await announce(tx, circle, 'ask', row.id);
}

/** Shares a line that helps, with a link if there is one (S2-2.2, B13). */
export async function share(
  tx: Writing,
  person: Person,
  input: { id: string; words: string; link?: string | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const row = await holdAsk(tx, input.id);
  asks.decide(asAsk(row), 'share', person.id, {});
  await refuseNames(tx, `${input.words} ${input.link ?? ''}`, person.id);
  await addResource(tx, {
    id: newId(),
    ask: row.id,
    asker: row.authorId,
    circle: row.circleId,
    byPerson: person.id,
    words: input.words.trim(),
    link: usableLink(input.link),
    gathered: row.kind === 'think-with-me',
    now,
  });
  await answerTold(tx, row.id, 'shared');
  for (const circle of await whoSeesWhatIsShared(tx, row)) await announce(tx, circle, 'ask', row.id);
}

/** What is gathered shows to its author and to those who shared something, so news goes to nobody else. */
async function whoSeesWhatIsShared(tx: Writing, row: StoredAsk): Promise<string[]> {
  if (row.kind !== 'think-with-me') return [row.circleId];
  const lines = await resourcesOn(tx, row.id);
  return [...new Set([row.authorId, ...lines.map((line) => line.byPerson)])];
}

function usableLink(link: string | undefined): string | null {
  if (!hasWords(link)) return null;
  const url = URL.parse(link.trim());
  return url && /^https?:$/.test(url.protocol) ? url.href : refuse('ask.link-not-usable');
}

/** Days for which a topic rests after "not this time". */
const restingDays = 14;

/** "Not this time": no cost, no witness; things like it rest for the person (S4-25). */
export async function sayNotThisTime(
  tx: Writing,
  person: Person,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const row = await askSeen(tx, id);
  const until = now.add({ hours: 24 * restingDays });
  await restTopic(tx, { person: person.id, ask: row.id, topic: row.topic, until });
  await answerTold(tx, row.id, 'not-this-time');
  await announce(tx, person.id, 'told', row.id);
}
