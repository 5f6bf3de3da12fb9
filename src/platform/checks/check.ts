/** One thing an installation needs, looked at in one way by the start, by `restore` and by `alongside doctor`. */
import type { Client, ClientConfig } from 'pg';
import type { Config } from '../config.ts';
import { InstallationProblem } from '../installation-problem.ts';

/** What is looked at. */
export interface CheckContext {
  config: Config;
  /** The owner's way into the database, and an open connection over it. */
  owner: ClientConfig;
  client: Client;
}

/** In one sentence each. */
export type Answer = { fine: string } | { wrong: string; code: string };

export interface Check {
  name: string;
  look: (context: CheckContext) => Promise<Answer>;
}

export const fine = (says: string): Answer => ({ fine: says });
export const wrong = (code: string, says: string): Answer => ({ wrong: says, code });

/** Refuses with the first thing that is wrong. */
export async function mustHold(checks: readonly Check[], context: CheckContext): Promise<void> {
  for (const { look } of checks) {
    const answer = await look(context);
    if ('wrong' in answer) throw new InstallationProblem(answer.code, answer.wrong);
  }
}
