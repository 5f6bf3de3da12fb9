import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removePerson } from '#features/people/admin/admin-contract.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  makeToken,
  removeToken,
  signOut,
} from '#features/sign-in/sessions/session-contract.ts';
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
  expect(await hear(await listen('nonsense'))).toMatch(/^event: ended\ndata: \{\}\s*END$/);
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

/** Another browser, or a program, of the same person: what it would send to be known. */
async function another(person: string): Promise<string> {
  const secret = `another ${crypto.randomUUID()}`;
  await workplace.database.owner.query(
    `insert into session (id, secret_hash, person_id, device, began_at, seen_on, ends_at)
     select gen_random_uuid(), sha256(convert_to($2, 'UTF8')), person_id, device, began_at, seen_on, ends_at
     from session where person_id = $1 limit 1`,
    [person, secret],
  );
  return secret;
}
const ended = 'event: ended';

test('signing out everywhere else ends the streams of all other browsers, and says so to their pages', async () => {
  const somebody = await workplace.person('Somebody');
  const others = await Promise.all([1, 2].map(async () => listen(await another(somebody.id))));
  for (const other of others) await hear(other, 'listening');
  await somebody.call(endOtherSessions, {});
  for (const other of others) expect(await hear(other)).toContain(ended);
});

test('signing out ends the streams of all pages of this browser', async () => {
  const somebody = await workplace.person('Somebody');
  const pages = [await listen(somebody.secret), await listen(somebody.secret)];
  for (const page of pages) await hear(page, 'listening');
  await somebody.call(signOut, {});
  for (const page of pages) expect(await hear(page)).toContain(ended);
});

test('a stream ends with the token it was opened by', async () => {
  const somebody = await workplace.person('Somebody');
  const { secret, token } = await somebody.call(makeToken, { name: 'Reader', scope: 'read' });
  const program = await fetch(url, { headers: { authorization: `Bearer ${secret}` } });
  await hear(program, 'listening');
  await somebody.call(removeToken, { id: token.id });
  expect(await hear(program)).toContain('END');
});

test('whoever leaves hears nothing more', async () => {
  const leaver = await workplace.person('Leaver');
  const admin = await workplace.person('Admin', { admin: true });
  const stream = await listen(leaver.secret);
  await hear(stream, 'listening');
  await admin.call(removePerson, { id: leaver.id });
  expect(await hear(stream)).toContain(ended);
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
  const lost = `select pg_terminate_backend(pid) from pg_stat_activity
    where query = 'listen alongside_news' and datname = current_database()`;
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

test('a stream ends when the time of its token or session has come', async () => {
  const own = await workplace.person('Own');
  const { secret } = await own.call(makeToken, { name: 'Reader', scope: 'read', days: 1 });
  const program = await fetch(url, { headers: { authorization: `Bearer ${secret}` } });
  const browser = await listen(own.secret);
  await hear(program, 'listening');
  await hear(browser, 'listening');
  workplace.clock.advance({ hours: 25 });
  expect(await hear(program)).toContain('END');
  workplace.clock.advance({ hours: 24 * 366 * 5 });
  expect(await hear(browser)).toContain(ended);
});
