/** What every start needs. `alongside doctor` looks at the same, and at a little more. */
import type { ClientConfig } from 'pg';
import type { Config } from '../config.ts';
import { mustHold, type Check } from './check.ts';
import { databaseChecks } from './database-checks.ts';
import { machineChecks } from './machine-checks.ts';
import { reachDatabase } from './reaching.ts';

export const startChecks: readonly Check[] = [...databaseChecks, ...machineChecks];

/** Refuses an installation that lacks something, with the first thing that is missing. `say` is told what is waited for. */
export async function mustFit(
  config: Config,
  owner: ClientConfig,
  say?: (line: string) => void,
): Promise<void> {
  const client = await reachDatabase(owner, say ? { say } : {});
  try {
    await mustHold(startChecks, { config, owner, client });
  } finally {
    await client.end();
  }
}
