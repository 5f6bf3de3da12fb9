/** An ask as somebody sees it: its words, who else sees it, what came back, and the moves open to them. */
import {
  circleAndHistory,
  describeCircles,
  partiesNamed,
  partyIn,
  type CircleView,
  type PartyView,
} from '#features/people/public.ts';
import { promisesThatServe } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { answersTo, howItIsTold, resourcesOn, type AnswerRow } from './answers/answer-store.ts';
import { asAsk, askSeen, circlesBefore, type AskRow, type ListedAsk } from './store.ts';
import { asks } from './ask.ts';
import type { AskLine, AskView } from './contract.ts';
import { introductionStates } from './introductions/store.ts';

const fieldsOf = (row: ListedAsk) => ({
  id: row.id,
  direction: row.direction,
  state: row.state,
  author: { id: row.author_id, kind: 'person' as const, name: row.author_name },
  what: row.what,
  why: row.why,
  size: row.size,
  kind: row.kind,
  by: row.by_day,
  neededToday: row.needed_today,
  placesLeft: row.places_left,
  version: row.version,
  postedAt: row.posted_at,
});

/** The moves of somebody; "not this time" is for whoever could help. */
function movesOf(row: ListedAsk, me: string): string[] {
  const moves: string[] = asks.openMoves(asAsk(row), { person: me });
  const mayRest = row.state === 'open' && row.author_id !== me;
  return mayRest ? [...moves, 'notThisTime'] : moves;
}

/** A line of a list. */
export const lineOf = (row: ListedAsk, me: string): AskLine => ({
  ...fieldsOf(row),
  circle: { id: row.circle_id, everyone: row.for_everyone, parties: row.circle_parties ?? [] },
  can: movesOf(row, me),
});

/** One ask, as `me` sees it. Refuses `not-found` outside its circle. */
export async function showAsk(db: Reading, id: string, me: string): Promise<AskView> {
  const row = await askSeen(db, id);
  const isAuthor = row.author_id === me;
  const [[answers, shown], resources, told, earlier, toldTo] = await Promise.all([
    answersTo(db, id).then(async (list) => [list, await showAnswers(db, row, list, me)] as const),
    showResources(db, row, me),
    circleAndHistory<AskView['history'][number]['did']>(db, row.circle_id, id, row.author_id),
    earlierCircles(db, row),
    isAuthor && row.direction === 'need' ? howItIsTold(db, id) : null,
  ]);
  const hasSaidYes = answers.some((answer) => answer.kind === 'promise' && answer.person_id === me);
  return {
    ...fieldsOf(row),
    ended: row.ended,
    places: row.places,
    closedAt: row.closed_at,
    ...told,
    earlierCircles: earlier,
    toldTo,
    answers: shown,
    ...resources,
    can: movesOf(row, me).filter((move) => !hasSaidYes || !['help', 'helpOnTheSpot', 'take'].includes(move)),
  };
}

/** Where it was let wider: who alone reads what was said before, as far as the reader does; latest first. */
async function earlierCircles(db: Reading, { id, circle_id: circle }: AskRow): Promise<CircleView[]> {
  const before = await circlesBefore(db, id, circle);
  const circles = await describeCircles(db, before);
  return before.flatMap((one) => circles.get(one) ?? []);
}

async function showAnswers(
  db: Reading,
  row: AskRow,
  answers: AnswerRow[],
  me: string,
): Promise<AskView['answers']> {
  if (answers.length === 0) return [];
  const [serving, introductions, people] = await Promise.all([
    promisesThatServe(db, row.id),
    introductionStates(
      db,
      answers.map((answer) => answer.outcome_id),
    ),
    partiesNamed(
      db,
      answers.map((answer) => answer.person_id),
    ),
  ]);
  const promises = new Map(serving.map((promise) => [promise.id, promise]));
  const author: PartyView = { id: row.author_id, kind: 'person', name: row.author_name };
  return answers.flatMap(({ kind, outcome_id: id, person_id: person }) => {
    const promise = promises.get(id);
    const state = promise?.state ?? introductions.get(id);
    if (state === undefined) return [];
    const helper = promise && row.direction === 'need' ? promise.performer : (people.get(person) ?? null);
    return [{ kind, id, state, with: person === me ? author : helper }];
  });
}

async function showResources(
  db: Reading,
  row: AskRow,
  me: string,
): Promise<Pick<AskView, 'resources' | 'answersAreGathered'>> {
  const lines = await resourcesOn(db, row.id);
  const people = await partiesNamed(
    db,
    lines.map((line) => line.by_person),
  );
  const resources = lines.map(({ id, by_person, words, link, at }) => ({
    id,
    by: partyIn(people, by_person),
    words,
    link,
    at,
  }));
  const hasShared = lines.some((line) => line.by_person === me);
  const isGathering = row.kind === 'think-with-me' && row.state === 'open';
  return { resources, answersAreGathered: isGathering && row.author_id !== me && !hasShared };
}
