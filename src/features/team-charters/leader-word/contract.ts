/** What stands at the head of a team: what it is here for, and its leader's own word (model 16.17; S1-5, S1-16, S1-17). */
import { Type, type Static } from 'typebox';
import { PartyView } from '#features/people/contract.ts';
import { mostLetters } from '#features/agreements/view-contract.ts';
import { Id, operationsOf, orNull } from '#platform/contract.ts';
import { known } from '../refusals.ts';

const operation = operationsOf('Team charters', known, ['charter']);

export const TeamHeadView = Type.Object({
  vision: orNull(Type.Object({ id: Id, text: Type.String() })),
  leaderWord: orNull(
    Type.Object({
      by: PartyView,
      promises: Type.String(),
      asks: Type.String(),
      notRewarded: Type.String(),
    }),
  ),
});
export type TeamHeadView = Static<typeof TeamHeadView>;

export const readTeamHead = operation({
  method: 'GET',
  path: '/api/charters/:team/head',
  summary: "What a team is here for, and its leader's own word",
  reads: ['charter', 'charter-line', 'team'],
  keepOffline: true,
  input: Type.Object({ team: Id }),
  reply: TeamHeadView,
});

const sentence = Type.String({ maxLength: mostLetters.text });

export const sayLeaderWord = operation({
  method: 'PUT',
  path: '/api/charters/:team/leader-word',
  summary: 'Say in your own name what you promise the team you lead; without a word it is taken back',
  input: Type.Object({ team: Id, promises: sentence, asks: sentence, notRewarded: sentence }),
  reply: TeamHeadView,
  refusals: ['people.names-someone-absent'],
});
