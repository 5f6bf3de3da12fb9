/** The rule of a line of a team's own charter (model 3, 16.15; B41). Pure. */
import {
  isReviewDue,
  isWordedAlike,
  nextReview,
  refuseDaysOutOfOrder,
  wordingOn,
  type Agreed,
  type AgreementWords,
} from '#features/agreements/agreement.ts';
import { machine, type Guard, type Moves, type MovesIn } from '#platform/moves.ts';
import { refuse } from './refusals.ts';
import { isBlank } from '#platform/input/text.ts';
import { defined } from '#platform/defined.ts';

export type CharterState = 'draft' | 'proposed' | 'agreed' | 'withdrawn' | 'retired';
type Role = 'author' | 'member' | 'team';

export interface CharterLine {
  id: string;
  version: number;
  state: CharterState;
  team: string;
  author: string;
  draft: AgreementWords | null;
  wordings: readonly Agreed[];
  /** What the team is here for: at its head, and the only one. */
  isVision: boolean;
  /** Agreed for four weeks alone, until the day it is looked over. */
  isTrial: boolean;
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
  /** The wording that the team adopts. */
  adopted?: Agreed | null;
}

type Rule = Guard<CharterLine, CharterMoveInput>;

const saysWhat: Rule = ({ draft }, { text }) => {
  if (isBlank(text ?? draft?.text)) refuse('charter.text-is-missing');
};
const nothingIsAsked: Rule = ({ isAsked }) => {
  if (isAsked) refuse('charter.question-is-open');
};
const saysSomethingElse: Rule = ({ wordings }, { until, today, ...said }) => {
  const words = trimmed(said);
  if (!words.text) refuse('charter.text-is-missing');
  const isSame = isWordedAlike(defined(wordingOn(wordings, today)), words);
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
/** A trial holds for everybody only as long as everybody agreed to: going on is the team's to say. */
const isForGood: Rule = ({ isTrial }) => {
  if (isTrial) refuse('charter.on-trial');
};
const isOnTrial: Rule = ({ isTrial }) => {
  if (!isTrial) refuse('charter.no-trial');
};
const trialIsOver: Rule = (line, { today }) => {
  if (!isReviewDue(line, today)) refuse('charter.trial-runs');
};
const nextReviewIsAhead: Rule = (_, { reviewOn, today }) => {
  if (reviewOn !== undefined && reviewOn <= today) refuse('charter.day-has-passed');
};
/** The words without the space around them; what was left out is empty. */
export const trimmed = ({ text = '', goodLooksLike = '' }: Partial<AgreementWords>): AgreementWords => ({
  text: text.trim(),
  goodLooksLike: goodLooksLike.trim(),
});

type Change = (line: CharterLine, said: CharterMoveInput) => Partial<CharterLine>;

const reworded: Change = (_, said) => ({ draft: trimmed(said) });
const asked: Change = () => ({ draft: null, isAsked: true });
const kept: Change = (_, { reviewOn, today }) => ({ reviewOn: reviewOn ?? nextReview(today) });
const adopted: Change = ({ wordings, isTrial }, { adopted: wording, today }) => ({
  wordings: wording ? [...wordings, wording] : wordings,
  reviewOn: isTrial ? trialEnds(today) : nextReview(today),
});
const keptForGood: Change = (_, { today }) => ({ isTrial: false, reviewOn: nextReview(today) });
const unasked = ({ isAsked }: CharterLine) => !isAsked;
const unaskedTrial = ({ isAsked, isTrial }: CharterLine) => isTrial && !isAsked;
/** The last day of what is tried from today. */
const trialEnds = (today: string): string => Temporal.PlainDate.from(today).add({ weeks: 4 }).toString();

/** A leader proposes like everybody; only the team as a whole adopts or retires (S1-1, S1-10). */
const moves = {
  draft: {
    reword: { by: 'author', to: 'draft', when: [saysWhat], changes: reworded },
    discard: { by: 'author', to: 'withdrawn' },
    propose: { by: 'author', to: 'proposed', when: [saysWhat], changes: asked },
  },
  proposed: {
    adopt: { by: 'team', to: 'agreed', changes: adopted },
    withdraw: { by: 'member', to: 'withdrawn' },
  },
  agreed: {
    'propose-wording': {
      by: 'member',
      to: 'agreed',
      when: [nothingIsAsked, saysSomethingElse, daysFollow],
      offered: unasked,
      changes: asked,
    },
    'adopt-wording': { by: 'team', to: 'agreed', changes: adopted },
    'propose-retiring': {
      by: 'member',
      to: 'agreed',
      when: [nothingIsAsked],
      offered: unasked,
      changes: asked,
    },
    retire: { by: 'team', to: 'retired' },
    // what stands goes on standing by any member's word; whoever sees it otherwise proposes a change
    keep: {
      by: 'member',
      to: 'agreed',
      when: [isForGood, reviewHasCome, nextReviewIsAhead],
      offered: ({ isTrial }) => !isTrial,
      changes: kept,
    },
    // after four weeks: keep, change, let go (S1-10)
    'propose-keeping': {
      by: 'member',
      to: 'agreed',
      when: [isOnTrial, nothingIsAsked],
      offered: unaskedTrial,
      changes: asked,
    },
    'keep-for-good': { by: 'team', to: 'agreed', changes: keptForGood },
    'let-go': {
      by: 'member',
      to: 'retired',
      when: [isOnTrial, nothingIsAsked, trialIsOver],
      offered: unaskedTrial,
    },
  },
} satisfies Moves<Role, CharterState, string, CharterLine, CharterMoveInput>;

export type CharterMove = MovesIn<typeof moves>;

function rolesOf(line: CharterLine, reader: CharterReader): Role[] {
  if (reader === 'team') return ['team'];
  if (line.state === 'draft') return line.author === reader.person ? ['author'] : [];
  return reader.isMember ? ['member'] : [];
}

const interpreter = machine<Role, CharterState, CharterMove, CharterLine, CharterReader, CharterMoveInput>(
  moves,
  rolesOf,
  {
    notYours: () => refuse('charter.not-your-move'),
    notNow: () => refuse('charter.not-now'),
  },
);
export const { decide, openMoves, rows } = interpreter;

/** The line after a move, one version on; how often a draft was reworded is its author's alone. Refuses as the table says. */
export function move(
  line: CharterLine,
  name: CharterMove,
  reader: CharterReader,
  said: CharterMoveInput,
): CharterLine {
  const after = interpreter.make(line, name, reader, said);
  return { ...after, version: name === 'propose' ? 1 : line.version + 1 };
}
