/** Asking a team, and what follows when its consent is there (model 16.15). A leader asks like everybody. */
import { holdsFrom, type AgreementWords } from '#features/agreements/public.ts';
import { awaitSilence, consentTo, objectionsIn } from '#features/consent/public.ts';
import { membersHere, type Actor } from '#features/people/public.ts';
import { reading, writing, type Writing } from '#platform/database/transaction.ts';
import { remember } from '#platform/history.ts';
import { newId } from '#platform/id.ts';
import { Id } from '#platform/contract.ts';
import { defineJob, type Handler } from '#platform/jobs.ts';
import { dayFor } from '#platform/calendar.ts';
import { refuse } from './refusals.ts';
import { move, type CharterMove } from './charter.ts';
import type { Question, VisibilityQuestion } from './charter-question.ts';
import {
  addQuestion,
  answersTo,
  lockQuestion,
  refuseSixthQuestion,
  saveAnswer,
  saveQuestion,
  somebodyAsked,
  yesTo,
  type StoredQuestion,
} from './question-store.ts';
import { lockLine, saveDecision, saveLine, type StoredCharterLine } from './store.ts';

/** Silence counts as consent from now on. */
export const charterSilence = defineJob('team-charters.silence', { question: Id });

export interface Asking {
  team: string;
  line: string | null;
  kind: Question['kind'];
  words?: AgreementWords | null;
  from?: string | null | undefined;
  until?: string | null | undefined;
}

/** Asks a team of one's own. Refuses `charter.question-is-open` while it is being asked about the same. */
export async function ask(
  tx: Writing,
  who: Actor,
  { team, line, kind, words = null, from = null, until = null }: Asking,
  now: Temporal.Instant,
): Promise<StoredQuestion> {
  const question: StoredQuestion = {
    id: newId(),
    version: 1,
    state: 'open',
    kind,
    words,
    team,
    line,
    from,
    until,
    askedBy: who.person,
    askedAt: now.toString(),
    timeZone: who.timeZone,
  };
  await refuseSixthQuestion(tx, team);
  if (!(await addQuestion(tx, question))) refuse('charter.question-is-open');
  await sayYesBy(tx, question, who);
  await waitForSilence(tx, question);
  return question;
}

/** Whoever asks says yes by asking, also in other words. */
export const sayYesBy = (tx: Writing, { id, version }: StoredQuestion, { person }: Actor): Promise<void> =>
  saveAnswer(tx, version, { question: id, person, answer: 'yes', words: null });

/** Schedules the moment from which silence counts as consent. */
export const waitForSilence = (tx: Writing, { id, askedAt, timeZone }: StoredQuestion): Promise<void> =>
  awaitSilence(tx, charterSilence, { question: id }, { id, proposedAt: askedAt, timeZone });

/**
 * Adopts what was asked as soon as consent is there; else leaves it open. Returns whether it was adopted.
 * The history names nobody for it: whose yes came last is that person's own.
 */
export async function settle(tx: Writing, question: StoredQuestion, now: Temporal.Instant): Promise<boolean> {
  const members = await membersHere(tx, question.team);
  const answers = await answersTo(tx, [question.id]);
  const consent = consentTo(
    {
      proposedAt: Temporal.Instant.from(question.askedAt),
      timeZone: question.timeZone,
      yes: await yesTo(tx, question.id, now),
      isObjectedTo: objectionsIn(answers).some(({ person }) => members.has(person)),
    },
    now,
  );
  if (consent !== 'adopted') return false;
  await saveQuestion(tx, { ...question, state: 'adopted' });
  if (question.line === null) await decideOnItself(tx, question, now);
  else await adopt(tx, question, await lockLine(tx, question.line), now);
  return true;
}

const adopting: Record<Exclude<Question['kind'], VisibilityQuestion>, CharterMove> = {
  adopt: 'adopt',
  reword: 'adopt-wording',
  retire: 'retire',
  keep: 'keep-for-good',
};

async function adopt(
  tx: Writing,
  { kind, words, from, until, askedBy, timeZone }: StoredQuestion,
  line: StoredCharterLine,
  now: Temporal.Instant,
): Promise<void> {
  const today = dayFor(now, timeZone);
  const did = adopting[kind as keyof typeof adopting];
  const day = holdsFrom(from, today);
  const adopted = words && { ...words, from: day, until, agreedAt: now.toString(), by: askedBy };
  const after = { ...line, ...move(line, did, 'team', { today, adopted }) };
  await saveLine(tx, line, after);
  await remember(tx, {
    circle: line.circle,
    kind: 'charter-line',
    subject: line.id,
    at: now,
    mover: null,
    forParty: line.team,
    did,
    details: words ? { after: words } : undefined,
  });
}

async function decideOnItself(
  tx: Writing,
  { team, kind }: StoredQuestion,
  now: Temporal.Instant,
): Promise<void> {
  await saveDecision(tx, team, kind as VisibilityQuestion);
  await remember(tx, {
    circle: team,
    kind: 'charter',
    subject: team,
    at: now,
    mover: null,
    forParty: team,
    did: kind,
  });
}

/** Five working days have passed: adopted if somebody beside whoever asked said yes and no objection stands. */
export const consent: Handler<typeof charterSilence> = async ({ question: id }, { app, worker, clock }) => {
  const acting = await reading(worker, null, (db) => somebodyAsked(db, id));
  if (acting === null) return;
  await writing(app, acting, async (tx) => {
    const question = await lockQuestion(tx, id);
    if (question.state === 'open') await settle(tx, question, clock());
  });
};
