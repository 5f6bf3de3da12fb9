/** An operation that is called in process: the same input, the same "no" and the same reply as over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#features/people/admin/admin-contract.ts';
import { partiesNamed } from '#features/people/public.ts';
import { keepNote, listNotes } from '#features/notes/contract.ts';
import { requestPromise, showPromise } from '#features/promises/contract.ts';
import { features } from '#src/app.ts';
import type { Actor } from '#test/actor.ts';
import { Workplace } from '#test/workplace.ts';
import type { Operation } from '../contract.ts';
import { newId } from '../id.ts';
import { mention } from '../mention.ts';
import { Refusal } from '../refusal.ts';
import { inProcessClient, type InProcessClient } from './in-process-client.ts';
import type { Person } from './routes.ts';

let w: Workplace;
let client: InProcessClient;
let kim: Actor;
let ada: Actor;
let stranger: Actor;
beforeAll(async () => {
  w = await Workplace.open();
  kim = await w.person('Kim Berg');
  ada = await w.person('Ada Lund');
  stranger = await w.person('Olu Stranger');
  client = inProcessClient({
    pool: w.database.app,
    clock: w.clock.read,
    routes: features.flatMap(({ routes }) => routes),
    namesOf: partiesNamed,
    publicUrl: 'http://localhost:3210',
  });
});
afterAll(() => w.close());

const as = ({ id, name }: Actor): { as: Person } => ({
  as: { id, name, timeZone: 'Europe/Berlin', language: 'en', admin: false },
});
const wanted = () => ({ performer: ada.id, what: 'The list', doneLooksLike: 'It is there', dueOn: null });

async function refusedWith(work: Promise<unknown>) {
  const problem = await work.catch((thrown: unknown) => thrown);
  if (!(problem instanceof Refusal)) throw problem;
  const { code, status, message, details } = problem;
  return { code, status, title: message, ...details };
}

test.for([
  ['something missing', requestPromise, { what: undefined }],
  ['a field that nobody asked for', requestPromise, { colour: 'red' }],
  ['an id that is none', requestPromise, { performer: 'Ada' }],
  ['a text of blanks', requestPromise, { what: ' ' }],
  ['signs that cannot be kept', requestPromise, { what: 'a\0b' }],
  ['a day beyond the calendar', requestPromise, { dueOn: '2512-01-01' }],
  ['a performer nobody knows', requestPromise, { performer: newId() }],
  ['what is for admins', addPerson, { name: 'N', email: 'n@example.org', timeZone: 'UTC', language: 'en' }],
] as const)('%s is refused as over HTTP', async ([, operation, more]) => {
  const input = operation === requestPromise ? { ...wanted(), ...more } : { ...more };
  const overHttp = (await kim.raw(operation, input)).json<Record<string, unknown>>();
  const { type: _type, ...answer } = overHttp;
  expect(await refusedWith(client.call(operation as Operation, input, as(kim)))).toEqual(answer);
});

test('to a stranger there is nothing', async () => {
  const { id } = await client.call(requestPromise, wanted(), as(kim));
  await expect(client.call(showPromise, { id }, as(stranger))).rejects.toMatchObject({ code: 'not-found' });
});

test('the reply is that of HTTP, with the names that those who are mentioned have now', async () => {
  const words = `With ${mention(ada.id, 'Somebody Else')}`;
  const { id } = await client.call(requestPromise, { ...wanted(), words }, as(kim));
  const reply = await client.call(showPromise, { id }, as(kim));
  expect(reply).toEqual(await kim.call(showPromise, { id }));
  expect(JSON.stringify(reply)).toContain(mention(ada.id, 'Ada Lund'));
});

test('what is left out is filled in by the contract, in the address as in the body', async () => {
  for (const text of ['one', 'two']) await client.call(keepNote, { kind: 'remember', text }, as(kim));
  const first = await client.call(listNotes, { limit: 1 }, as(kim));
  expect(first).toEqual(await kim.call(listNotes, { limit: 1 }));
  expect(await client.call(listNotes, {}, as(kim))).toEqual(await kim.call(listNotes, {}));
});

test('under the same key it is carried out once and answered twice', async () => {
  const how = { ...as(kim), key: 'a-key-of-one-command' };
  const first = await client.call(requestPromise, wanted(), how);
  expect((await client.call(requestPromise, wanted(), how)).id).toBe(first.id);
  expect((await client.call(requestPromise, wanted(), as(kim))).id).not.toBe(first.id);
});

test('two at once are answered each as themselves', async () => {
  const both = await Promise.all(
    [kim, ada].map((one) => client.call(keepNote, { kind: 'remember', text: one.name }, as(one))),
  );
  expect(both.map(({ text }) => text)).toEqual(['Kim Berg', 'Ada Lund']);
});
