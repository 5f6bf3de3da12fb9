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
  /** Two of one team, who have things together. */
  people: Record<'one' | 'other', Signed>;
  /** From another team; they take turns, so that none of them meets the limit of calls a minute. */
  strangers: Signed[];
  team: string;
  stop: () => Promise<void>;
}

const howMany = 24;

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
  };
  await person('Person three', team);
  const strangers: Signed[] = [];
  while (strangers.length < howMany) strangers.push(await person(`Stranger ${strangers.length}`, elsewhere));
  await owner.query('analyze');
  await owner.end();
  const stop = async () => {
    await app.stop();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { port: app.port, people, strangers, team, stop };
}

const agent = new Agent({ keepAlive: true });

interface Answer {
  status: number;
  body: string;
  /** Milliseconds until the first byte. */
  took: number;
}

/** Asks as somebody. */
export function ask(
  { port }: House,
  { secret }: Signed,
  { method, path, body }: { method: string; path: string; body?: object },
): Promise<Answer> {
  const headers = {
    cookie: `alongside=${secret}`,
    'sec-fetch-site': 'same-origin',
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
