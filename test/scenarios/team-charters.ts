/** A team of three, new for each test, whose leader proposes like everybody; an outsider and an admin, whose rank opens no door. */
import { randomUUID } from 'node:crypto';
import { draftCharterLine, questionMoves, readCharterLine } from '#features/team-charters/contract.ts';
import type { Actor } from '../actor.ts';
import { tuesday, type Workplace } from '../workplace.ts';

export const read = (who: Actor, id: string) => who.call(readCharterLine, { id });

export async function teamThatAgrees(w: Workplace) {
  w.clock.set(tuesday);
  const team = await w.team(`Team ${randomUUID()}`);
  const leader = await w.person('Leader', { teams: [team], leads: team });
  const ben = await w.person('Ben', { teams: [team] });
  const cleo = await w.person('Cleo', { teams: [team] });
  return {
    team,
    leader,
    ben,
    cleo,
    outsider: await w.person('Outsider'),
    admin: await w.person('Admin', { admin: true }),
    propose: () => leader.call(draftCharterLine, { team, text: 'We help first', propose: true }),
    /** All but whoever asked, whose question is their yes. */
    everybodySaysYes: async ({ id, version }: { id: string; version: number }, asker = leader) => {
      for (const who of [leader, ben, cleo].filter((one) => one !== asker))
        await who.call(questionMoves.yes, { id, saw: version });
    },
  };
}
