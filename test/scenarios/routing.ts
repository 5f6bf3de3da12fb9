/** Somebody who asks a circle, wide or of a few, one who could help, and what routing is to know of them. */
import { randomUUID } from 'node:crypto';
import { nobody, writing } from '#platform/database/transaction.ts';
import { postAsk, moves as askMoves } from '#features/asks/contract.ts';
import { addEvidence } from '#features/asks/evidence/evidence-store.ts';
import type { Actor } from '../actor.ts';
import { widenCircle } from '../wide-circle.ts';
import type { Workplace } from '../workplace.ts';

export const refunds = 'Refund rounding fails in the ledger export';

export async function circleOfAFew(w: Workplace) {
  const team = await w.team(`Few of ${randomUUID()}`);
  const asker = await w.person('Asker', { teams: [team] });
  const helper = await w.person('Helper', { teams: [team] });
  return { team, asker, helper, ...routingIn(w, team, asker) };
}

export async function wideCircle(w: Workplace) {
  const scenario = await circleOfAFew(w);
  await widenCircle(w, scenario.team);
  return scenario;
}

/** What a test asks, arranges and looks up in the circle `team`. */
function routingIn(w: Workplace, team: string, asker: Actor) {
  const ask = (more: object = {}, by = asker) =>
    by.call(postAsk, {
      direction: 'need',
      what: refunds,
      why: 'Customers wait',
      size: 'an-hour',
      kind: 'skill',
      by: '2054-11-27',
      circle: [team],
      ...more,
    });
  const told = (id: string) => toldOf(w, id);
  /** Posts, lets routing run, and says who was told. */
  async function tellOf(more: object = {}): Promise<string[]> {
    const { id } = await ask(more);
    await w.runJobs();
    await asker.call(askMoves.close, { id, saw: 1, how: 'no-longer-needed' });
    return told(id);
  }
  async function crowd(count: number): Promise<Actor[]> {
    const people: Actor[] = [];
    for (let n = 0; n < count; n++) people.push(await w.person(`Colleague ${n}`, { teams: [team] }));
    return people;
  }
  return { ask, told, tellOf, crowd, helped: helpedIn(w, team, asker), ...settingsIn(w) };
}

async function toldOf(w: Workplace, id: string): Promise<string[]> {
  const { rows } = await w.database.owner.query<{ person_id: string }>(
    'select person_id from told where ask_id = $1 order by at, person_id',
    [id],
  );
  return rows.map((row) => row.person_id);
}

const helpedIn =
  (w: Workplace, team: string, asker: Actor) =>
  async (who: Actor, text: string, more: { knownAt?: string; circle?: string; times?: number } = {}) => {
    const { knownAt = '2054-10-05T10:00:00Z', circle = team, times = 1 } = more;
    const batch = Array.from({ length: times }, (_, n) => ({
      externalId: `${who.id} ${text} ${knownAt} ${n}`,
      circle,
      kind: 'help' as const,
      askedAt: Temporal.Instant.from(knownAt),
      knownAt: Temporal.Instant.from(knownAt),
      asker: asker.id,
      text,
      helpers: [who.id],
    }));
    await writing(w.database.worker, nobody, (tx) => addEvidence(tx, batch));
  };

const settingsIn = (w: Workplace) => ({
  set: (who: Actor, column: string, value: unknown) =>
    w.database.owner.query(
      `insert into own_setting (person_id, ${column}) values ($1, $2) on conflict (person_id) do update set ${column} = $2`,
      [who.id, value],
    ),
  mute: (who: Actor, kind: string, what: string) =>
    w.database.owner.query('insert into mute (person_id, kind, what, since) values ($1, $2, $3, now())', [
      who.id,
      kind,
      what,
    ]),
  away: (who: Actor, from: string, until: string) =>
    w.database.owner.query('insert into time_away (person_id, from_day, until_day) values ($1, $2, $3)', [
      who.id,
      from,
      until,
    ]),
  /** Takes back that somebody ever signed in. */
  neverCame: (who: Actor) =>
    w.database.owner.query('update person set here_since = null where id = $1', [who.id]),
});
