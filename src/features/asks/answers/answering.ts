/** The ways to answer: a promise offered or kept on the spot, a place taken, a line shared, "not this time". */
import { circleOf, type Actor } from '#features/people/public.ts';
import { helpOnTheSpot, offerPromise, promiseFromStandingOffer } from '#features/promises/public.ts';
import type { InputOf } from '#platform/contract.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { hasWords } from '#platform/input/text.ts';
import type { moves } from '../contract.ts';
import { refuse } from '../refusals.ts';
import { askSeen, type StoredAsk } from '../store.ts';
import {
  addAnswer,
  addResource,
  answersTo,
  answerTold,
  resourcesOn,
  restTopic,
  takePlace,
} from './answer-store.ts';

/** An answer to an ask that is locked, and to which the rule has said yes. */
export interface Answer<Move extends keyof typeof moves> {
  before: StoredAsk;
  actor: Actor;
  request: InputOf<(typeof moves)[Move]>;
  now: Temporal.Instant;
}

/** One yes of a person is enough. */
export async function refuseSecondYes(db: Reading, { id }: StoredAsk, { person }: Actor): Promise<void> {
  const answers = await answersTo(db, id);
  if (answers.some((one) => one.personId === person && one.kind === 'promise'))
    refuse('ask.already-answered');
}

/** The promise that an answer begins, in the words of the ask; nobody promises for a day that has passed. */
const promiseFor = ({ before, actor, request }: Answer<'help' | 'helpOnTheSpot' | 'take'>) => ({
  by: actor.person,
  today: actor.today,
  what: before.what,
  doneLooksLike: before.what,
  dueOn: before.byDay !== null && before.byDay < actor.today ? null : before.byDay,
  servesAsk: before.id,
  words: request.words,
});

/** "I can help": offers the asker a promise, for oneself or one's team (S0-2, S2-2.1). */
export async function help(tx: Writing, answer: Answer<'help'>): Promise<void> {
  const { before, actor, request, now } = answer;
  const usual = promiseFor(answer);
  const wish = {
    ...usual,
    performer: request.as ?? actor.person,
    customer: before.authorId,
    what: request.what ?? usual.what,
    doneLooksLike: request.doneLooksLike ?? usual.doneLooksLike,
    dueOn: request.by ?? usual.dueOn,
  };
  await noteYes(tx, answer, await offerPromise(tx, wish, now));
}

/** Helps with five minutes at once: the promise is reported as it is made, and the asker says whether it helped. */
export async function helpAtOnce(tx: Writing, answer: Answer<'helpOnTheSpot'>): Promise<void> {
  const { before, actor, now } = answer;
  const wish = { ...promiseFor(answer), performer: actor.person, customer: before.authorId };
  const promise = await helpOnTheSpot(tx, wish, now);
  await noteYes(tx, answer, promise);
  await showAnswer(tx, answer, promise);
}

/** The answer stands where the question stands, so that the next one need not ask again; or before its asker alone. */
async function showAnswer(
  tx: Writing,
  { before, actor, request, now }: Answer<'helpOnTheSpot'>,
  promise: string,
): Promise<void> {
  const { onlyForYou = false, words } = request;
  const circle = onlyForYou ? await circleOf(tx, [actor.person, before.authorId]) : before.circleId;
  await addResource(tx, {
    id: newId(),
    ask: before.id,
    asker: before.authorId,
    circle,
    now,
    byPerson: actor.person,
    words: words.trim(),
    link: null,
    promiseId: promise,
    forAskerAlone: onlyForYou,
    gathered: before.kind === 'think-with-me',
  });
  if (!onlyForYou)
    for (const one of await whoSeesWhatIsShared(tx, before)) await announce(tx, one, 'ask', before.id);
}

/** "Yes please": takes a place of an offer; the offer was its author's word, so this is a promise at once (D8). */
export async function take(tx: Writing, answer: Answer<'take'>): Promise<void> {
  const { before, actor, request, now } = answer;
  const usual = promiseFor(answer);
  const parties = { performer: before.authorId, customer: actor.person };
  const wish = { ...usual, ...parties, dueOn: request.by ?? usual.dueOn };
  const promise = await promiseFromStandingOffer(tx, wish, now);
  const circle = await circleOf(tx, [actor.person, before.authorId]);
  if (!(await takePlace(tx, { ask: before.id, promise, circle, now }))) refuse('ask.no-places-left');
  await announce(tx, before.circleId, 'ask', before.id);
}

async function noteYes(
  tx: Writing,
  { before, actor: { person }, now }: Answer<'help' | 'helpOnTheSpot'>,
  promise: string,
): Promise<void> {
  const circle = await circleOf(tx, [person, before.authorId]);
  const answer = { kind: 'promise', outcomeId: promise, personId: person } as const;
  await addAnswer(tx, { ...answer, ask: before.id, circle, now });
  await answerTold(tx, before.id, 'helped');
  await announce(tx, circle, 'ask', before.id);
}

/** Shares a line that helps, with a link if there is one (S2-2.2, B13). */
export async function share(tx: Writing, { before, actor, request, now }: Answer<'share'>): Promise<void> {
  await addResource(tx, {
    id: newId(),
    ask: before.id,
    asker: before.authorId,
    circle: before.circleId,
    now,
    byPerson: actor.person,
    words: request.words.trim(),
    link: usableLink(request.link),
    promiseId: null,
    forAskerAlone: false,
    gathered: before.kind === 'think-with-me',
  });
  await answerTold(tx, before.id, 'shared');
  for (const circle of await whoSeesWhatIsShared(tx, before)) await announce(tx, circle, 'ask', before.id);
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
  person: string,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const row = await askSeen(tx, id);
  const until = now.add({ hours: 24 * restingDays });
  await restTopic(tx, { person, ask: row.id, topic: row.topic, until });
  await answerTold(tx, row.id, 'not-this-time');
  await announce(tx, person, 'told', row.id);
}
