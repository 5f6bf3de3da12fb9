/** A hand-over is answered in any order; whoever answers last, the circle and the history are the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { moves, requestPromise, showPromise } from './contract.ts';

let w: Workplace;
let team: string;
let people: Record<'customer' | 'performer' | 'newPerformer', Actor>;
let member: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  team = await w.team('Payments');
  people = {
    customer: await w.person('Julie Maas'),
    performer: await w.person('Samuel Ott'),
    newPerformer: await w.person('Arne Lind'),
  };
  member = await w.person('Member of Payments', { teams: [team] });
  for (const name of ['Second member', 'Third member']) await w.person(name, { teams: [team] });
});
afterAll(() => w.close());

type Who = keyof typeof people;
const terms = { what: 'A rounding checklist', doneLooksLike: 'It hangs at the rig', dueOn: '2054-12-01' };

/** A promise of the performer to the customer, proposed to be handed on. Returns its id. */
async function proposed(by: Who): Promise<string> {
  const { id } = await people.customer.call(requestPromise, { performer: people.performer.id, ...terms });
  await people.performer.call(moves.promise, { id, saw: 1 });
  const newPerformer = people.newPerformer.id;
  await people[by].call(moves.propose, { id, saw: 2, newPerformer, what: 'The checklist, in two parts' });
  return id;
}

const orders: [Who, Who, Who][] = [
  ['customer', 'performer', 'newPerformer'],
  ['customer', 'newPerformer', 'performer'],
  ['performer', 'customer', 'newPerformer'],
  ['performer', 'newPerformer', 'customer'],
];

describe.each(orders)('proposed by the %s, answered by the %s, then by the %s', (by, first, last) => {
  test('with the last yes it is the new performer’s, in their circle', async () => {
    const id = await proposed(by);
    await people[first].call(moves.agree, { id, saw: 3 });
    const answer = await people[last].call(moves.agree, { id, saw: 4, words: 'fine with me' });
    const handedOn = {
      state: 'promised',
      version: 5,
      proposal: null,
      awaits: [],
      performer: { name: 'Arne Lind' },
      terms: { what: 'The checklist, in two parts' },
    };
    expect(answer).toMatchObject(handedOn);
    for (const who of [people.customer, people.newPerformer]) {
      const seen = await who.call(showPromise, { id });
      expect(seen).toMatchObject(handedOn);
      expect(seen.whoCanSee?.parties.map(({ name }) => name)).toEqual(['Arne Lind', 'Julie Maas']);
      expect(seen.thread.slice(-3)).toMatchObject([
        { did: 'propose', mover: { name: people[by].name } },
        { did: 'agree', mover: { name: people[first].name } },
        { did: 'agree', mover: { name: people[last].name }, words: 'fine with me' },
      ]);
    }
    await people.newPerformer.call(moves.report, { id, saw: 5 });
    expect(await people.performer.refusal(moves.report, { id, saw: 6 })).toBe('not-found');
  });

  test('with a no it stays where it was', async () => {
    const id = await proposed(by);
    await people[first].call(moves.agree, { id, saw: 3 });
    await people[last].call(moves.refuse, { id, saw: 4 });
    for (const who of [people.customer, people.performer]) {
      const seen = await who.call(showPromise, { id });
      expect(seen).toMatchObject({ performer: { name: 'Samuel Ott' }, proposal: null, terms });
      expect(seen.whoCanSee?.people).toBe(2);
    }
    expect(await people.newPerformer.refusal(showPromise, { id })).toBe('not-found');
  });
});

test('to a team, answered last by whoever hands it on: the member who said yes is its contact', async () => {
  const { id } = await people.customer.call(requestPromise, { performer: people.performer.id, ...terms });
  await people.performer.call(moves.promise, { id, saw: 1 });
  await people.customer.call(moves.propose, { id, saw: 2, newPerformer: team });
  await member.call(moves.agree, { id, saw: 3 });
  await people.performer.call(moves.agree, { id, saw: 4 });
  expect(await member.call(showPromise, { id })).toMatchObject({
    performer: { name: 'Payments' },
    steward: { name: 'Member of Payments' },
    terms,
  });
});

test('nothing but the proposal that waits for one’s own yes can be carried out', async () => {
  const id = await proposed('customer');
  const complete = async (who: Actor) => {
    const client = await w.database.app.connect();
    try {
      await client.query(`begin; set local alongside.person = '${who.id}'`);
      await client.query('select complete_hand_over($1, now(), now())', [id]);
      return 'done';
    } catch (problem) {
      return (problem as Error).message;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  expect(await complete(people.performer)).toBe('nothing waits for their yes');
  await people.newPerformer.call(moves.agree, { id, saw: 3 });
  for (const who of [people.customer, people.newPerformer, member])
    expect(await complete(who)).toBe('nothing waits for their yes');
  expect(await complete(people.performer)).toBe('done');
});
