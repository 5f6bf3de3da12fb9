/** An ask as somebody sees it: its words, who else sees it, what came back, and the moves open to them. */
import {
  circleAndHistory,
  describeCircles,
  partiesNamed,
  partyIn,
  type CircleView,
  pictured,
  type PartyView,
} from '#features/people/public.ts';
import { promisesThatServe } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { pick } from '#platform/pick.ts';
import {
  answersTo,
  howItIsTold,
  resourcesOn,
  type StoredAnswer,
  type StoredResource,
} from './answers/answer-store.ts';
import { asAsk, askSeen, circlesBefore, type StoredAsk } from './store.ts';
import { asks } from './ask.ts';
import { shownAsStored, type AskLine, type AskView } from './view-contract.ts';
import { introductionStates } from './introductions/store.ts';

const authorOf = ({ authorId: id, authorName: name, authorPicture }: StoredAsk): PartyView => ({
  id,
  kind: 'person',
  name,
  ...pictured(authorPicture),
});

const fieldsOf = (row: StoredAsk) => ({
  ...pick(row, shownAsStored),
  author: authorOf(row),
  by: row.byDay,
});

/** The moves of somebody; "not this time" is for whoever could help. */
function movesOf(row: StoredAsk, me: string): string[] {
  const moves: string[] = asks.openMoves(asAsk(row), { person: me });
  const mayRest = row.state === 'open' && row.authorId !== me;
  return mayRest ? [...moves, 'notThisTime'] : moves;
}

/** A line of a list. */
export const lineOf = (row: StoredAsk, me: string): AskLine => ({
  ...fieldsOf(row),
  circle: { id: row.circleId, everyone: row.forEveryone, parties: row.circleParties ?? [] },
  can: movesOf(row, me),
});

/** One ask, as `me` sees it. Refuses `not-found` outside its circle. */
export async function showAsk(db: Reading, id: string, me: string): Promise<AskView> {
  const row = await askSeen(db, id);
  const isAuthor = row.authorId === me;
  const [[answers, shown], resources, told, earlier, toldTo] = await Promise.all([
    answersTo(db, id).then(async (list) => [list, await showAnswers(db, row, list, me)] as const),
    showResources(db, row, me),
    circleAndHistory<AskView['history'][number]['did']>(db, row.circleId, id, row.authorId),
    earlierCircles(db, row),
    isAuthor && row.direction === 'need' ? howItIsTold(db, id) : null,
  ]);
  const hasSaidYes = answers.some((answer) => answer.kind === 'promise' && answer.personId === me);
  return {
    ...fieldsOf(row),
    ended: row.ended,
    places: row.places,
    closedAt: row.closedAt,
    ...told,
    earlierCircles: earlier,
    toldTo,
    answers: shown,
    ...resources,
    can: movesOf(row, me).filter((move) => !hasSaidYes || !['help', 'helpOnTheSpot', 'take'].includes(move)),
  };
}

/** Where it was let wider: who alone reads what was said before, as far as the reader does; latest first. */
async function earlierCircles(db: Reading, { id, circleId: circle }: StoredAsk): Promise<CircleView[]> {
  const before = await circlesBefore(db, id, circle);
  const circles = await describeCircles(db, before);
  return before.flatMap((one) => circles.get(one) ?? []);
}

async function showAnswers(
  db: Reading,
  row: StoredAsk,
  answers: StoredAnswer[],
  me: string,
): Promise<AskView['answers']> {
  if (answers.length === 0) return [];
  const [serving, introductions, people] = await Promise.all([
    promisesThatServe(db, row.id),
    introductionStates(
      db,
      answers.map((answer) => answer.outcomeId),
    ),
    partiesNamed(
      db,
      answers.map((answer) => answer.personId),
    ),
  ]);
  const promises = new Map(serving.map((promise) => [promise.id, promise]));
  const author = authorOf(row);
  return answers.flatMap(({ kind, outcomeId: id, personId: person }) => {
    const promise = promises.get(id);
    const state = promise?.state ?? introductions.get(id);
    if (state === undefined) return [];
    const helper = promise && row.direction === 'need' ? promise.performer : (people.get(person) ?? null);
    const offered = promise ? pick(promise, ['words', 'doneLooksLike', 'dueOn']) : null;
    const mine = person === me;
    return [{ kind, id, state, with: mine ? author : helper, mine, offered }];
  });
}

/** What was shared or answered in words; the two of an answer also read how it stands. */
async function showResources(
  db: Reading,
  row: StoredAsk,
  me: string,
): Promise<Pick<AskView, 'resources' | 'answersAreGathered'>> {
  const lines = await resourcesOn(db, row.id);
  const people = await partiesNamed(
    db,
    lines.map((line) => line.byPerson),
  );
  const isMine = (line: StoredResource) =>
    line.promiseId !== null && [row.authorId, line.byPerson].includes(me);
  const promises = lines.some(isMine) ? await promisesThatServe(db, row.id) : [];
  const resources = lines.map(({ id, byPerson, words, link, promiseId, forAskerAlone, at }) => {
    const promise = promises.find((one) => one.id === promiseId);
    return {
      id,
      by: partyIn(people, byPerson),
      words,
      link,
      promise: promise ? { id: promise.id, state: promise.state } : null,
      onlyForYou: forAskerAlone,
      at,
    };
  });
  const hasShared = lines.some((line) => line.byPerson === me);
  const isGathering = row.kind === 'think-with-me' && row.state === 'open';
  return { resources, answersAreGathered: isGathering && row.authorId !== me && !hasShared };
}
