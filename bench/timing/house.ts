/** A small workplace of one's own for the timing of "not found": two who have things together, and somebody who knows their ids. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startTemporary } from '#platform/embedded/temporary.ts';
import { newId } from '#platform/id.ts';
import { addPerson, addTeam, foundWorkplace } from '#test/people.ts';
import { startApp } from '../api/servers.ts';

export interface Signed {
  id: string;
  secret: string;
}

export interface House {
  port: number;
  /** Two of one team, who have things together, and a stranger from another. */
  people: Record<'one' | 'other' | 'stranger', Signed>;
  team: string;
  stop: () => Promise<void>;
}

export async function openHouse(): Promise<House> {
  const server = await startTemporary();
  const home = mkdtempSync(join(tmpdir(), 'alongside-timing-'));
  const world = { url: server.url, home, people: 0, database: 0, stop: server.stop };
  const app = await startApp(world);
  const owner = new Client({ connectionString: server.url });
  await owner.connect();
  const now = Temporal.Now.instant();
  const everyone = await foundWorkplace(owner, now);
  const [team, elsewhere] = [
    await addTeam(owner, 'Team one', everyone, now),
    await addTeam(owner, 'Team two', everyone, now),
  ];
  const person = (name: string, of: string) => addPerson(owner, name, { teams: [of] }, now);
  const people = {
    one: await person('Person one', team),
    other: await person('Person two', team),
    stranger: await person('Person three', elsewhere),
  };
  await person('Person four', team);
  await owner.query('analyze');
  await owner.end();
  const stop = async () => {
    await app.stop();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { port: app.port, people, team, stop };
}

const agent = new Agent({ keepAlive: true });
let turn = 0;

interface Answer {
  status: number;
  body: string;
  /** Milliseconds until the first byte. */
  took: number;
}

/** Asks as somebody; each call comes from an address of its own, as from behind a proxy, so that no limit is met. */
export function ask(
  { port }: House,
  { secret }: Signed,
  { method, path, body }: { method: string; path: string; body?: object },
): Promise<Answer> {
  turn += 1;
  const headers = {
    cookie: `alongside=${secret}`,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`,
    ...(body ? { 'content-type': 'application/json', 'idempotency-key': newId() } : {}),
  };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const call = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      const took = performance.now() - began;
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, body: Buffer.concat(parts).toString(), took }),
      );
    });
    call.on('error', reject);
    call.end(body ? JSON.stringify(body) : undefined);
  });
}
