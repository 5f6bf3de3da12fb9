/** How a member answers a question to their team, each for themselves, and how whoever asked rewords it or takes it back. */
import { answerOf } from '#features/consent/public.ts';
import { actorOf, membersOf, refuseAbsentMentions, type Actor } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce, remember } from '#platform/history.ts';
import { moveCommand, type Change, type MoveRequest } from '#platform/move-command.ts';
import { sayYesBy, settle, waitForSilence } from './asking.ts';
import { move } from './charter.ts';
import { questions, type QuestionMove, type QuestionSaid } from './charter-question.ts';
import { answersTo, lockQuestion, saveAnswer, saveQuestion, type StoredQuestion } from './question-store.ts';
import { refuse } from './refusals.ts';
import { asAsked } from './show.ts';
import { lockLine, saveLine } from './store.ts';

interface QuestionRequest
  extends MoveRequest<QuestionMove>, Pick<QuestionSaid, 'text' | 'goodLooksLike' | 'words'> {}

interface Beside {
  members: ReadonlySet<string>;
}

type QuestionChange = Change<StoredQuestion, Actor, QuestionRequest, Beside>;

export const questionMoves = moveCommand<StoredQuestion, Actor, QuestionRequest, Beside>({
  lock: async (tx, { id }, mover, now) => {
    const actor = await actorOf(tx, mover, now);
    const before = await lockQuestion(tx, id);
    return { actor, before, beside: { members: new Set(await membersOf(tx, before.team)) } };
  },
  refuseStale: async (_tx, { before: { version, words } }) =>
    refuse('charter.stale', { newer: { version, ...words } }),
  decide: (_tx, { before, actor: { person, timeZone }, beside: { members }, request, now }) => {
    const reader = { person, isMember: members.has(person) };
    const said = { ...request, at: now.toString(), timeZone };
    return { ...before, ...questions.make(asAsked(before, members), request.move, reader, said) };
  },
  check: (tx, { before, request: { text, goodLooksLike, words } }) =>
    refuseAbsentMentions(tx, [text, goodLooksLike, words].join('\n'), before.team),
  write: async (tx, change) => {
    await writing[change.request.move](tx, change);
    return change.after;
  },
});

/** Whether an objection of theirs stands. */
const doesObject = async (db: Reading, { id }: StoredQuestion, who: Actor): Promise<boolean> =>
  answerOf(await answersTo(db, [id]), who.person) === 'objection';

const writing: Record<QuestionMove, (tx: Writing, change: QuestionChange) => Promise<void>> = {
  yes: async (tx, { after: question, actor, now }) => {
    const { id, version, team } = question;
    const objected = await doesObject(tx, question, actor);
    await saveAnswer(tx, version, { question: id, person: actor.person, answer: 'yes', words: null });
    // a yes shows on nobody else's page; that an objection no longer stands, the team sees
    await announce(tx, objected ? team : actor.person, 'charter', team);
    await settle(tx, question, now);
  },
  object: async (tx, { after: { id, version, team }, actor, request: { words = '' } }) => {
    const objection = {
      question: id,
      person: actor.person,
      answer: 'objection',
      words: words.trim(),
    } as const;
    await saveAnswer(tx, version, objection);
    await announce(tx, team, 'charter', team);
  },
  reword: async (tx, { after, actor, now }) => {
    await saveQuestion(tx, after);
    await sayYesBy(tx, after, actor);
    await waitForSilence(tx, after);
    await tell(tx, after, actor, { did: 'reword-question', details: { after: after.words } }, now);
  },
  withdraw: takeBack,
};

/** A question that was taken back; a line that was only proposed goes with it. */
async function takeBack(tx: Writing, { after, actor, now }: QuestionChange): Promise<void> {
  await saveQuestion(tx, after);
  if (after.line === null) return announce(tx, after.team, 'charter', after.team);
  const line = await lockLine(tx, after.line);
  if (line.state !== 'proposed') {
    await saveLine(tx, line, { ...line, version: line.version + 1 });
    return tell(tx, after, actor, { did: 'withdraw-question' }, now);
  }
  const member = { person: actor.person, isMember: true };
  await saveLine(tx, line, { ...line, ...move(line, 'withdraw', member, { today: actor.today }) });
  return tell(tx, after, actor, { did: 'withdraw' }, now);
}

/** Only a question about a line has words of its own, and the history of that line tells of it. */
async function tell(
  tx: Writing,
  { team, line }: StoredQuestion,
  { person }: Actor,
  what: { did: string; details?: Record<string, unknown> },
  now: Temporal.Instant,
): Promise<void> {
  if (line === null) return;
  await remember(tx, {
    circle: team,
    kind: 'charter-line',
    subject: line,
    at: now,
    mover: person,
    ...what,
  });
}
