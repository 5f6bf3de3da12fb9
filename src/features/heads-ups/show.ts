/** Heads-ups as their readers see them: names, open moves, and of the answers what is theirs to see. */
import {
  circleAndHistory,
  partyIn,
  partiesNamed,
  type PartyView,
  type Reader,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { one } from '#platform/defined.ts';
import { questionsAbout } from './question-store.ts';
import type { HeadsUpLine, HeadsUpView } from './contract.ts';
import { openMoves } from './heads-up.ts';
import type { StoredHeadsUp } from './store.ts';

type Names = Map<string, PartyView>;

/** Lines for a list: one query for all the names. */
export async function showLines(
  db: Reading,
  who: Reader,
  list: readonly StoredHeadsUp[],
): Promise<HeadsUpLine[]> {
  const parties = list.flatMap(({ author, forParty, askOf, told }) => [
    author,
    forParty,
    askOf,
    ...told.map(({ party }) => party),
  ]);
  const names = await partiesNamed(db, parties);
  return list.map((headsUp) => line(headsUp, who, names));
}

function line(headsUp: StoredHeadsUp, who: Reader, names: Names): HeadsUpLine {
  const { id, state, kind, what, from, means, until, sentAt, endedAt, version, wording } = headsUp;
  const isSide = who.parties.has(headsUp.forParty);
  return {
    id,
    state,
    kind,
    what,
    from,
    means,
    until,
    sentAt,
    endedAt,
    version,
    author: partyIn(names, headsUp.author),
    for: partyIn(names, headsUp.forParty),
    askOf: partyIn(names, headsUp.askOf),
    isCorrected: wording > 1,
    isOver: state === 'expired' && headsUp.endedEarly,
    told: headsUp.told.map((told) => {
      const mine = who.parties.has(told.party) && headsUp.author !== who.person;
      // nobody is seen hesitating by others who were told
      const answer = isSide || mine ? told.answer : null;
      return {
        party: partyIn(names, told.party),
        mine,
        answer,
        isEarlier: answer !== null && told.wording !== wording,
      };
    }),
    can: openMoves(headsUp, who),
  };
}

async function showQuestions(db: Reading, headsUp: StoredHeadsUp): Promise<HeadsUpView['questions']> {
  const questions = await questionsAbout(db, [headsUp.id]);
  const names = await partiesNamed(
    db,
    questions.flatMap(({ askedBy, party, repliedBy }) => [askedBy, party, ...(repliedBy ? [repliedBy] : [])]),
  );
  return questions.map(({ id, askedBy, party, words, askedAt, reply, repliedBy }) => ({
    id,
    words,
    reply,
    at: askedAt,
    by: partyIn(names, askedBy),
    for: partyIn(names, party),
    repliedBy: repliedBy === null ? null : partyIn(names, repliedBy),
  }));
}

/** One heads-up with its questions, its circle and its history. */
export async function showHeadsUp(db: Reading, who: Reader, headsUp: StoredHeadsUp): Promise<HeadsUpView> {
  const shown = one(await showLines(db, who, [headsUp]));
  return {
    ...shown,
    questions: await showQuestions(db, headsUp),
    ...(await circleAndHistory<HeadsUpView['history'][number]['did']>(db, headsUp.circle, headsUp.id)),
  };
}
