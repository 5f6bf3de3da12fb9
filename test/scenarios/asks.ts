/** Two teams that ask each other, their leaders, and three who are in neither: an analyst, an outsider, an admin. */
import type { InputOf } from '#platform/contract.ts';
import { postAsk, readAsk } from '#features/asks/contract.ts';
import type { Actor } from '../actor.ts';
import type { Workplace } from '../workplace.ts';

export type Post = InputOf<typeof postAsk>;

export const read = (by: Actor, id: string) => by.call(readAsk, { id });

export async function teamsThatAsk(w: Workplace) {
  const payments = await w.team('Payments');
  const testTeam = await w.team('Test');
  const insights = await w.team('Insights');
  const need = (): Post => ({
    direction: 'need',
    what: 'Refund rounding fails two days; sit with me an hour',
    why: 'The release is on Thursday',
    size: 'an-hour',
    kind: 'be-alongside',
    by: '2054-11-25',
    circle: [payments, testTeam],
  });
  return {
    payments,
    testTeam,
    developer: await w.person('Developer', { teams: [payments] }),
    leader: await w.person('Payments leader', { teams: [payments], leads: payments }),
    engineer: await w.person('Test engineer', { teams: [testTeam] }),
    lead: await w.person('Test lead', { teams: [testTeam] }),
    analyst: await w.person('Data analyst', { teams: [insights] }),
    outsider: await w.person('Outsider'),
    admin: await w.person('Admin', { admin: true }),
    need,
    post: (by: Actor, more: Partial<Post> = {}) => by.call(postAsk, { ...need(), ...more }),
  };
}
