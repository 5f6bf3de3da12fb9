/** A team's own charter as its readers see it. Who has answered, and how many, is shown to nobody. */
import {
  changesBetween,
  isReviewDue,
  showWordings,
  wordingOn,
  type Agreed,
} from '#features/agreements/public.ts';
import { answerOf, showObjections, silenceCountsFor } from '#features/consent/public.ts';
import {
  describeCircle,
  everyoneId,
  circleAndHistory,
  membersOf,
  partiesNamed,
  type PartyView,
  type Actor,
  partyIn,
} from '#features/people/public.ts';
import type { Reading } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { openMoves } from './charter.ts';
import { questions, type Question } from './charter-question.ts';
import type {
  CharterVisibilityMove,
  CharterLine,
  CharterLineView,
  CharterView,
  QuestionView,
} from './contract.ts';
import { answersTo, questionsTo, type Answer, type StoredQuestion } from './question-store.ts';
import { charterOf, linesOf, type StoredCharterLine } from './store.ts';

type Names = ReadonlyMap<string, PartyView>;

/** What a page on a team's charter looks up once: its questions, the answers one may see, and all the names. */
interface Looked {
  who: Actor;
  members: ReadonlySet<string>;
  names: Names;
  questions: readonly StoredQuestion[];
  answers: readonly Answer[];
}

const membership = ({ who, members }: Looked) => ({
  person: who.person,
  isMember: members.has(who.person),
});

async function lookAt(
  db: Reading,
  who: Actor,
  team: string,
  lines: readonly StoredCharterLine[],
): Promise<Looked> {
  const asked = await questionsTo(db, [team]);
  const answers = await answersTo(
    db,
    asked.map(({ id }) => id),
  );
  const named = [
    team,
    ...asked.map(({ askedBy }) => askedBy),
    ...answers.map(({ person }) => person),
    ...lines.flatMap(({ author, wordings }) => [author, ...wordings.map(({ by }) => by)]),
  ];
  const [names, members] = await Promise.all([partiesNamed(db, named), membersOf(db, team)]);
  return { who, members: new Set(members), names, questions: asked, answers };
}

/** With what the rule needs to know of whoever asked. */
export const asAsked = (question: StoredQuestion, members: ReadonlySet<string>): Question => ({
  ...question,
  askerIsHere: members.has(question.askedBy),
});

function questionView(question: StoredQuestion, looked: Looked, inForce: Agreed | null): QuestionView {
  const { who, members, names } = looked;
  const { id, kind, words, from, until, askedBy, askedAt, timeZone, version } = question;
  const answers = looked.answers.filter((answer) => answer.question === id);
  return {
    id,
    kind,
    from,
    until,
    version,
    text: words?.text ?? null,
    goodLooksLike: words?.goodLooksLike ?? null,
    changes: words && inForce ? changesBetween(inForce, words) : null,
    askedBy: names.get(askedBy) ?? null,
    objections: showObjections(answers, (person) => partyIn(names, person)),
    yours: answerOf(answers, who.person),
    settlesOn: silenceCountsFor({ proposedAt: askedAt, timeZone }).toString(),
    can: questions.openMoves(asAsked(question, members), membership(looked)),
  };
}

const wordingView = ({ text, goodLooksLike, from, until }: Agreed) => ({
  text,
  goodLooksLike,
  from,
  until,
  occasion: { kind: 'none' as const },
});

/** What is only to be done once the day has come to look a line over. */
const atItsDay: readonly string[] = ['keep', 'let-go'];

function trialOf(line: StoredCharterLine, today: string): CharterLine['trial'] {
  if (!line.isTrial) return null;
  if (line.state !== 'agreed') return 'proposed';
  return isReviewDue(line, today) ? 'over' : 'running';
}

function lineView(line: StoredCharterLine, looked: Looked): CharterLine {
  const { who, names } = looked;
  const inForce =
    line.state === 'agreed' || line.state === 'retired' ? wordingOn(line.wordings, who.today) : null;
  const question = looked.questions.find((one) => one.line === line.id);
  const reviewDue = isReviewDue(line, who.today);
  const { id, state, reviewOn, version, draft, isVision } = line;
  return {
    id,
    state,
    reviewOn,
    version,
    draft,
    reviewDue,
    isVision,
    trial: trialOf(line, who.today),
    team: partyIn(names, line.team),
    author: partyIn(names, line.author),
    inForce: inForce && wordingView(inForce),
    question: question ? questionView(question, looked, inForce) : null,
    // what is proposed is taken back on the question itself
    can: openMoves(line, membership(looked)).filter(
      (move) => move !== 'withdraw' && (reviewDue || !atItsDay.includes(move)),
    ),
  };
}

/** One line with its wordings and its history. Refuses `not-found` for somebody outside its circle. */
export async function showLine(db: Reading, line: StoredCharterLine, who: Actor): Promise<CharterLineView> {
  const looked = await lookAt(db, who, line.team, [line]);
  const { circle: whoCanSee, history } = await circleAndHistory<CharterLineView['history'][number]['did']>(
    db,
    line.circle,
    line.id,
  );
  const { names } = looked;
  const wordings = showWordings(line.wordings, { names, today: who.today, viewOf: wordingView });
  return { ...lineView(line, looked), wordings, whoCanSee, history };
}

/** What the team may be asked about itself: one thing at a time, and of the whole workplace nothing. */
function visibilityMovesOf(kept: Awaited<ReturnType<typeof charterOf>>): CharterVisibilityMove[] {
  const reading: CharterVisibilityMove[] = kept ? [kept.isOpen ? 'propose-closing' : 'propose-opening'] : [];
  return [...reading, kept?.showsPattern ? 'propose-no-pattern' : 'propose-pattern'];
}

/** The charter of a team: for its members everything, for others what the team opened, for the workplace its principles. */
export async function showCharter(db: Reading, team: string, who: Actor): Promise<CharterView> {
  const party = (await partiesNamed(db, [team])).get(team);
  if (party?.kind !== 'team') return refuseAnyone('not-found');
  const [lines, kept, everyone] = await Promise.all([linesOf(db, team), charterOf(db, team), everyoneId(db)]);
  const looked = await lookAt(db, who, team, lines);
  const { isMember } = membership(looked);
  const isWorkplace = team === everyone;
  const isOpen = isWorkplace || (kept?.isOpen ?? false);
  const opening = looked.questions.find((one) => one.line === null);
  const doors = isWorkplace || opening ? [] : visibilityMovesOf(kept);
  return {
    team: party,
    isWorkplace,
    member: isMember,
    open: isOpen,
    opening: opening ? questionView(opening, looked, null) : null,
    showsPattern: isMember && (kept?.showsPattern ?? false),
    lines: lines.map((line) => lineView(line, looked)),
    whoCanSee: isMember ? await describeCircle(db, isOpen ? everyone : team) : null,
    can: isMember ? ['draft', ...doors] : [],
  };
}
