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

test('nobody turns their own row in one talk into a seat in another', async () => {
  const parts = (['happened', 'effect', 'matters', 'hope'] as const).map((part) => ({ part, words: part }));
  const repair = { form: 'repair' as const, with: [bob.id], topic: 'The number', parts, invite: true };
  const [theirTalk] = (await ann.call(prepareConversation, repair)).ids;
  const [mine] = (
    await eve.call(prepareConversation, {
      form: 'catch-up',
      topic: 'A coffee',
      with: [ann.id],
      invite: true,
    })
  ).ids;
  const moving = writing(w.database.app, eve.id, (tx) =>
    sql`update conversation_person set conversation_id = ${theirTalk}::uuid, opener_id = ${ann.id}::uuid, answer = 'yes'
      where person_id = my_person() and conversation_id = ${mine}::uuid`.execute(tx),
  );
  await expect(moving).rejects.toThrow(/permission denied/);
  const read = await reading(w.database.app, eve.id, (db) =>
    db.selectFrom('conversation').select('id').where('id', '=', theirTalk!).execute(),
  );
  expect(read).toEqual([]);
});

test.each([
  ['thanks', 'author_id'],
  ['thanks', 'id'],
  ['thanks_credit', 'party_id'],
  ['thanks_credit', 'thanks_id'],
  ['thanks_credit', 'added_by'],
  ['conversation', 'opener_id'],
  ['conversation', 'form'],
  ['conversation_person', 'person_id'],
  ['conversation_person', 'circle_id'],
  ['promise', 'customer_id'],
  ['goal', 'opened_by'],
  ['heads_up', 'author_id'],
  ['partnership', 'one_id'],
  ['expectation', 'author_id'],
])('who %s belongs to, by its %s, is not changed', async (table, column) => {
  const changing = writing(w.database.app, eve.id, (tx) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(tx),
  );
  await expect(changing).rejects.toThrow(/permission denied/);
});

test('a function that is told nothing gives nothing: a missing answer is no yes', async () => {
  const cleo = await w.person('Cleo');
  const newcomer = await w.person('Newcomer');
  await w.database.owner.query('update person set here_since = null where id = $1', [newcomer.id]);
  await w.database.owner.query('update workplace set asks_invite = true');
  const { rows: open } = await w.database.owner.query<{ name: string; call: string }>(
    `select p.proname as name, format('select * from %I(%s) as given', p.proname,
        (select string_agg(case t::regtype::text when 'timestamp with time zone' then 'now()' when 'boolean' then 'true'
          when 'integer' then '5' else format('null::%s', t::regtype) end, ', ') from unnest(p.proargtypes) t)) as call
      from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace and p.pronargs > 0
        and has_function_privilege('alongside_app', p.oid, 'execute') order by 1`,
  );
  expect(open.length).toBeGreaterThan(30);
  const gave: string[] = [];
  for (const { name, call } of open) {
    const given = await writing(w.database.app, cleo.id, (tx) => sql.raw(call).execute(tx)).catch(() => ({
      rows: [],
    }));
    const said = given.rows.flatMap((row) => Object.values(row as object));
    if (said.some((one) => one !== null && one !== false && String(one) !== '')) gave.push(name);
  }
  expect(gave).toEqual(saysNothingOfOthers);
});

/** What these answer is the same for everybody: that it has ended, that it is nobody, a circle without a name, a plate that is open, no round that is open. */
const saysNothingOfOthers = [
  'answer_new_address',
  'ask_new_address',
  'describe_circle',
  'plate_of',
  'pulse_answer',
  'redeem_link',
  'set_up_workplace',
];

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
