/** The way to the database: waited for while it only starts, refused in a sentence where waiting does not help. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { bounded } from '../database/connect.ts';
import { isDiskFull, isConnectionLost } from '../database/database-errors.ts';
import { InstallationProblem } from '../installation-problem.ts';

const patience = { forMs: 60_000, betweenMs: 500, saidAfterMs: 1500 };

interface Waiting {
  say?: (line: string) => void;
  forMs?: number;
}

/** An open connection. `say` is told what is waited for; after a minute (or `forMs`) it refuses. */
export async function reachDatabase(
  owner: ClientConfig,
  { say = () => {}, forMs = patience.forMs }: Waiting = {},
): Promise<Client> {
  const begun = Date.now();
  for (let isSaid = false; ; await pause(patience.betweenMs)) {
    const client = new Client(bounded(owner));
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (problem) {
      void client.end().catch(() => {});
      const place = placeOf(client);
      if (!isConnectionLost(problem) || Date.now() - begun > forMs) throw explainNoWay(problem, client);
      if (!isSaid && Date.now() - begun > patience.saidAfterMs) {
        say(`Waiting for the database at ${place}, which does not answer yet (${reasonOf(problem)}).`);
        isSaid = true;
      }
    }
  }
}

const placeOf = ({ host, port }: Client): string => (host.startsWith('/') ? host : `${host}:${port}`);

function reasonOf(problem: unknown): string {
  const { code, message } = problem as NodeJS.ErrnoException;
  return code ?? message;
}

function explainNoWay(problem: unknown, client: Client): InstallationProblem {
  const { user = '', database = '' } = client;
  const because = (code: string, sentence: string) =>
    new InstallationProblem(code, sentence, { cause: problem });
  const { code } = problem as NodeJS.ErrnoException;
  if (code === '28P01' || code === '28000')
    return because(
      'database.not-let-in',
      `The database at ${placeOf(client)} does not let ${user} in. Check the name and the password in DATABASE_URL.`,
    );
  if (code === '3D000')
    return because(
      'database.not-there',
      `There is no database ${database} at ${placeOf(client)}. Make it with: create database ${database} owner ${user} encoding 'UTF8' template template0`,
    );
  return because(
    'database.no-answer',
    `The database at ${placeOf(client)} does not answer (${reasonOf(problem)}). Start it, or check DATABASE_URL, then start again.`,
  );
}

/**
 * What the database or the disk said no to, as a sentence for whoever runs Alongside: a full disk (`disk.full`), a right that
 * is missing (`database.no-rights`), a line that was lost (`database.lost`). Anything else comes back as it is.
 */
export function explainTrouble(problem: unknown): unknown {
  if (problem instanceof InstallationProblem) return problem;
  const explained = (code: string, sentence: string) =>
    new InstallationProblem(code, sentence, { cause: problem });
  if (isDiskFull(problem))
    return explained(
      'disk.full',
      'There is no room left on the disk, so this was not done. Make room, then try again.',
    );
  if ((problem as NodeJS.ErrnoException | undefined)?.code === '42501')
    return explained(
      'database.no-rights',
      `The role of DATABASE_URL may not do what Alongside needs (${(problem as Error).message}). See "With a PostgreSQL of your own" in docs/self-hosting.md.`,
    );
  if (isConnectionLost(problem))
    return explained(
      'database.lost',
      `The database does not answer (${reasonOf(problem)}). Try again once it is back.`,
    );
  return problem;
}
