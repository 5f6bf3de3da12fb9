/** A team that tells, a team that is told, and a buyer, new for each test; and an outsider, whose rank opens no door. */
import { randomUUID } from 'node:crypto';
import { sendHeadsUp, type HeadsUpView } from '#features/heads-ups/contract.ts';
import { tuesday, type Workplace } from '../workplace.ts';

export const dark = {
  kind: 'challenge' as const,
  what: 'The depot has no power',
  means: 'No hourly digest until it is back; call us for a single parcel.',
};

export async function teamsThatTell(w: Workplace) {
  w.clock.set(tuesday);
  const site = await w.team(`Site ${randomUUID()}`);
  const [dispatch, care] = [await w.team('Dispatch', site), await w.team('Care', site)];
  const lead = await w.person('Shift lead', { teams: [dispatch] });
  const planner = await w.person('Planner', { teams: [dispatch] });
  const agent = await w.person('Care agent', { teams: [care] });
  const other = await w.person('Second agent', { teams: [care] });
  const buyer = await w.person('Buyer');
  const outsider = await w.person('Outsider', { admin: true });
  for (const team of [dispatch, care]) await w.person('Colleague', { teams: [team] });
  const tell = (more: object = {}): Promise<HeadsUpView> =>
    lead.call(sendHeadsUp, { ...dark, for: dispatch, told: [care, buyer.id], ...more });
  return { dispatch, care, lead, planner, agent, other, buyer, outsider, tell };
}
