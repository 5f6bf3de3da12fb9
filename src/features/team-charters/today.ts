/** What a team's own charter may put on Today: T1 for a question to me, T14 for a line to look over. */
import { wordingOn } from '#features/agreements/public.ts';
import { partiesNamed } from '#features/people/public.ts';
import { dayFor } from '#platform/calendar.ts';
import { afterAMonth, secondDay, type Card } from '#platform/card.ts';
import type { CardReader, CardSource } from '#platform/card-source.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { charterLinesDue, mayHaveCharterCards } from './list-store.ts';
import { linesByIds } from './store.ts';
import { unansweredBy, type Unanswered } from './unanswered.ts';

/** Questions to teams of mine that I have not answered; on arrival and once three working days later. */
async function questionCards(db: Reading, reader: CardReader): Promise<Card[]> {
  const waiting = await unansweredBy(db, reader.id, await reader.parties);
  return waiting.filter(({ question }) => question.askedBy !== reader.id).map(questionCard);
}

function questionCard({ question, team: { id: team, name }, by, words }: Unanswered): Card {
  const { id, kind, line, version, askedAt } = question;
  const good = question.words?.goodLooksLike;
  return {
    id: `team-charters.question:${id}:${version}`,
    kind: 'T1',
    band: 1,
    order: 1,
    subject: line === null ? { kind: 'charter', id: team } : { kind: 'charter-line', id: line },
    about: { id: team, name },
    ...(by ? { by: { id: by.id, name: by.name } } : {}),
    why: { say: `team-charters.asked-to-${kind}`, with: { party: name, by: by?.name ?? name } },
    words,
    ...(good ? { more: { say: 'team-charters.good-looks-like', with: { good } } } : {}),
    answers: ['yes', 'object', 'later'],
    saw: version,
    quiet: { showings: 2, apart: 3, notBefore: askedAt, fromDayHere: secondDay },
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
      const wording = wordingOn(line.wordings, today);
      return {
        id: `team-charters.review:${line.id}:${line.reviewOn}`,
        kind: 'T14',
        band: 3,
        order: 2,
        subject: { kind: 'charter-line', id: line.id },
        about,
        why: { say: 'team-charters.review-due', with: { party: about.name, when: wording?.from ?? today } },
        words: wording?.text ?? '',
        answers: ['keep', 'propose-wording', 'propose-retiring', 'later'],
        saw: line.version,
        quiet: { showings: 2, apart: 5, fromDayHere: afterAMonth },
      };
    });
}

export const charterCards: CardSource = {
  mayHaveCards: mayHaveCharterCards,
  cards: async (db, reader, now) =>
    (await Promise.all([questionCards(db, reader), reviewCards(db, reader, now)])).flat(),
};
