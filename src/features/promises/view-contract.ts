/** What a reply shows of a promise. */
import { Type, type Static } from 'typebox';
import { AsItStoodAt, CircleView, historyOf, PartyView } from '#features/people/contract.ts';
import { Day, Id, Instant, oneOf, orNull, Version } from '#platform/contract.ts';
import { moveNames } from './promise.ts';
import { promiseStates, servedKinds, sides } from './promise-stored.ts';
import type { PromiseMove } from './promise.ts';
import type sentences from './words.en.json';

export const TermsView = Type.Object({
  what: Type.String(),
  doneLooksLike: Type.String(),
  dueOn: orNull(Day),
});

/** New terms that wait for an answer beside the agreed wording. */
export const ProposalView = Type.Object({
  by: PartyView,
  terms: TermsView,
  /** In a hand-over: who would keep it from now on. */
  newPerformer: orNull(PartyView),
  yesFrom: Type.Array(PartyView),
  isYetToBeAsked: Type.Boolean({
    description:
      'Whoever promised it has left: the new performer is asked, and reads it, only with the yes of the customer.',
  }),
});

/** Whose move it is, seen from the reader: mine, theirs, nobody's (the word is being kept), or closed. */
export const turns = ['mine', 'theirs', 'nobody', 'closed'] as const;
export type Turn = (typeof turns)[number];

/** What a list may be of: all that is open, or one turn. */
export const listed = ['open', ...turns] as const;
export type Listed = (typeof listed)[number];

/** Who gave their word: the reader (or a team of theirs), the other side, or nobody yet. */
export const words = ['mine', 'theirs', 'nobody'] as const;
export type Word = (typeof words)[number];

/** What helps when a promise is at risk: offered to the performer beside "say it early". */
export const suggestionsAtRisk = ['new-date', 'smaller-scope', 'ask-for-help'] as const;

const line = {
  id: Id,
  version: Version,
  state: oneOf(...promiseStates),
  customer: PartyView,
  performer: PartyView,
  performerIsGone: Type.Boolean({
    description: 'Whoever promised it has left, and nobody has taken it on since.',
  }),
  /** The member who stands for a team that keeps, or receives, the promise. */
  steward: orNull(PartyView),
  customerSteward: orNull(PartyView),
  /** On which side the reader stands; null for somebody who was part of it once. */
  mySide: orNull(oneOf(...sides)),
  terms: TermsView,
  proposal: orNull(ProposalView),
  atRisk: orNull(Type.String()),
  serves: orNull(Type.Object({ kind: oneOf(...servedKinds), id: Id })),
  turn: oneOf(...turns),
  awaits: Type.Array(PartyView, { description: 'The parties whose answer is awaited.' }),
  /** When the last words reach whoever is awaited: inside their hours. */
  reachesAt: orNull(Instant),
  can: Type.Array(oneOf(...moveNames), { description: 'The moves open to the reader now.' }),
};

export const PromiseLine = Type.Object(line);
export type PromiseLine = Static<typeof PromiseLine>;

export const PromiseView = Type.Object({
  ...line,
  /** Null for somebody who was part of it once and is no longer in its circle. */
  whoCanSee: orNull(CircleView),
  suggestions: Type.Array(oneOf(...suggestionsAtRisk)),
  /** The promise offered to make this one right. */
  makeRight: orNull(Id),
});
export type PromiseView = Static<typeof PromiseView>;

/** What may stand in its history: every move, and how it began or was left. */
export type Did = PromiseMove | Exclude<keyof typeof sentences.did, 'reflected' | 'suggests'>;

export const PromisePage = Type.Object({
  ...PromiseView.properties,
  thread: historyOf<Did>(),
  asItStoodAt: Type.Optional(AsItStoodAt),
});
export type PromisePage = Static<typeof PromisePage>;
