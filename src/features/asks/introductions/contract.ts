/** Introductions: somebody knows somebody. The two decide; the introducer learns only that they met. */
import { Type, type Static } from 'typebox';
import { PartyView, peopleRefusals } from '#features/people/contract.ts';
import {
  Id,
  Instant,
  NeededWords,
  oneOf,
  operationsOf,
  orNull,
  pageOf,
  Paging,
  type Operation,
} from '#platform/contract.ts';
import { askRefusals } from '../refusals.ts';
import type { IntroductionMoveOfPeople } from './introduction.ts';

const operation = operationsOf('Introductions', { ...askRefusals, ...peopleRefusals }, ['introduction']);

export const IntroductionView = Type.Object({
  id: Id,
  introducer: PartyView,
  asker: PartyView,
  introduced: PartyView,
  words: Type.String(),
  at: Instant,
  state: oneOf('invited', 'met', 'not-now', 'withdrawn'),
  mine: oneOf('introducer', 'asker', 'introduced'),
  saidYes: Type.Boolean({
    description: 'Whether you said yes; nobody learns what the other answered before both did.',
  }),
  /** Shown to the two once both said yes. */
  contact: orNull(Type.Object({ name: Type.String(), email: Type.String() })),
  can: Type.Array(Type.String()),
});
export type IntroductionView = Static<typeof IntroductionView>;

export const myIntroductions = operation({
  method: 'GET',
  path: '/api/introductions',
  summary: 'Introductions you are part of, newest first',
  keepOffline: true,
  input: Type.Object(Paging),
  reply: pageOf(IntroductionView),
});

export const readIntroduction = operation({
  method: 'GET',
  path: '/api/introductions/:id',
  summary: 'One introduction',
  keepOffline: true,
  input: Type.Object({ id: Id }),
  reply: IntroductionView,
});

export const introduceTwo = operation({
  method: 'POST',
  path: '/api/introductions',
  summary: 'Introduce two people to each other; they meet only if both say yes',
  input: Type.Object({ one: Id, other: Id, words: NeededWords }),
  reply: IntroductionView,
  refusals: ['introduction.two-others', 'introduction.under-way', 'people.names-someone-absent'],
});

const moveOf = (name: IntroductionMoveOfPeople, summary: string) =>
  operation({
    method: 'POST',
    path: `/api/introductions/:id/${name}`,
    summary,
    input: Type.Object({ id: Id }),
    reply: IntroductionView,
    refusals: ['introduction.over', 'introduction.not-your-move'],
  });

/** The moves of people, by name. */
export const introductionMoves = {
  accept: moveOf('accept', 'Yes, I would like to meet'),
  decline: moveOf('decline', 'Not now; no reason needed'),
  withdraw: moveOf('withdraw', 'Take an introduction back'),
} satisfies Record<IntroductionMoveOfPeople, Operation>;
