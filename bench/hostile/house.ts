/** The app as people start it, with a member, a colleague of theirs, and others who mean no good. All behind one address. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { holderOf } from '#platform/embedded/folder-lock.ts';
import { addPerson, addTeam, foundWorkplace } from '#test/people.ts';
import { startApp, stopApp } from '../crash/app.ts';
import { freePort } from '../crash/free-port.ts';

export interface Signed {
  id: string;
  secret: string;
}

/** Where the app answers, and who is there; travels to the attackers' process as JSON. */
export interface Scene {
  port: number;
  member: Signed;
  colleague: Signed;
  attackers: Signed[];
  /** A team of the attackers, whose guide they may write. */
  team: string;
}

/** As many as it takes for five hundred streams. */
const attackers = 50;

export async function openHouse(): Promise<{ scene: Scene; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'alongside-hostile-'));
  const port = await freePort();
  const app = await startApp({ ALONGSIDE_HOME: home, PORT: String(port) });
  const scene = await people(holderOf(home)!.url!, port);
  const stop = async () => {
    await stopApp(app);
    rmSync(home, { recursive: true, force: true });
  };
  return { scene, stop };
}

async function people(owner: string, port: number): Promise<Scene> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    const now = Temporal.Now.instant();
    const everyone = await foundWorkplace(client, now);
    const [mine, theirs] = [
      await addTeam(client, 'Dispatch', everyone, now),
      await addTeam(client, 'Elsewhere', everyone, now),
    ];
    const person = (name: string, team: string) => addPerson(client, name, { teams: [team] }, now);
    const scene: Scene = {
      port,
      team: theirs,
      attackers: [],
      member: await person('Member', mine),
      colleague: await person('Colleague', mine),
    };
    for (let n = 0; n < attackers; n++) scene.attackers.push(await person(`Somebody ${n}`, theirs));
    await client.query('analyze');
    return scene;
  } finally {
    await client.end();
  }
}
