/** The people of story C (model 12): fix the past. Strangers are a manager, an admin and somebody in no circle involved. */
import { readConversation, moves } from '#features/conversations/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

export interface CastC {
  w: Workplace;
  finance: string;
  sales: string;
  marketers: string;
  partner: Actor;
  seller: Actor;
  marketing: Actor;
  /** Leads Finance: the manager of the Finance partner. */
  head: Actor;
  admin: Actor;
  outsider: Actor;
}

/** Everything this speaker said in a repair is said back in these words, and confirmed; then it is the other's turn. */
export async function hearOut(
  id: string,
  speaker: Actor,
  listener: Actor,
  words = 'I hear you',
): Promise<void> {
  const see = (who: Actor) => who.call(readConversation, { id });
  for (;;) {
    const { loop, version } = await see(listener);
    if (!loop?.entry) break;
    await listener.call(moves.reflect, { id, saw: version, entry: loop.entry, words });
    await speaker.call(moves.confirm, { id, saw: version + 1, entry: loop.entry });
  }
  await speaker.call(moves['be-heard'], { id, saw: (await see(speaker)).version });
}

/** Finance of six, Sales of six, Marketing of five. */
export async function gatherC(): Promise<CastC> {
  const w = await Workplace.open();
  const finance = await w.team('Finance');
  const sales = await w.team('Sales');
  const marketers = await w.team('Marketing');
  const cast = {
    partner: await w.person('Finance partner', { teams: [finance] }),
    seller: await w.person('Sales manager', { teams: [sales], leads: sales }),
    marketing: await w.person('Marketing manager', { teams: [marketers] }),
    head: await w.person('Finance head', { teams: [finance], leads: finance }),
    admin: await w.person('Admin', { admin: true }),
    outsider: await w.person('Outsider', { teams: [marketers] }),
  };
  for (const [team, many] of [
    [finance, 4],
    [sales, 5],
    [marketers, 3],
  ] as const)
    for (let count = 0; count < many; count++) await w.person('Colleague', { teams: [team] });
  return { w, finance, sales, marketers, ...cast };
}
