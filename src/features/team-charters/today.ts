/** What a team's own charter may put on Today: T1 for a question to me, T14 for a line to look over. */
import { wordingOn } from '#features/agreements/public.ts';
import { partiesNamed } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import type { Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { charterLinesDue, mayHaveCharterCards } from './list-store.ts';
import { answersTo, questionsTo, type StoredQuestion } from './question-store.ts';
import { linesByIds } from './store.ts';

/** Questions to teams of mine that I have not answered; on arrival and once three working days later. */
async function questionCards(db: Reading, reader: CardReader): Promise<Card[]> {
  const asked = await questionsTo(db, await reader.parties);
  const answers = await answersTo(
    db,
    asked.map(({ id }) => id),
  );
  const mine = new Set(answers.filter(({ person }) => person === reader.id).map(({ question }) => question));
  const open = asked.filter(({ id, askedBy }) => askedBy !== reader.id && !mine.has(id));
  const lines = new Map(
    (
      await linesByIds(
        db,
        open.flatMap(({ line }) => line ?? []),
      )
    ).map((line) => [line.id, line]),
  );
  const names = await partiesNamed(
    db,
    open.map(({ team }) => team),
  );
  return open.map((question) => {
    const about = { id: question.team, name: names.get(question.team)?.name ?? '' };
    return questionCard(question, about, lines.get(question.line ?? '')?.wordings.at(-1)?.text ?? '');
  });
}

function questionCard(
  { id, kind, words, team, line, version, askedAt }: StoredQuestion,
  about: { id: string; name: string },
  stands: string,
): Card {
  const good = words?.goodLooksLike;
  return {
    id: `team-charters.question:${id}:${version}`,
    kind: 'T1',
    band: 1,
    order: 1,
    subject: line === null ? { kind: 'charter', id: team } : { kind: 'charter-line', id: line },
    about,
    why: { say: `team-charters.asked-to-${kind}`, with: { party: about.name } },
    words: words?.text ?? stands,
    ...(good ? { more: { say: 'team-charters.good-looks-like', with: { good } } } : {}),
    answers: ['yes', 'object', 'later'],
    saw: version,
    quiet: { showings: 2, apart: 3, notBefore: askedAt },
  };
}

/** Lines of charters of mine whose day to be looked over has come; twice, a week apart. */
async function reviewCards(db: Reading, reader: CardReader, now: Temporal.Instant): Promise<Card[]> {
  const today = dayFor(now, reader.timeZone);
  const lines = await linesByIds(db, await charterLinesDue(db, today));
  const names = await partiesNamed(
    db,
    lines.map(({ team }) => team),
  );
  return lines
    .filter(({ isAsked }) => !isAsked)
    .map((line): Card => {
      const about = { id: line.team, name: names.get(line.team)?.name ?? '' };
      return {
        id: `team-charters.review:${line.id}:${line.reviewOn}`,
        kind: 'T14',
        band: 3,
        order: 2,
        subject: { kind: 'charter-line', id: line.id },
        about,
        why: { say: 'team-charters.review-due', with: { party: about.name } },
        words: wordingOn(line.wordings, today)?.text ?? '',
        answers: ['keep', 'propose-wording', 'propose-retiring', 'later'],
        saw: line.version,
        quiet: { showings: 2, apart: 5 },
      };
    });
}

export const charterCards: CardSource = {
  mayHaveCards: mayHaveCharterCards,
  cards: async (db, reader, now) =>
    (await Promise.all([questionCards(db, reader), reviewCards(db, reader, now)])).flat(),
};
