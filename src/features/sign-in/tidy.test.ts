import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, writing } from '#platform/database/transaction.ts';
import { queue } from '#platform/jobs.ts';
import { addressOf } from '#test/mailbox.ts';
import { AnonymousBrowser } from '#test/anonymous-browser.ts';
import { Workplace } from '#test/workplace.ts';
import { askForLink } from './contract.ts';
import { ownSignIn } from './own-sign-in.ts';
import { forgottenAtATime } from './jobs.ts';
import { createLink } from './operator-store.ts';
import { forgetWhatEnded } from './links/link-store.ts';
import { beginPasskey } from './passkeys/passkey-contract.ts';
import { makeToken } from './sessions/session-contract.ts';
import { tidying } from './later.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open();
});
afterAll(() => workplace.close());

const tables = [
  'session',
  'personal_token',
  'passkey_challenge',
  'one_time_link',
  'link_pace',
  'mail_waiting',
  'idempotency_key',
];

/** How many rows each table holds for whoever signs in, after the nightly tidying. */
async function leftAfterTidying(): Promise<Record<string, number>> {
  await writing(workplace.database.app, nobody, (tx) => queue(tx, tidying, {}));
  await workplace.runJobs();
  const counts = tables.map(async (table) => {
    const { rows } = await workplace.database.owner.query(`select count(*)::int as count from ${table}`);
    return [table, rows[0].count as number];
  });
  return Object.fromEntries(await Promise.all(counts));
}

test('what has ended is forgotten, what holds is kept', async () => {
  const somebody = await workplace.person('Somebody');
  await somebody.call(makeToken, { name: 'Short', scope: 'read', days: 1 });
  await somebody.call(makeToken, { name: 'Long', scope: 'read' });
  await somebody.call(beginPasskey, {});
  const email = await addressOf(workplace, somebody.id);
  await new AnonymousBrowser(workplace.app).call(askForLink, { email });
  expect(await leftAfterTidying()).toEqual({
    session: 1,
    personal_token: 2,
    passkey_challenge: 1,
    one_time_link: 1,
    // one each for the address, the browser that asked and where it asked from
    link_pace: 3,
    mail_waiting: 1,
    idempotency_key: 3,
  });
  workplace.clock.advance({ hours: 25 });
  expect(await leftAfterTidying()).toEqual({
    session: 1,
    personal_token: 1,
    passkey_challenge: 0,
    one_time_link: 0,
    link_pace: 0,
    mail_waiting: 0,
    idempotency_key: 0,
  });
});

test('my own data say which ways in I have, without a secret', async () => {
  const somebody = await workplace.person('Somebody');
  const { secret } = await somebody.call(makeToken, { name: 'My script', scope: 'read' });
  const mine = await writing(workplace.database.app, somebody.id, (tx) => ownSignIn.mine(tx, somebody.id));
  expect(mine).toMatchObject({
    sessions: [{ device: 'a test' }],
    passkeys: [],
    tokens: [{ name: 'My script', scope: 'read' }],
  });
  expect(JSON.stringify(mine)).not.toContain(secret);
  expect(JSON.stringify(mine)).not.toContain('hash');
});

test('however much has ended, it is forgotten a bounded part at a time, until nothing is left', async () => {
  await workplace.database.owner.query(
    `insert into link_pace (email_hash, quarter, wishes)
      select int4send(n), '2054-01-01', 1 from generate_series(1, $1) n`,
    [2 * forgottenAtATime + 1],
  );
  const forget = () =>
    writing(workplace.database.worker, nobody, (tx) => forgetWhatEnded(tx, workplace.clock.read(), 100));
  expect(await forget()).toBe(true);
  const { rows } = await workplace.database.owner.query('select count(*)::int as left from link_pace');
  expect(rows[0].left).toBe(2 * forgottenAtATime + 1 - 100);
  expect((await leftAfterTidying())['link_pace']).toBe(0);
  expect(await forget()).toBe(false);
});

test('what was told and answered is forgotten in time', async () => {
  const { owner } = workplace.database;
  const somebody = await workplace.person('Somebody Told');
  const now = workplace.clock.read();
  const told = async () => {
    await writing(workplace.database.app, nobody, (tx) => queue(tx, tidying, {}));
    await workplace.runJobs();
    const { rows } = await owner.query(
      `select (select array_agg(from_address order by from_address) from address_change) as asked,
         (select count(*)::int from let_in_here) as ways, (select count(*)::int from namesake) as names`,
    );
    return rows[0];
  };
  const change = (from: string, state: string, seen: boolean) =>
    owner.query(
      `insert into address_change (id, person_id, from_address, to_address, asked_at, state, ends_at, seen)
       values (gen_random_uuid(), $1, $2, 'to@example.org', $3, $4, $3::timestamptz + interval '14 days', $5)`,
      [somebody.id, from, now.toString(), state, seen],
    );
  await change('answered with a no', 'kept', true);
  await change('answered with a yes', 'changed', true);
  await change('changed on the machine, not seen', 'changed', false);
  await change('open', 'asked', false);
  await createLink(
    { connectionString: workplace.database.url },
    await addressOf(workplace, somebody.id),
    now,
  );
  await owner.query('insert into namesake values ($1, $1, $2)', [somebody.id, now.toString()]);
  expect(await told()).toEqual({ asked: ['changed on the machine, not seen', 'open'], ways: 1, names: 1 });
  workplace.clock.advance({ hours: 24 * 14 });
  expect(await told()).toMatchObject({ asked: ['changed on the machine, not seen'], ways: 1, names: 1 });
  workplace.clock.advance({ hours: 24 * 76 });
  expect(await told()).toMatchObject({ ways: 0, names: 0 });
});
