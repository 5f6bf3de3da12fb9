/** The people of story A (model 12): release week, with strangers and the managers of those who act. */
import { one } from '#platform/defined.ts';
import { addresses, apiDocument, everyAnswer } from '#test/properties/every-answer.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';

export interface Cast {
  w: Workplace;
  payments: string;
  testers: string;
  insights: string;
  rigCrew: string;
  developer: Actor;
  leader: Actor;
  lead: Actor;
  engineer: Actor;
  analyst: Actor;
  /** The other four of Payments. */
  colleagues: Actor[];
  /** A member of Test whose plate is full. */
  full: Actor;
  outsider: Actor;
  admin: Actor;
  /** Leads the teams above Payments and Test, and is a member of neither. */
  manager: Actor;
}

/** Payments of six, Test of five, Insights of five, under a team whose leader is in none of them. */
export async function gather(): Promise<Cast> {
  const w = await Workplace.open();
  const engineering = await w.team('Engineering');
  const payments = await w.team('Payments', engineering);
  const testers = await w.team('Test', engineering);
  const insights = await w.team('Insights');
  const rigCrew = await w.team('Rig crew');
  const cast = {
    developer: await w.person('Developer', { teams: [payments] }),
    leader: await w.person('Payments leader', { teams: [payments], leads: payments }),
    lead: await w.person('Test lead', { teams: [testers], leads: testers }),
    engineer: await w.person('Test engineer', { teams: [testers] }),
    analyst: await w.person('Data analyst', { teams: [insights] }),
    full: await w.person('Tester with a full plate', { teams: [testers, rigCrew] }),
    outsider: await w.person('Outsider', { teams: [insights] }),
    admin: await w.person('Admin', { admin: true }),
    manager: await w.person('Head of engineering', { teams: [engineering], leads: engineering }),
  };
  const colleagues = await fill(w, payments, 4);
  await fill(w, testers, 1, rigCrew);
  await fill(w, testers, 1, rigCrew);
  await fill(w, insights, 3);
  return { w, payments, testers, insights, rigCrew, colleagues, ...cast };
}

async function fill(w: Workplace, team: string, many: number, alsoIn?: string): Promise<Actor[]> {
  const people: Actor[] = [];
  for (let count = 0; count < many; count++)
    people.push(await w.person('Colleague', { teams: alsoIn === undefined ? [team] : [team, alsoIn] }));
  return people;
}

interface Look {
  readers: readonly Actor[];
  ids?: readonly string[];
  words?: readonly string[];
}

/** All that these people can read at this moment, each address in the very bytes of its answer. Today is opened first. */
export async function allSeenBy({ readers, ids = [], words = ['refund'] }: Look) {
  const document = await apiDocument(one(readers));
  const seen: Record<string, Record<string, string>> = {};
  for (const reader of readers) {
    await reader.get('/api/today');
    const where = addresses(document, { ids, words });
    seen[reader.name] = Object.fromEntries(await everyAnswer(reader, where));
  }
  return seen;
}
