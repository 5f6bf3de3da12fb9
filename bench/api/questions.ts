/** What is asked of both servers, each time as somebody else who is signed in. */
import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { entry } from '#platform/defined.ts';
import type { Asking } from './load.ts';
import { partnersOf } from './partners.ts';

export const names = [
  'list of asks',
  'Today',
  'one promise',
  "a partner's page",
  'search',
  'one move',
] as const;
export type Name = (typeof names)[number];

/** How many people take turns. */
const askers = 400;

interface Visitor {
  id: string;
  name: string;
  headers: Record<string, string>;
}

interface Movable {
  id: string;
  version: number;
  visitor: Visitor;
}

export interface Questions {
  /** The question for one of the two servers; what it changes is only its own. */
  asking(name: Name, server: 'app' | 'bare', connections: number): Asking;
  /** Everybody's first look at Today, which writes; later ones only read. */
  firstLook: Asking;
  visitors: number;
}

/** Signs people in, takes back what an earlier run moved, and finds what there is to ask for. */
export async function prepare(url: string): Promise<Questions> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await takeBack(client);
    const visitors = await signIn(client);
    await tell(client, visitors);
    return questionsOf(
      visitors,
      await promisesOf(client, visitors),
      await partnersOf(client, visitors),
      await movablesOf(client, visitors),
      await wordsOf(client),
    );
  } finally {
    await client.end();
  }
}

async function takeBack(client: Client): Promise<void> {
  await client.query("delete from history where did = 'say-early'");
  await client.query(`update promise set at_risk = null, version = 1, moved_at = opened_at + interval '1 day', last_did = 'promise',
    reaches_at = opened_at + interval '1 day' where last_did = 'say-early'`);
  await client.query('truncate card_memory, told');
  // all tables: one that was vacuumed while another transaction still ran is planned for as if none of it were visible
  await client.query('vacuum (analyze)');
}

/** Each was told of an ask yesterday, so that there is somebody to help on Today. */
async function tell(client: Client, visitors: readonly Visitor[]): Promise<void> {
  await client.query(
    `insert into told (ask_id, person_id, at, because)
      select ask.id, who.id, now() - interval '1 day', '{"kind": "new-here"}'
      from unnest($1::uuid[]) with ordinality who (id, place) join (
        select a.id, a.author_id, row_number() over (order by a.id) as place from ask a
        where a.circle_id = (select everyone_id from workplace) and a.state = 'open' and a.direction = 'need' limit 20
      ) ask on ask.place = 1 + who.place % 20 and ask.author_id <> who.id`,
    [visitors.map(({ id }) => id)],
  );
  await client.query('analyze told');
}

async function signIn(client: Client): Promise<Visitor[]> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from person order by md5(id::text) limit $1',
    [askers],
  );
  const secrets = rows.map(({ id }) => createHash('sha256').update(`a session of ${id}`).digest('base64url'));
  await client.query(
    `insert into session (id, secret_hash, person_id, device, began_at, seen_on, ends_at)
      select gen_random_uuid(), hash, person, 'a benchmark', now(), (now() at time zone 'UTC')::date, now() + interval '5 years'
      from unnest($1::uuid[], $2::bytea[]) as signed (person, hash)
      on conflict (secret_hash) do update set seen_on = excluded.seen_on`,
    [rows.map(({ id }) => id), secrets.map((secret) => createHash('sha256').update(secret).digest())],
  );
  // nobody's first day: it looks different, and a workplace has few of them
  await client.query('update person set here_since = joined_at::date - 700 where here_since is not null');
  await client.query('analyze session, person');
  return rows.map(({ id, name }, index) => ({
    id,
    name,
    headers: {
      cookie: `alongside=${secrets[index]}`,
      'sec-fetch-site': 'same-origin',
      // each from an address of their own, as in an office with many
      'x-forwarded-for': `10.${1 + (index >> 8)}.${index & 255}.1`,
    },
  }));
}

async function promisesOf(client: Client, visitors: readonly Visitor[]): Promise<[Visitor, string][]> {
  const { rows } = await client.query<{ id: string; customer_id: string }>(
    `select id, customer_id from promise where customer_id = any ($1::uuid[]) and state = 'satisfied' order by md5(id::text) limit 4000`,
    [visitors.map(({ id }) => id)],
  );
  const byId = new Map(visitors.map((visitor) => [visitor.id, visitor]));
  return rows.map((row) => [entry(byId, row.customer_id), row.id]);
}

async function movablesOf(client: Client, visitors: readonly Visitor[]): Promise<Movable[]> {
  const { rows } = await client.query<{ id: string; version: number; performer_id: string }>(
    `select id, version, performer_id from promise where performer_id = any ($1::uuid[]) and state = 'promised' order by md5(id::text)`,
    [visitors.map(({ id }) => id)],
  );
  const byId = new Map(visitors.map((visitor) => [visitor.id, visitor]));
  return rows.map(({ id, version, performer_id }) => ({ id, version, visitor: entry(byId, performer_id) }));
}

/** Searched for: common words, rare ones, and names. */
async function wordsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ word: string; often: number }>(
    `select word, nentry as often from ts_stat('select to_tsvector(''simple'', what) from (select what from ask limit 20000) a')
      order by nentry desc, word limit 6000`,
  );
  const common = rows.slice(0, 20);
  const rare = rows.filter((_, index) => index % 97 === 96);
  return rare.flatMap(({ word }, index) => [common[index % common.length]!.word, word]);
}

function questionsOf(
  visitors: readonly Visitor[],
  promises: readonly [Visitor, string][],
  partners: readonly [Visitor, string][],
  movables: readonly Movable[],
  words: readonly string[],
): Questions {
  const visitor = (connection: number, turn: number) => visitors[(connection * 53 + turn) % visitors.length]!;
  const get = (path: string, { headers }: Visitor) => ({ method: 'GET' as const, path, headers });
  const look: Asking = (connection, turn) => get('/api/today', visitor(connection, turn));
  const lists: Record<Exclude<Name, 'one move'>, Asking> = {
    'list of asks': (connection, turn) => get('/api/asks', visitor(connection, turn)),
    Today: look,
    'one promise': (connection, turn) => {
      const [who, id] = promises[(connection * 467 + turn) % promises.length]!;
      return get(`/api/promises/${id}`, who);
    },
    "a partner's page": (connection, turn) => {
      const [who, id] = partners[(connection * 53 + turn) % partners.length]!;
      return get(`/api/partnerships/${id}`, who);
    },
    search: (connection, turn) => {
      const who = visitor(connection, turn);
      // one in three looks for somebody by the beginning of a name
      const wanted =
        turn % 3 === 2
          ? visitor(connection, turn * 7).name.slice(0, 6)
          : words[(connection * 31 + turn) % words.length]!;
      return get(`/api/search?q=${encodeURIComponent(wanted)}`, who);
    },
  };
  return {
    asking: (name, server, connections) =>
      name === 'one move' ? moving(movables, server, connections) : lists[name],
    firstLook: look,
    visitors: visitors.length,
  };
}

/** Each connection of each server moves promises that no other moves, so that nobody sees an old version. */
function moving(movables: readonly Movable[], server: 'app' | 'bare', connections: number): Asking {
  const lanes = connections * 2;
  return (connection, turn) => {
    const lane = movables.filter((_, index) => index % lanes === connection * 2 + (server === 'app' ? 0 : 1));
    const one = lane[turn % lane.length]!;
    return {
      method: 'POST',
      path: `/api/promises/${one.id}/say-early`,
      headers: one.visitor.headers,
      body: JSON.stringify({ saw: one.version, words: 'The rig is down until the 14th.' }),
      done: () => void one.version++,
    };
  };
}
