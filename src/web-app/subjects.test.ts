/** What operations say they read, change and may leave on the device is what the web goes by. */
import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { moves, requestPromise, showPromise } from '#features/promises/contract.ts';
import { readAsk } from '#features/asks/contract.ts';
import { readNote } from '#features/notes/contract.ts';
import { readMe } from '#features/people/settings/me-contract.ts';
import { readConversation } from '#features/conversations/contract.ts';
import { readToday } from '#features/today/contract.ts';
import {
  allowInviting,
  invite,
  inviteMany,
  makeLinks,
  readInvitations,
} from '#features/sign-in/links/invitation-contract.ts';
import { operationsOf, type Operation } from '#platform/contract.ts';
import type { Subject } from '#platform/subjects.ts';
import { invalidate } from '#web/commands.ts';
import { newestOf } from '#web/offline/persisted-queries.ts';
import { isAffected, queryOf } from '#web/queries.ts';

const id = '0198c0de-0000-7000-8000-000000000001';

/** A client that has read this, as pages read it, and got these answers. */
async function havingRead(...readings: [unknown, unknown, unknown?][]) {
  const client = new QueryClient();
  for (const [operation, input, answer = {}] of readings)
    await client.fetchQuery({
      ...queryOf(operation as never, input as never),
      queryFn: () => answer as never,
    });
  return client;
}
const oldAfter = (client: QueryClient): QueryKey[] =>
  client
    .getQueryCache()
    .findAll({ stale: true, predicate: ({ state }) => state.isInvalidated })
    .map(({ queryKey }) => queryKey);
const kept = (client: QueryClient) => newestOf(client).queries.map(({ queryKey }) => queryKey[0]);

test('after every move of a promise the page of the ask it answers is old, and Today', async () => {
  for (const move of [requestPromise, ...Object.values(moves)] as Operation[]) {
    const client = await havingRead([readAsk, { id }], [readToday, {}], [readNote, { id }]);
    await invalidate(client, move.changes);
    expect(oldAfter(client).map(([path]) => path)).toEqual([readAsk.path, readToday.path]);
  }
});

test('news of a promise concerns its page, the page of its ask and Today, and leaves the rest alone', async () => {
  const client = await havingRead([showPromise, { id }], [readAsk, { id }], [readToday, {}], [readMe, {}]);
  const concerned = client.getQueryCache().findAll({ predicate: (query) => isAffected(query, ['promise']) });
  expect(concerned.map(({ queryKey }) => queryKey[0])).toEqual([
    showPromise.path,
    readAsk.path,
    readToday.path,
  ]);
});

const called = (heading: string) =>
  queryOf(
    operationsOf(heading, {}, ['ask'])({
      method: 'GET',
      path: '/api/asks',
      summary: '',
      keepOffline: true,
      input: Type.Object({}),
      reply: Type.Object({}),
    }),
    {},
  );

test('a reading is known by its path and input, whatever its heading in the API reference', () => {
  const [one, other] = [called('Asks'), called('Only me')];
  expect(one.queryKey).toEqual(other.queryKey);
  expect(one.meta).toEqual(other.meta);
});

test('a reading of which nobody said that it may stay on the device does not', async () => {
  const unsaid = operationsOf('Plans', {}, ['ask'])({
    method: 'GET',
    path: '/api/plans',
    summary: '',
    input: Type.Object({}),
    reply: Type.Object({}),
  });
  const client = await havingRead([unsaid, {}], [readAsk, { id }]);
  expect(kept(client)).toEqual([readAsk.path]);
});

test('notes and conversations stay on the device neither as pages nor as cards of Today', async () => {
  const card = (kind: Subject, words: string, also: unknown[] = []) => ({
    subject: { kind, id },
    words,
    also,
  });
  const today = {
    day: '2026-03-02',
    cards: [
      card('promise', 'the map', [card('note', 'my note beside it')]),
      card('note', 'ask how it went'),
      card('conversation', 'a topic of two'),
    ],
  };
  const client = await havingRead(
    [readNote, { id }, { words: 'a note' }],
    [readConversation, { id }, { words: 'a talk' }],
    [readToday, {}, today],
  );
  expect(newestOf(client).queries.map(({ queryKey, state }) => [queryKey[0], state.data])).toEqual([
    [readToday.path, { day: '2026-03-02', cards: [card('promise', 'the map')] }],
  ]);
  expect(client.getQueryData(queryOf(readToday, {}).queryKey)).toEqual(today);
});

test('whoever invites, makes links or lets asks invite sees the list of invitations anew', () => {
  for (const move of [invite, inviteMany, makeLinks, allowInviting])
    expect(readInvitations.reads.some((subject) => move.changes.includes(subject))).toBe(true);
});
