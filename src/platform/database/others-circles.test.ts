/** Whoever acts as one person in the database itself learns nothing of what others have between them. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitePartner } from '#features/partnerships/contract.ts';
import { prepareConversation } from '#features/conversations/contract.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import { reading, writing } from './transaction.ts';

let w: Workplace;
let ann: Actor;
let bob: Actor;
let eve: Actor;
/** The circle of Ann and Bob, who are partners. */
let theirs: string;
beforeAll(async () => {
  w = await Workplace.open();
  [ann, bob, eve] = [await w.person('Ann'), await w.person('Bob'), await w.person('Eve', { admin: true })];
  const { id } = await ann.call(invitePartner, { with: bob.id, purpose: 'Smoother releases' });
  const { rows } = await w.database.owner.query<{ circle: string }>(
    'select circle_id as circle from partnership where id = $1',
    [id],
  );
  theirs = rows[0]!.circle;
});
afterAll(() => w.close());

/** What the database answers Eve when she opens this between two others: the same, whether or not they have one. */
const answerTo = (one: Actor, other: Actor) =>
  writing(w.database.app, eve.id, (tx) =>
    sql`insert into partnership (id, circle_id, one_id, other_id, of_teams, purpose, invited_by, invited_at, state, last_did)
      values (gen_random_uuid(), ${eve.id}::uuid, ${one.id}::uuid, ${other.id}::uuid, false, 'x', ${eve.id}::uuid, now(),
        'invited', 'invite')`.execute(tx),
  ).catch((problem: Error) => problem.message);

test('nobody opens anything between two others, so "there is one already" is not told', async () => {
  const cleo = await w.person('Cleo');
  const answer = await answerTo(ann, bob);
  expect(answer).toMatch(/row-level security/);
  expect(await answerTo(ann, cleo)).toBe(answer);
});

test('a draft of one’s own is not moved among the talks of others', async () => {
  const { ids } = await eve.call(prepareConversation, { form: 'catch-up', with: [ann.id] });
  const moving = writing(w.database.app, eve.id, (tx) =>
    sql`update conversation set circle_id = ${theirs}::uuid, state = 'invited', invited_at = now()
      where id = ${ids[0]}::uuid`.execute(tx),
  );
  await expect(moving).rejects.toThrow(/circle of one's own/);
});

test('who is in a circle is told to nobody but the process that spreads its news, and to each about themselves', async () => {
  const among = async (person: string | null) => {
    const people = [ann.id, bob.id, eve.id];
    const { rows } = await reading(w.database.app, person, (db) =>
      sql<{ id: string }>`select listening_in(${theirs}::uuid, ${people}::uuid[]) as id`.execute(db),
    );
    return rows.map(({ id }) => id).toSorted();
  };
  expect(await among(eve.id)).toEqual([]);
  expect(await among(ann.id)).toEqual([ann.id]);
  expect(await among(null)).toEqual([ann.id, bob.id].toSorted());
});
