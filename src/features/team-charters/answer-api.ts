/** What members answer to a question to their team, each for themselves. */
import type { AgreementWords } from '#features/agreements/public.ts';
import { membersOf, refuseAbsentMentions, type Actor, actorOf } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuse } from './refusals.ts';
import { sayYesBy, settle, waitForSilence } from './asking.ts';
import { questions, type QuestionMove } from './charter.ts';
import * as contract from './contract.ts';
import {
  answersTo,
  lockQuestion,
  oneQuestion,
  saveAnswer,
  saveQuestion,
  type StoredQuestion,
} from './question-store.ts';
import { asAsked, showLine } from './show.ts';
import { lockLine, oneLine, saveLine } from './store.ts';

const answered = async (db: Reading, { team, line }: StoredQuestion, who: Actor) => ({
  team,
  line: line === null ? null : await showLine(db, await oneLine(db, line), who),
});

/** Locks the question somebody saw and decides their move on it. */
async function hold(
  tx: Writing,
  who: Actor,
  { id, saw }: { id: string; saw: number },
  move: QuestionMove,
): Promise<StoredQuestion> {
  const question = await lockQuestion(tx, id);
  const members = new Set(await membersOf(tx, question.team));
  if (question.version !== saw) {
    const { version, words } = question;
    refuse('charter.stale', { newer: { version, ...words } });
  }
  const reader = { person: who.person, isMember: members.has(who.person) };
  questions.decide(asAsked(question, members), move, reader, null);
  return question;
}

/** Other words clear what was answered: each answer is to the words it saw. */
async function rewordQuestion(
  tx: Writing,
  question: StoredQuestion,
  who: Actor,
  given: AgreementWords,
  now: Temporal.Instant,
): Promise<StoredQuestion> {
  const before = question.words ?? refuse('charter.not-now');
  if (!given.text) refuse('charter.text-is-missing');
  if (before.text === given.text && before.goodLooksLike === given.goodLooksLike)
    refuse('charter.same-words');
  await refuseAbsentMentions(tx, [given.text, given.goodLooksLike].join('\n'), question.team);
  const after: StoredQuestion = {
    ...question,
    words: given,
    askedAt: now.toString(),
    timeZone: who.timeZone,
    version: question.version + 1,
  };
  await saveQuestion(tx, after);
  await sayYesBy(tx, after, who);
  await waitForSilence(tx, after);
  await remember(tx, {
    ...{ circle: question.team, kind: 'charter-line', subject: question.line!, at: now },
    ...{ mover: who.person, did: 'reword-question', details: { after: given } },
  });
  return after;
}

/** A question that was taken back; a line that was only proposed goes with it. */
async function takeBack(tx: Writing, question: StoredQuestion, who: Actor, now: Temporal.Instant) {
  await saveQuestion(tx, { ...question, state: 'withdrawn' });
  if (question.line === null) return announce(tx, question.team, 'charter', question.team);
  const line = await lockLine(tx, question.line);
  const state = line.state === 'proposed' ? 'withdrawn' : line.state;
  await saveLine(tx, line, { ...line, state, version: line.version + 1 });
  return remember(tx, {
    ...{ circle: question.team, kind: 'charter-line', subject: question.line, at: now },
    ...{ mover: who.person, did: state === 'withdrawn' ? 'withdraw' : 'withdraw-question' },
  });
}

/** Whether an objection of theirs stands. */
const doObject = async (db: Reading, { id }: StoredQuestion, who: Actor): Promise<boolean> =>
  (await answersTo(db, [id])).some(({ person, says }) => person === who.person && says === 'objection');

const { yes, object, reword, withdraw } = contract.questionMoves;

export const answerRoutes: Route[] = [
  on(contract.readQuestion, ({ person, input, now, read }) =>
    read(async (db) => answered(db, await oneQuestion(db, input.id), await actorOf(db, person, now))),
  ),
  on(yes, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const question = await hold(tx, who, input, 'yes');
      const answer = { question: question.id, person: who.person, says: 'yes', words: null } as const;
      const objected = await doObject(tx, question, who);
      await saveAnswer(tx, question.version, answer);
      // a yes shows on nobody else's page; that an objection no longer stands, the team sees
      await announce(tx, objected ? question.team : who.person, 'charter', question.team);
      await settle(tx, question, now);
      return answered(tx, question, who);
    }),
  ),
  on(object, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const question = await hold(tx, who, input, 'object');
      const words = input.words.trim() || refuse('charter.objection-is-missing');
      await refuseAbsentMentions(tx, words, question.team);
      const answer = { question: question.id, person: who.person, says: 'objection', words } as const;
      await saveAnswer(tx, question.version, answer);
      await announce(tx, question.team, 'charter', question.team);
      return answered(tx, question, who);
    }),
  ),
  on(reword, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const question = await hold(tx, who, input, 'reword');
      const words = { text: input.text.trim(), goodLooksLike: (input.goodLooksLike ?? '').trim() };
      return answered(tx, await rewordQuestion(tx, question, who, words, now), who);
    }),
  ),
  on(withdraw, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const who = await actorOf(tx, person, now);
      const question = await hold(tx, who, input, 'withdraw');
      await takeBack(tx, question, who, now);
      return answered(tx, question, who);
    }),
  ),
];
