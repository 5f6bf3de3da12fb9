/** The owner's answer to suggested strengths: only an accepted one becomes a line of the guide (B04). */
import { addGuideLine, circleOf, everyoneId, guideLinesOf, teamsOfPeople } from '#features/people/public.ts';
import type { Writing } from '#platform/database/transaction.ts';
import { on, type Route } from '#platform/http/routes.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { answerStrength, strengthsSuggestedToMe } from './evidence-store.ts';
import { acceptStrength, refuseStrength, suggestedStrengths } from './strength-contract.ts';
import { refuse } from '../refusals.ts';

async function circleFor(tx: Writing, person: string, who: 'me' | 'my-teams' | 'everyone'): Promise<string> {
  if (who === 'me') return person;
  if (who === 'everyone') return everyoneId(tx);
  const teams = (await teamsOfPeople(tx, [person])).get(person) ?? refuse('strength.no-team-yet');
  return circleOf(
    tx,
    teams.map((team) => team.id),
  );
}

export const strengthRoutes: readonly Route[] = [
  on(suggestedStrengths, ({ read }) => read(async (db) => ({ items: await strengthsSuggestedToMe(db) }))),
  on(acceptStrength, ({ person, input, now, transact }) =>
    transact(async (tx) => {
      const suggested = (await answerStrength(tx, input.id, 'accepted')) ?? refuseAnyone('not-found');
      const circleId = await circleFor(tx, person.id, input.who ?? 'everyone');
      const position = (await guideLinesOf(tx, person.id)).length;
      const words = input.words?.trim() ?? suggested;
      await addGuideLine(
        tx,
        { partyId: person.id, circleId, topic: 'help-with', words, stewardId: null },
        position,
        now,
      );
      return {};
    }),
  ),
  on(refuseStrength, ({ input, transact }) =>
    transact(async (tx) => {
      if ((await answerStrength(tx, input.id, 'refused')) === undefined) refuseAnyone('not-found');
      return {};
    }),
  ),
];
