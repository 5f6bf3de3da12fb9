/** Carrying out operations from the command line, in somebody's name and by the rules of the app. */
import { partiesNamed } from '#features/people/public.ts';
import type { Installation } from '#platform/command.ts';
import { readyDatabase, type ReadyDatabase } from '#platform/database/ready.ts';
import { inProcessClient, type InProcessClient } from '#platform/http/in-process-client.ts';
import type { Route } from '#platform/http/routes.ts';

/** Gives `work` a client of these routes, and the database behind them for the while. */
export async function withOperations<T>(
  { owner, key }: Installation,
  routes: readonly Route[],
  work: (client: InProcessClient, database: ReadyDatabase) => Promise<T>,
): Promise<T> {
  const database = await readyDatabase(owner, key, { connections: 2 });
  try {
    const client = inProcessClient({
      pool: database.app,
      clock: () => Temporal.Now.instant(),
      routes,
      namesOf: partiesNamed,
      publicUrl: '',
    });
    return await work(client, database);
  } finally {
    await database.close();
  }
}
