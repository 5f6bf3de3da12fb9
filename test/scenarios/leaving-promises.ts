/** Two who promise each other, and what becomes of a promise when somebody leaves the workplace. */
import { randomUUID } from 'node:crypto';
import { moves, requestPromise } from '#features/promises/contract.ts';
import { one } from '#platform/defined.ts';
import type { Actor } from '../actor.ts';
import type { Workplace } from '../workplace.ts';
import { noRush, twoWhoPromise } from './promises.ts';

export async function promisesLeftBehind(w: Workplace) {
  const two = await twoWhoPromise(w);
  const { developer } = two;
  const leave = (leaver: Actor) => leaves(w, leaver, developer);
  const teamOf = async (size: number): Promise<string> => {
    const team = await w.team(`Team ${randomUUID()}`);
    for (let count = 0; count < size; count++) await w.person(`Tester ${count}`, { teams: [team] });
    return team;
  };
  return {
    ...two,
    leave,
    teamOf,
    /** A promise to the developer by somebody of a team of four, who has left since. */
    leftBehind: async (customer = developer) => {
      const team = await teamOf(2);
      const colleague = await w.person('Colleague', { teams: [team] });
      const leaver = await w.person('Leaver', { teams: [team] });
      const { id } = await customer.call(requestPromise, { performer: leaver.id, ...noRush });
      await leaver.call(moves.promise, { id, saw: 1 });
      await leave(leaver);
      return { team, colleague, id };
    },
    /** The state of a promise that nobody here may see any more. */
    keptAs: (id: string) => keptAs(w, id),
  };
}

export async function leaves(w: Workplace, leaver: Actor, acting: Actor): Promise<void> {
  await w.database.owner.query('update person set left_at = $2 where id = $1', [
    leaver.id,
    w.clock.read().toString(),
  ]);
  await w.database.owner.query(
    `select graphile_worker.add_job('person.left', json_build_object('person', $1::text, 'acting', $2::text))`,
    [leaver.id, acting.id],
  );
  await w.runJobs();
}

async function keptAs(w: Workplace, id: string): Promise<string> {
  const { rows } = await w.database.owner.query<{ state: string }>(
    'select state from promise where id = $1',
    [id],
  );
  return one(rows).state;
}
