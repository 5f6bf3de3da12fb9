/** A small workplace with people who are signed in. */
import { Client } from 'pg';
import { addPerson, addTeam, foundWorkplace } from '#test/people.ts';

export interface People {
  team: string;
  secrets: string[];
}

export async function makePeople(owner: string, many: number): Promise<People> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    const now = Temporal.Now.instant();
    const everyone = await foundWorkplace(client, now);
    const team = await addTeam(client, 'Dispatch', everyone, now);
    const secrets: string[] = [];
    for (let n = 0; n < many; n++)
      secrets.push((await addPerson(client, `Somebody ${n}`, { teams: [team] }, now)).secret);
    return { team, secrets };
  } finally {
    await client.end();
  }
}
