/** What those affected say: an answer as a party, or a question in words. */
import { actorOf, everyoneId, teamsOfPeople, type Actor, type Reader } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import type { Mover } from '#platform/move-command.ts';
import { defined, one } from '#platform/defined.ts';
import { decide, saidTogether, type Answer } from './heads-up.ts';
import { refuse } from './refusals.ts';
import { refuseAbsent } from './begin.ts';
import { headsUpSeen, keepOwnWord, saveAnswer, type StoredHeadsUp } from './store.ts';
import { addQuestion, lockQuestion, refuseSixthQuestion, saveReply } from './question-store.ts';

interface Seen {
  id: string;
  saw: number;
  as?: string | undefined;
}

/** The told party somebody answers for: the one they name, else themselves, their own team, or a team above it. */
async function answeringFor(
  db: Reading,
  headsUp: StoredHeadsUp,
  who: Reader,
  named: string | undefined,
): Promise<string> {
  const mine = headsUp.told.map(({ party }) => party).filter((party) => who.parties.has(party));
  if (named !== undefined) return mine.includes(named) ? named : refuse('heads-up.only-for-yourself');
  if (mine.includes(who.person)) return who.person;
  const own = (await teamsOfPeople(db, [who.person])).get(who.person) ?? [];
  return own.map(({ id }) => id).find((id) => mine.includes(id)) ?? one(mine);
}

/** What somebody said, and how the heads-up stands after it. */
export interface Answered {
  actor: Actor;
  after: StoredHeadsUp;
}

/** Holds a heads-up for a move of somebody affected, once the rule says yes; with the party they speak for. */
async function heldFor(
  tx: Writing,
  person: Mover,
  move: 'acknowledge' | 'ask',
  { id, saw, as }: Seen,
  now: Temporal.Instant,
): Promise<{ headsUp: StoredHeadsUp; actor: Actor; party: string }> {
  const headsUp = await headsUpSeen(tx, id, saw);
  const actor = await actorOf(tx, person, now);
  decide(headsUp, move, actor, { today: actor.today });
  return { headsUp, actor, party: await answeringFor(tx, headsUp, actor, as) };
}

/**
 * Says it for a party. The side that told sees the answer of the party: not who of it said so, and not when. So nothing
 * is written into the history, and only the party's own pages hear of it at once.
 */
export async function acknowledge(
  tx: Writing,
  person: Mover,
  input: Seen & { answer: Answer },
  now: Temporal.Instant,
): Promise<Answered> {
  const { headsUp, actor, party } = await heldFor(tx, person, 'acknowledge', input, now);
  await keepOwnWord(tx, person.id, headsUp, input.answer);
  // nobody speaks for everyone: there it is one's own word alone
  if (party === (await everyoneId(tx))) return { actor, after: headsUp };
  const { wording } = headsUp;
  const before = defined(headsUp.told.find((told) => told.party === party));
  const answer = saidTogether(before, input.answer, wording);
  await saveAnswer(tx, headsUp, party, answer);
  await announce(tx, party, 'heads-up', headsUp.id);
  const told = headsUp.told.map((one) => (one.party === party ? { ...one, answer, wording } : one));
  return { actor, after: { ...headsUp, told } };
}

/** Asks a question, in the circle that reads it now. */
export async function ask(
  tx: Writing,
  person: Mover,
  input: Seen & { words: string },
  now: Temporal.Instant,
): Promise<Answered> {
  const { headsUp, actor, party } = await heldFor(tx, person, 'ask', input, now);
  await refuseAbsent(tx, headsUp.circle, input.words);
  await refuseSixthQuestion(tx, headsUp.author);
  await addQuestion(tx, {
    headsUp: headsUp.id,
    circle: headsUp.circle,
    party,
    askedBy: person.id,
    words: input.words.trim(),
    askedAt: now.toString(),
  });
  await announce(tx, headsUp.circle, 'heads-up', headsUp.id);
  return { actor, after: headsUp };
}

/** Answers a question, once, for everybody who could read it. */
export async function reply(
  tx: Writing,
  person: Mover,
  input: Seen & { question: string; words: string },
  now: Temporal.Instant,
): Promise<Answered> {
  const headsUp = await headsUpSeen(tx, input.id, input.saw);
  const actor = await actorOf(tx, person, now);
  decide(headsUp, 'reply', actor, { today: actor.today });
  const question = await lockQuestion(tx, input.question, headsUp.id);
  if (question.reply !== null) refuse('heads-up.question-answered');
  await refuseAbsent(tx, question.circle, input.words);
  await saveReply(tx, question.id, { reply: input.words.trim(), by: person.id, at: now });
  await announce(tx, headsUp.circle, 'heads-up', headsUp.id);
  return { actor, after: headsUp };
}
