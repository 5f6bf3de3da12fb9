/** Lines of a charter as their readers see them. */
import {
  changesBetween,
  isReviewDue,
  showWordings,
  wordingOn,
  wordingsAfter,
} from '#features/agreements/public.ts';
import {
  circleAndHistory,
  describeCircle,
  everyoneId,
  partiesNamed,
  type PartyView,
  type Actor,
  sidesAmong,
  partyIn,
} from '#features/people/public.ts';
import { promisesThatServe } from '#features/promises/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import type { ExpectationLine, ExpectationView } from './contract.ts';
import { awaitedOn, openMoves } from './expectation.ts';
import { acrossLine, type AgreedWording, type LineSide } from './expectation-line.ts';
import type { Occasion, Wording } from './expectation-wording.ts';
import { isOpenCharter } from './pair-store.ts';
import type { StoredExpectation } from './store.ts';

type Names = ReadonlyMap<string, PartyView>;

/** The parties of a line by its sides. */
export const partiesOn = ({ needs, neededFrom }: StoredExpectation): Record<LineSide, string> => ({
  needs,
  'needed-from': neededFrom,
});

/** Everybody a line names. */
export const idsIn = (line: StoredExpectation): string[] =>
  [
    line.needs,
    line.neededFrom,
    line.author,
    line.stewards.needs,
    line.stewards['needed-from'],
    line.table?.byPerson,
    line.table?.reflectedBy,
    ...line.wordings.map(({ by }) => by),
  ].filter((id) => id !== null && id !== undefined);

const shownOccasion = ({ kind, on, weekdays, day }: Occasion) => ({
  kind,
  ...(on === undefined ? {} : { on }),
  ...(weekdays === undefined ? {} : { weekdays: [...weekdays] }),
  ...(day === undefined ? {} : { day }),
});
const words = ({ text, goodLooksLike, occasion }: Wording) => ({
  text,
  goodLooksLike,
  occasion: shownOccasion(occasion),
});
const wordingView = (wording: AgreedWording) => ({
  ...words(wording),
  from: wording.from,
  until: wording.until,
});

function tableOf({ table }: StoredExpectation, names: Names): ExpectationLine['onTheTable'] {
  if (!table) return null;
  const { from, until, by, reflection, heard, clarified } = table;
  return {
    ...words(table),
    from,
    until,
    by,
    reflection,
    heard,
    clarified,
    byPerson: names.get(table.byPerson) ?? null,
    reflectedBy: names.get(table.reflectedBy ?? '') ?? null,
  };
}

/** What was said at the review that is due: the other side's word only once both have spoken. */
function reviewOf(line: StoredExpectation, mine: LineSide, today: string): ExpectationLine['review'] {
  if (line.state !== 'agreed') return null;
  const yours = line.answers[mine];
  const theirs = line.reviewed[mine] ? line.answers[acrossLine(mine)] : undefined;
  return {
    due: isReviewDue(line, today),
    yours: yours?.answer ?? null,
    theirs: theirs?.answer ?? null,
    yourWords: yours?.words ?? null,
    theirWords: theirs?.words ?? null,
    youKeep: line.keeps[mine],
    theyKeep: line.keeps[acrossLine(mine)],
  };
}

/** A line for its reader; `names` has everybody it names. */
export function lineOf(line: StoredExpectation, who: Actor, names: Names): ExpectationLine {
  const sides = sidesAmong(partiesOn(line), who);
  const waits = awaitedOn(line);
  const force =
    line.state === 'agreed' || line.state === 'retired' ? wordingOn(line.wordings, who.today) : null;
  const { id, state, reviewOn, version } = line;
  return {
    id,
    state,
    reviewOn,
    version,
    partnership: line.partnershipId,
    needs: partyIn(names, line.needs),
    neededFrom: partyIn(names, line.neededFrom),
    yourSide: sides[0] ?? null,
    author: partyIn(names, line.author),
    inForce: force && wordingView(force),
    later: wordingsAfter(line.wordings, who.today)
      .filter((one) => one !== force)
      .map(wordingView),
    onTheTable: tableOf(line, names),
    steward: names.get(line.stewards['needed-from'] ?? '') ?? null,
    needsSteward: names.get(line.stewards.needs ?? '') ?? null,
    review: sides[0] ? reviewOf(line, sides[0], who.today) : null,
    turn: waits === null ? 'nobody' : sides.includes(waits) ? 'mine' : 'theirs',
    can: openMoves(line, { person: who.person, sides }, who.today),
  };
}

/** Lines for a list, with one query for all the names. */
export async function showLines(
  db: Reading,
  list: readonly StoredExpectation[],
  who: Actor,
): Promise<ExpectationLine[]> {
  const names = await partiesNamed(db, list.flatMap(idsIn));
  return list.map((line) => lineOf(line, who, names));
}

const mostPromises = 10;

/** One line with every wording it had, its promises, its circle and its history. */
export async function showExpectation(
  db: Reading,
  line: StoredExpectation,
  who: Actor,
): Promise<ExpectationView> {
  const [names, { circle: whoCanSee, history }, promises, isOpen] = await Promise.all([
    partiesNamed(db, idsIn(line)),
    circleAndHistory<ExpectationView['history'][number]['did']>(db, line.circle, line.id),
    promisesThatServe(db, line.id),
    isOpenCharter(db, line.partnershipId),
  ]);
  const isRead = isOpen && line.state === 'agreed';
  const force = wordingOn(line.wordings, who.today);
  return {
    ...lineOf(line, who, names),
    proposedChanges: line.table && force ? changesBetween(force, line.table) : null,
    wordings: showWordings(line.wordings, { names, today: who.today, viewOf: wordingView }),
    promises: promises.slice(0, mostPromises).map(({ id, state }) => ({ id, state })),
    whoCanSee,
    agreedIsSeenBy: isRead ? await describeCircle(db, await everyoneId(db)) : null,
    history,
  };
}
