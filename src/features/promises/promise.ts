/** Who may move a promise where: the conversation for action (model section 4). Rows S2-7.1, S3-5, S3-6, S3-21. */
import { machine, movesIn, type Moves, type MovesIn, type MovesOfPeopleIn } from '#platform/moves.ts';
import {
  acknowledges,
  asksSomething,
  isDueToLapse,
  isNotWhetherToAsk,
  noProposalIsOpen,
  newPerformerIsSomebodyElse,
  proposalIsOpen,
  rewordsOrAnswers,
  saysBack,
  saysWhatChanged,
  saysWhatIsMissing,
  somebodyWouldKeepIt,
  termsAreComplete,
  termsDiffer,
  termsOrPerformerDiffer,
} from './promise-guards.ts';
import {
  clock,
  type StoredPromise,
  type PromiseState,
  type MoveInput,
  type Side,
  type Viewer,
} from './promise-stored.ts';
import { agree, propose, refuseProposal } from './terms/promise-proposal.ts';
import { otherSide, partyOn, sidesOf, waitsForLeaveToAsk, whoseYes } from './promise-sides.ts';
import { completeTerms } from './terms/promise-terms.ts';
import { refuse } from './refusals.ts';

/**
 * Towards a promise somebody is on a side. `awaited` are those whose yes is awaited, `lastMover` whoever's terms are on the
 * table, also while a question about these is open; `proposer` opened the new terms that wait.
 */
export type Role = Side | 'awaited' | 'lastMover' | 'proposer' | 'clock';

type Change = (doc: StoredPromise, input: MoveInput, roles: readonly Role[]) => Partial<StoredPromise>;

const awaiting =
  (...awaits: Side[]): Change =>
  () => ({ awaits });
const closing: Change = () => ({ awaits: [], proposal: null });
/** The member who says yes on a team's behalf is the steward (model section 3). */
const stewardOn = (doc: StoredPromise, side: Side, input: MoveInput): Partial<StoredPromise> => {
  if (input.mover === null || partyOn(doc, side) === input.mover) return {};
  return side === 'customer' ? { customerStewardId: input.mover } : { stewardId: input.mover };
};
const sideAmong = (roles: readonly Role[]): Side => (roles.includes('performer') ? 'performer' : 'customer');

const takenOn: Change = (doc, input) => ({ awaits: [], ...stewardOn(doc, 'performer', input) });
const takenUp: Change = (doc, input) => ({ awaits: [], ...stewardOn(doc, 'customer', input) });
/** Other words of whoever's terms are on the table, or their answer to a question: the other side's yes is awaited. */
const newWording =
  (awaits: (doc: StoredPromise) => Side): Change =>
  (doc, input) => ({
    terms: completeTerms(input.terms ?? {}, doc.terms, input.today),
    awaits: [awaits(doc)],
    lastDid: 'reword',
  });
const counteredBy =
  (sideOf: (doc: StoredPromise) => Side): Change =>
  (doc, input) => {
    const side = sideOf(doc);
    return {
      terms: completeTerms(input.terms ?? {}, doc.terms, input.today),
      awaits: [otherSide(side)],
      lastDid: 'counter',
      ...stewardOn(doc, side, input),
    };
  };
const accepted: Change = (doc, input) => ({ awaits: [], ...stewardOn(doc, whoseYes(doc), input) });
/** Remembered as the last move, since whose yes is awaited follows from it. */
const questioned: Change = (doc) => ({ awaits: [otherSide(whoseYes(doc))], lastDid: 'ask' });
const answeredBack: Change = (_doc, _said, roles) => ({ awaits: [otherSide(sideAmong(roles))] });
const atRisk: Change = (_doc, input) => ({ atRisk: input.words!.trim() });

const lapse = { by: 'clock', to: 'lapsed', when: [isDueToLapse], changes: closing } as const;

/** The table of the model, row by row. */
const table = {
  requested: {
    ask: { by: 'performer', to: 'requested', when: [asksSomething], changes: awaiting('customer') },
    // its customer has heard something only once the performer asked, or said back what they heard
    reflect: { by: ['performer', 'awaited'], to: 'requested', when: [saysBack], changes: answeredBack },
    reword: {
      by: 'customer',
      to: 'requested',
      when: [termsAreComplete, rewordsOrAnswers],
      changes: newWording(() => 'performer'),
    },
    promise: { by: 'performer', to: 'promised', when: [termsAreComplete], changes: takenOn },
    counter: {
      by: 'performer',
      to: 'countered',
      when: [termsAreComplete, termsDiffer],
      changes: counteredBy(() => 'performer'),
    },
    decline: { by: 'performer', to: 'declined', changes: closing }, // no reason needed (S4-25)
    withdraw: { by: 'customer', to: 'withdrawn', changes: closing },
    lapse,
  },
  offered: {
    ask: { by: 'customer', to: 'offered', when: [asksSomething], changes: awaiting('performer') },
    reword: {
      by: 'performer',
      to: 'offered',
      when: [termsAreComplete, rewordsOrAnswers],
      changes: newWording(() => 'customer'),
    },
    accept: { by: 'customer', to: 'promised', changes: takenUp },
    counter: {
      by: 'customer',
      to: 'countered',
      when: [termsAreComplete, termsDiffer],
      changes: counteredBy(() => 'customer'),
    },
    decline: { by: 'customer', to: 'declined', changes: closing },
    withdraw: { by: 'performer', to: 'withdrawn', changes: closing },
    lapse,
  },
  countered: {
    ask: { by: 'awaited', to: 'countered', when: [asksSomething], changes: questioned },
    reword: {
      by: 'lastMover',
      to: 'countered',
      when: [termsAreComplete, rewordsOrAnswers],
      changes: newWording(whoseYes),
    },
    accept: { by: 'awaited', to: 'promised', changes: accepted },
    counter: {
      by: 'awaited',
      to: 'countered',
      when: [termsAreComplete, termsDiffer],
      changes: counteredBy(whoseYes),
    },
    decline: { by: 'awaited', to: 'declined', changes: closing },
    withdraw: { by: 'lastMover', to: 'withdrawn', changes: closing },
    lapse,
  },
  promised: {
    'say-early': { by: 'performer', to: 'promised', when: [saysWhatChanged], changes: atRisk },
    propose: {
      by: ['performer', 'customer'],
      to: 'promised',
      when: [
        noProposalIsOpen,
        somebodyWouldKeepIt,
        termsAreComplete,
        newPerformerIsSomebodyElse,
        termsOrPerformerDiffer,
      ],
      offered: (doc) => doc.proposal === null,
      changes: (doc, input, roles) => propose(doc, input, sideAmong(roles)),
    },
    agree: {
      by: 'awaited',
      to: 'promised',
      when: [proposalIsOpen],
      offered: (doc) => doc.proposal !== null,
      changes: (doc, input, roles) => agree(doc, input, roles.filter(isSide)),
    },
    refuse: {
      by: 'awaited',
      to: 'promised',
      when: [proposalIsOpen, isNotWhetherToAsk],
      offered: (doc) => doc.proposal !== null && !waitsForLeaveToAsk(doc),
      changes: refuseProposal,
    },
    'withdraw-proposal': {
      by: 'proposer',
      to: 'promised',
      when: [proposalIsOpen],
      changes: refuseProposal,
    },
    report: { by: 'performer', to: 'reported', changes: () => ({ awaits: ['customer'], proposal: null }) },
    renege: { by: 'performer', to: 'reneged', when: [acknowledges], changes: closing },
    release: { by: 'customer', to: 'released', changes: closing },
  },
  reported: {
    'declare-satisfied': { by: 'customer', to: 'satisfied', changes: closing }, // nobody else, ever (S1-3)
    'not-yet': { by: 'customer', to: 'promised', when: [saysWhatIsMissing], changes: awaiting('performer') },
    'take-back': { by: 'performer', to: 'promised', changes: awaiting() },
    release: { by: 'customer', to: 'released', changes: closing },
  },
} satisfies Moves<Role, PromiseState, string, StoredPromise, MoveInput>;

export type PromiseMove = MovesIn<typeof table>;
/** Those of people; `lapse` belongs to the clock alone. */
export type PromiseMoveOfPeople = MovesOfPeopleIn<typeof table>;
export const moveNames = movesIn(table);

const isSide = (role: Role): role is Side =>
  role === 'customer' || role === 'performer' || role === 'newPerformer';

/** The roles of a viewer towards a promise; none for a stranger. No role in the organisation is consulted (S1-3). */
export function rolesOf(doc: StoredPromise, viewer: Viewer): Role[] {
  if (viewer === clock) return ['clock'];
  const sides = sidesOf(doc, viewer);
  const yesOf = doc.state === 'countered' ? [whoseYes(doc)] : doc.awaits;
  const isAwaited = sides.some((side) => yesOf.includes(side));
  const isLastMover = doc.state === 'countered' && sides.some((side) => !yesOf.includes(side));
  const isProposer = doc.proposal !== null && sides.includes(doc.proposal.by);
  return [
    ...sides,
    ...(isAwaited ? (['awaited'] as const) : []),
    ...(isLastMover ? (['lastMover'] as const) : []),
    ...(isProposer ? (['proposer'] as const) : []),
  ];
}

export const promises = machine<Role, PromiseState, PromiseMove, StoredPromise, Viewer, MoveInput>(
  table,
  rolesOf,
  {
    notYours: () => refuse('promise.not-your-move'),
    notNow: () => refuse('promise.not-now'),
  },
);
