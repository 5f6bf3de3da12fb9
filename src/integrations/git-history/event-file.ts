/** Events as a file for the routing benchmark: JSON Lines, people by a number that says nothing but who is the same. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { InstallationProblem } from '#platform/installation-problem.ts';
import { one } from '#platform/defined.ts';
import { addressOf, type Contact } from './contact.ts';
import type { Repository } from './git.ts';
import { eventsIn, type HistoryEvent } from './history-event.ts';

const atOnce = 500;

/**
 * Writes every event of the history to `file`, packed if its name ends in `.gz`, and returns how many.
 * The same repository gives the same lines. Refuses a file that cannot be written (`history.unwritable`).
 */
export async function writeEvents(
  repository: Repository,
  file: string,
  progress: (commits: number) => void,
): Promise<number> {
  let events = 0;
  let commits = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of eventsIn(repository, atOnce)) {
      events += batch.events.length;
      commits += batch.commits;
      progress(commits);
      if (batch.events.length > 0) yield batch.events.map((event) => `${lineOf(event)}\n`).join('');
    }
  }
  const target = createWriteStream(file, { mode: 0o600 });
  try {
    await (file.endsWith('.gz')
      ? pipeline(Readable.from(lines()), createGzip(), target)
      : pipeline(Readable.from(lines()), target));
  } catch (problem) {
    throw (problem as NodeJS.ErrnoException).path === file ? unwritable(file, problem as Error) : problem;
  }
  return events;
}

const unwritable = (file: string, problem: Error) =>
  new InstallationProblem('history.unwritable', `The file ${file} cannot be written: ${problem.message}.`, {
    cause: problem,
  });

/** One event as the form of event files has it. */
export function lineOf({ id, asked, known, authors, helpers, text, paths }: HistoryEvent): string {
  const people = (contacts: readonly Contact[]) => contacts.map(numberOf);
  const asker = numberOf(one(authors));
  return JSON.stringify({
    id,
    asked,
    known,
    asker,
    authors: people(authors),
    helpers: people(helpers),
    text,
    paths,
  });
}

const numberOf = (contact: Contact): string =>
  `p${createHash('sha256').update(addressOf(contact)).digest('hex').slice(0, 12)}`;
