/** Queries on the questions to a team and on what its members answer. A yes is read by nobody but whoever said it. */
import { sql } from 'kysely';
import type { ConsentAnswer, YesSaid } from '#features/consent/public.ts';
import { refuseSixth } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import type { Question } from './charter-question.ts';

export interface StoredQuestion extends Omit<Question, 'askerIsHere'> {
  team: string;
  line: string | null;
  from: string | null;
  until: string | null;
}

export interface Answer extends ConsentAnswer {
  question: string;
}

const rowsFrom = (db: Reading) => db.selectFrom('charterQuestion').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof rowsFrom>['execute']>>[number];

const kept = (row: Row): StoredQuestion => ({
  id: row.id,
  version: row.version,
  state: row.state as Question['state'],
  kind: row.kind as Question['kind'],
  words: row.text === null ? null : { text: row.text, goodLooksLike: row.goodLooksLike ?? '' },
  askedBy: row.askedBy,
  team: row.teamId,
  line: row.lineId,
  from: row.fromDay,
  until: row.untilDay,
  askedAt: row.askedAt,
  timeZone: row.timeZone,
});

/** The open questions to these teams. */
export async function questionsTo(db: Reading, teams: readonly string[]): Promise<StoredQuestion[]> {
  if (teams.length === 0) return [];
  return (await rowsFrom(db).where('teamId', 'in', teams).where('state', '=', 'open').execute()).map(kept);
}

/** One question; outside the team that was asked it is not found. */
export async function oneQuestion(db: Reading, id: string): Promise<StoredQuestion> {
  const row = await rowsFrom(db).where('id', '=', id).executeTakeFirst();
  return row ? kept(row) : refuseAnyone('not-found');
}

/** The same inside a command, locked until it ends. */
export async function lockQuestion(tx: Writing, id: string): Promise<StoredQuestion> {
  const row = await rowsFrom(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? kept(row) : refuseAnyone('not-found');
}

const columnsOf = (question: StoredQuestion) => ({
  state: question.state,
  text: question.words?.text ?? null,
  goodLooksLike: question.words?.goodLooksLike ?? null,
  askedAt: question.askedAt,
  timeZone: question.timeZone,
  version: question.version,
});

/** Refuses (`enough-waits`) a sixth question of mine that a team has not answered. */
export const refuseSixthQuestion = (tx: Writing, team: string): Promise<void> =>
  refuseSixth(
    tx,
    [team],
    sql`select q.team_id from charter_question q
      where q.team_id = ${team}::uuid and q.asked_by = my_person() and q.state = 'open'`,
  );

/** Asks a team; false when it is being asked about the same already. */
export async function addQuestion(tx: Writing, question: StoredQuestion): Promise<boolean> {
  const added = await tx
    .insertInto('charterQuestion')
    .values({
      id: question.id,
      circleId: question.team,
      teamId: question.team,
      lineId: question.line,
      kind: question.kind,
      fromDay: question.from,
      untilDay: question.until,
      askedBy: question.askedBy,
      ...columnsOf(question),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return added.length > 0;
}

export async function saveQuestion(tx: Writing, question: StoredQuestion): Promise<void> {
  await tx.updateTable('charterQuestion').set(columnsOf(question)).where('id', '=', question.id).execute();
}

/** Writes somebody's own answer to the words they saw; it replaces an earlier one. */
export async function saveAnswer(
  tx: Writing,
  saw: number,
  { question, person, answer, words }: Answer,
): Promise<void> {
  const said = { saw, says: answer, words };
  await tx
    .insertInto('charterAnswer')
    .values({ questionId: question, personId: person, ...said })
    .onConflict((conflict) => conflict.columns(['questionId', 'personId']).doUpdateSet(said))
    .execute();
}

/** The answers to the words as they stand that the reader may see: objections, and their own. */
export async function answersTo(db: Reading, questions: readonly string[]): Promise<Answer[]> {
  if (questions.length === 0) return [];
  const rows = await db
    .selectFrom('charterAnswer as a')
    .innerJoin('charterQuestion as q', (join) =>
      join.onRef('q.id', '=', 'a.questionId').onRef('q.version', '=', 'a.saw'),
    )
    .select(['a.questionId as question', 'a.personId as person', 'a.says as answer', 'a.words'])
    .where('a.questionId', 'in', questions)
    .orderBy('a.personId')
    .execute();
  return rows.map(({ question, person, answer, words }) => ({
    question,
    person,
    answer: answer as Answer['answer'],
    words,
  }));
}

/** Whether all who count said yes to the words as they stand, and whether another than the asker did; who is not told. */
export async function yesTo(db: Reading, question: string, now: Temporal.Instant): Promise<YesSaid> {
  const { rows } = await sql<YesSaid>`
    select everybody, another from yes_to_question(${question}::uuid, ${now.toString()}::timestamptz)`.execute(
    db,
  );
  return rows[0] ?? { everybody: false, another: false };
}

/** For the clock: a member of the team that was asked. */
export async function somebodyAsked(db: Reading, question: string): Promise<string | null> {
  const { rows } = await sql<{
    person: string | null;
  }>`select somebody_asked(${question}::uuid) as person`.execute(db);
  return rows[0]?.person ?? null;
}
