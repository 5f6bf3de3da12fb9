/** The rule of a line of a team's own charter, and of the questions by which it is adopted (model 3, 16.15; B41). Pure. */
import {
  isReviewDue,
  refuseDaysOutOfOrder,
  wordingOn,
  type Agreed,
  type AgreementWords,
} from '#features/agreements/agreement.ts';
import { machine, type Guard, type Moves } from '#platform/moves.ts';
import { refuse } from './refusals.ts';
import { isBlank } from '#platform/input/text.ts';

export type CharterState = 'draft' | 'proposed' | 'agreed' | 'withdrawn' | 'retired';
export type CharterMove =
  | 'reword'
  | 'discard'
  | 'propose'
  | 'adopt'
  | 'withdraw'
  | 'propose-wording'
  | 'adopt-wording'
  | 'propose-retiring'
  | 'retire'
  | 'keep';
type Role = 'author' | 'member' | 'team';

export interface CharterLine {
  id: string;
  version: number;
  state: CharterState;
  team: string;
  author: string;
  draft: AgreementWords | null;
  wordings: readonly Agreed[];
  reviewOn: string | null;
  /** Whether the team is being asked about it just now. */
  isAsked: boolean;
}

/** A member, a stranger (no member), or the team as a whole, which speaks when consent is there. */
export type CharterReader = { person: string; isMember: boolean } | 'team';

export interface CharterMoveInput extends Partial<AgreementWords> {
  today: string;
  from?: string | null;
  until?: string | null;
  reviewOn?: string;
}

type Rule = Guard<CharterLine, CharterMoveInput>;

const saysWhat: Rule = ({ draft }, { text }) => {
  if (isBlank(text ?? draft?.text)) refuse('charter.text-is-missing');
};
const nothingIsAsked: Rule = ({ isAsked }) => {
  if (isAsked) refuse('charter.question-is-open');
};
const saysSomethingElse: Rule = ({ wordings }, { text, goodLooksLike, until, today }) => {
  const said = text?.trim() || refuse('charter.text-is-missing');
  const now = wordingOn(wordings, today)!;
  const isSame = now.text === said && now.goodLooksLike === (goodLooksLike ?? '').trim();
  if (isSame && (until ?? null) === null) refuse('charter.same-words');
};
const daysFollow: Rule = (_, said) =>
  refuseDaysOutOfOrder(said, {
    hasPassed: () => refuse('charter.day-has-passed'),
    endsBeforeItBegins: () => refuse('charter.ends-before-it-begins'),
  });
const reviewHasCome: Rule = (line, { today }) => {
  if (!isReviewDue(line, today)) refuse('charter.review-not-due');
};
const nextReviewIsAhead: Rule = (_, { reviewOn, today }) => {
  if (reviewOn !== undefined && reviewOn <= today) refuse('charter.day-has-passed');
};
const unasked = ({ isAsked }: CharterLine) => !isAsked;

/** A leader proposes like everybody; only the team as a whole adopts or retires (S1-1, S1-10). */
export const moves = {
  draft: {
    reword: { by: 'author', to: 'draft', when: [saysWhat] },
    discard: { by: 'author', to: 'withdrawn' },
    propose: { by: 'author', to: 'proposed', when: [saysWhat] },
  },
  proposed: {
    adopt: { by: 'team', to: 'agreed' },
    withdraw: { by: 'member', to: 'withdrawn' },
  },
  agreed: {
    'propose-wording': {
      by: 'member',
      to: 'agreed',
      when: [nothingIsAsked, saysSomethingElse, daysFollow],
      offered: unasked,
    },
    'adopt-wording': { by: 'team', to: 'agreed' },
    'propose-retiring': { by: 'member', to: 'agreed', when: [nothingIsAsked], offered: unasked },
    retire: { by: 'team', to: 'retired' },
    // what stands goes on standing by any member's word; whoever sees it otherwise proposes a change
    keep: { by: 'member', to: 'agreed', when: [reviewHasCome, nextReviewIsAhead] },
  },
} satisfies Moves<Role, CharterState, CharterMove, CharterLine, CharterMoveInput>;

function rolesOf(line: CharterLine, reader: CharterReader): Role[] {
  if (reader === 'team') return ['team'];
  if (line.state === 'draft') return line.author === reader.person ? ['author'] : [];
  return reader.isMember ? ['member'] : [];
}

export const { decide, openMoves, rows } = machine<
  Role,
  CharterState,
  CharterMove,
  CharterLine,
  CharterReader,
  CharterMoveInput
>(moves, rolesOf, {
  notYours: () => refuse('charter.not-your-move'),
  notNow: () => refuse('charter.not-now'),
});

/** What a team is asked about itself, beside its lines: who reads them, and whether it looks at its own pattern (model 15.3). */
export const visibilityQuestions = ['open', 'close', 'show-pattern', 'hide-pattern'] as const;
export type VisibilityQuestion = (typeof visibilityQuestions)[number];

export type QuestionMove = 'yes' | 'object' | 'reword' | 'withdraw';

export interface Question {
  id: string;
  version: number;
  state: 'open' | 'adopted' | 'withdrawn';
  kind: 'adopt' | 'reword' | 'retire' | VisibilityQuestion;
  words: AgreementWords | null;
  askedBy: string;
  /** Whether whoever asked is in the team still; else any member may take the question back or put it anew. */
  askerIsHere: boolean;
}

type AskedRole = 'member' | 'asker';
/** What a member may answer, and what is left to whoever asked. */
export const questionMoves = {
  open: {
    yes: { by: 'member', to: 'open' },
    object: { by: 'member', to: 'open' },
    reword: { by: 'asker', to: 'open', offered: ({ words }: Question) => words !== null },
    withdraw: { by: 'asker', to: 'withdrawn' },
  },
} satisfies Moves<AskedRole, Question['state'], QuestionMove, Question, null>;

export const questions = machine<
  AskedRole,
  Question['state'],
  QuestionMove,
  Question,
  { person: string; isMember: boolean },
  null
>(
  questionMoves,
  ({ askedBy, askerIsHere }, { person, isMember }) => {
    if (!isMember) return [];
    return askedBy === person || !askerIsHere ? ['member', 'asker'] : ['member'];
  },
  { notYours: () => refuse('charter.not-your-move'), notNow: () => refuse('charter.not-now') },
);
