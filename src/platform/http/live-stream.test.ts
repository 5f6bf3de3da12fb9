import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endSession, listSessions } from '#features/sign-in/sessions/session-contract.ts';
import { Workplace } from '#test/workplace.ts';

let workplace: Workplace;
let url: string;
beforeAll(async () => {
  workplace = await Workplace.open();
  await workplace.live.start();
  await workplace.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(workplace.app.server.address() as AddressInfo).port}/api/live`;
});
afterAll(() => workplace.close());

const listen = (secret: string) => fetch(url, { headers: { cookie: `alongside=${secret}` } });

/** Reads until this was said or the stream has ended; returns all that was said. */
async function hear(response: Response, until = '\0'): Promise<string> {
  let said = '';
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  while (!said.includes(until)) {
    const { done, value } = await reader.read();
    if (done) return `${said}END`;
    said += decoder.decode(value);
  }
  reader.releaseLock();
  return said;
}

test('nobody listens without signing in', async () => {
  expect(await hear(await listen('nonsense'))).toBe('END');
});

test('a stream ends with the session it was opened by, and others of the same person go on', async () => {
  const somebody = await workplace.person('Somebody');
  const { items } = await somebody.call(listSessions, {});
  const { rows } = await workplace.database.owner.query<{ id: string }>(
    `insert into session select gen_random_uuid(), sha256('other'), person_id, device, began_at, seen_on, ends_at
     from session where id = $1 returning id`,
    [items[0]!.id],
  );
  await workplace.database.owner.query(
    `update session set secret_hash = sha256('other secret') where id = $1`,
    [rows[0]!.id],
  );
  const ended = await listen('other secret');
  const goesOn = await listen(somebody.secret);
  await hear(ended, 'listening');
  await hear(goesOn, 'listening');
  await somebody.call(endSession, { id: rows[0]!.id });
  expect(await hear(ended)).toContain('END');
  await workplace.database.owner.query('select announce($1::uuid, $2, $1::uuid)', [somebody.id, 'note']);
  expect(await hear(goesOn, 'note')).toContain('"kind":"note"');
});

test('what changed just before somebody listened is said again, and only in their circles', async () => {
  const late = await workplace.person('Late');
  const other = await workplace.person('Other');
  const announce = (circle: string, kind: string) =>
    workplace.database.owner.query('select announce($1::uuid, $2, $1::uuid)', [circle, kind]);
  await announce(other.id, 'elsewhere');
  const passedOn: string[] = [];
  const stop = workplace.live.listen(late.id, ({ kind }) => passedOn.push(kind));
  await announce(late.id, 'just-before');
  await expect.poll(() => passedOn).toContain('just-before');
  stop();
  const heard = await hear(await listen(other.secret), 'listening');
  expect(heard).toContain('"kind":"elsewhere"');
  const said = await hear(await listen(late.secret), 'listening');
  expect(said).toContain('"kind":"just-before"');
  expect(said).not.toContain('elsewhere');
  expect(said).toMatch(/"for":\d/);
});

test('who listens hears when the line to the database was lost and stands again', async () => {
  const somebody = await workplace.person('Patient');
  const stream = await listen(somebody.secret);
  await hear(stream, 'listening');
  const lost = `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen alongside_news'`;
  await workplace.database.owner.query(lost);
  expect(await hear(stream, 'listening')).toContain('"for":');
});

test('a server that stops does not wait for those who listen', async () => {
  const own = await Workplace.open();
  await own.app.listen({ port: 0, host: '127.0.0.1' });
  const listener = await own.person('Listener');
  const { port } = own.app.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/live`, {
    headers: { cookie: `alongside=${listener.secret}` },
  });
  await hear(response, 'listening');
  const [said] = await Promise.all([hear(response), own.close()]);
  expect(said).toContain('END');
});
