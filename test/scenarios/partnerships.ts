/** Two people or two teams that are partners, made by each test; an outsider and an admin, whose rank opens no door. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import {
  invitePartner,
  listPartnerships,
  partnershipMoves,
  readPartnership,
} from '#features/partnerships/contract.ts';
import type { Actor } from '../actor.ts';
import { tuesday, type Workplace } from '../workplace.ts';

export const read = (who: Actor, id: string) => who.call(readPartnership, { id });

export const invite = (who: Actor, other: string, as?: string) =>
  who.call(invitePartner, { with: other, purpose: 'Calmer nights', ...(as ? { as } : {}) });

export async function teamOfThree(w: Workplace) {
  const id = await w.team(`Team ${randomUUID()}`);
  const members = [];
  for (const name of ['Ines', 'Mio', 'Rosa']) members.push(await w.person(name, { teams: [id] }));
  return { id, members: members as [Actor, Actor, Actor] };
}

export async function twoPartners(w: Workplace) {
  const [one, other] = [await w.person('Ana'), await w.person('Bela')];
  const { id } = await invite(one, other.id);
  await other.call(partnershipMoves.accept, { id, saw: 1 });
  return { id, one, other };
}

export async function twoTeams(w: Workplace) {
  const [one, other] = [await teamOfThree(w), await teamOfThree(w)];
  const { id } = await invite(one.members[0], other.id, one.id);
  await other.members[0].call(partnershipMoves.accept, { id, saw: 1 });
  return { id, one, other };
}

export async function outsiderAndAdmin(w: Workplace) {
  w.clock.set(tuesday);
  const outsider = await w.person('Outsider');
  const admin = await w.person('Admin', { admin: true });
  const strangersSeeNothing = async (id: string) => {
    for (const who of [outsider, admin]) {
      expect(await who.refusal(readPartnership, { id })).toBe('not-found');
      expect(await who.refusal(partnershipMoves.rest, { id, saw: 2 })).toBe('not-found');
      expect((await who.call(listPartnerships, {})).items).toEqual([]);
    }
  };
  return { outsider, admin, strangersSeeNothing };
}
