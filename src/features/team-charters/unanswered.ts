/** Questions to teams of somebody's that they have not answered. */
import { partiesNamed, partyIn, type PartyView } from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { answersTo, questionsTo, type StoredQuestion } from './question-store.ts';
import { linesByIds } from './store.ts';

/** A question, whom it is to, and the words it is about: those that are asked for, else those that stand. */
export interface Unanswered {
  question: StoredQuestion;
  team: PartyView;
  /** Who asks. */
  by: PartyView | null;
  words: string;
}

export async function unansweredBy(
  db: Reading,
  person: string,
  teams: readonly string[],
): Promise<Unanswered[]> {
  const asked = await questionsTo(db, teams);
  const answers = await answersTo(
    db,
    asked.map(({ id }) => id),
  );
  const answered = new Set(answers.filter((one) => one.person === person).map(({ question }) => question));
  const open = asked.filter(({ id }) => !answered.has(id));
  const [lines, names] = await Promise.all([
    linesByIds(
      db,
      open.flatMap(({ line }) => line ?? []),
    ),
    partiesNamed(
      db,
      open.flatMap(({ team, askedBy }) => [team, askedBy]),
    ),
  ]);
  const stands = new Map(lines.map(({ id, wordings }) => [id, wordings.at(-1)?.text]));
  return open.map((question) => ({
    question,
    team: partyIn(names, question.team),
    by: names.get(question.askedBy) ?? null,
    words: question.words?.text ?? stands.get(question.line ?? '') ?? '',
  }));
}
