import type { BetweenYouProps, Party } from '#web/feature.ts';
import { useMe } from '#features/people/web/kit/me.ts';
import { useRequiredQuery } from '#web/queries.ts';
import { listPromises, type PromiseLine } from '../contract.ts';
import { PromiseRow } from './promise-list-page.tsx';

/** What two people promised each other, and what is open between their teams: both ways, what waits for me first. */
export function PromisesBetweenYou({ person, theirTeams }: BetweenYouProps) {
  const me = useMe().person.id;
  const inPerson = useRequiredQuery(listPromises, { of: me, with: person.id }).items;
  return (
    <>
      <OpenRows of={inPerson} />
      {theirTeams.map((team) => (
        <WithTeam key={team.id} team={team} />
      ))}
    </>
  );
}

/** What their team and I, or a team of mine, promised each other. */
function WithTeam({ team }: { team: Party }) {
  return <OpenRows of={useRequiredQuery(listPromises, { with: team.id }).items} />;
}

const order = ['mine', 'theirs', 'nobody'];

const OpenRows = ({ of: promises }: { of: readonly PromiseLine[] }) =>
  promises
    .filter(({ turn }) => turn !== 'closed')
    .toSorted((one, other) => order.indexOf(one.turn) - order.indexOf(other.turn))
    .map((promise) => <PromiseRow key={promise.id} promise={promise} />);
