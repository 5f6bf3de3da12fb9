/**
 * What a history tells: one event a commit. Somebody named as a helper makes it a question that its author had when they
 * wrote it, answered when it was taken in; without helpers it is work that was done.
 */
import { last } from '#platform/defined.ts';
import { isBot } from './bot.ts';
import { commitsOf, type Commit, type Stretch } from './commit-log.ts';
import { addressOf, eachOnce, type Contact } from './contact.ts';
import type { Repository } from './git.ts';
import { Mailmap } from './mailmap.ts';
import { readMessage } from './message.ts';

export interface HistoryEvent {
  /** The commit's own number. */
  id: string;
  /** Unix seconds; `known` is never before `asked`. */
  asked: number;
  known: number;
  /** The one who asked comes first; nobody is an author and a helper. */
  authors: Contact[];
  helpers: Contact[];
  text: string;
  paths: string[];
}

export interface Batch {
  events: HistoryEvent[];
  /** Commits read for it, those by bots among them. */
  commits: number;
  /** Whom it names and leaves out, for they are programs or nobody. */
  leftOut: Contact[];
  /** The last of them. */
  last: string;
}

/** Addresses of which whoever imports says themselves that they are people, or that they are left out. */
export interface Choice {
  with: ReadonlySet<string>;
  without: ReadonlySet<string>;
}
const noChoice: Choice = { with: new Set(), without: new Set() };

const mostPaths = 60;

/** Reads a stretch of the history in batches of `size` commits, oldest first. Commits by bots alone make no event. */
export async function* eventsIn(
  repository: Repository,
  size: number,
  stretch: Stretch = {},
  choice: Choice = noChoice,
): AsyncGenerator<Batch> {
  const mailmap = new Mailmap(repository);
  let commits: Commit[] = [];
  for await (const commit of commitsOf(repository, stretch)) {
    commits.push(commit);
    if (commits.length < size) continue;
    yield await batchOf(commits, mailmap, choice);
    commits = [];
  }
  if (commits.length > 0) yield await batchOf(commits, mailmap, choice);
}

async function batchOf(commits: readonly Commit[], mailmap: Mailmap, choice: Choice): Promise<Batch> {
  const read = commits.map((commit) => ({ commit, message: readMessage(commit.message) }));
  await mailmap.learn(read.flatMap(({ message }) => [...message.coauthors, ...message.helpers]));
  const leftOut: Contact[] = [];
  const people = (contacts: readonly Contact[]) => {
    const named = eachOnce(contacts.map((one) => mailmap.of(one)));
    leftOut.push(...named.filter((one) => isLeftOut(one, choice)));
    return named.filter((one) => !isLeftOut(one, choice));
  };
  const events = read.flatMap(({ commit, message }) => {
    const authors = people([...asAuthor(commit), ...message.coauthors]);
    if (authors.length === 0) return [];
    const writers = new Set(authors.map(addressOf));
    const helpers = people(message.helpers).filter((one) => !writers.has(addressOf(one)));
    return [eventOf(commit, { authors, helpers, text: message.text })];
  });
  return { events, commits: commits.length, last: last(commits).sha, leftOut: eachOnce(leftOut) };
}

const asAuthor = ({ author }: Commit): Contact[] => (author.email.includes('@') ? [author] : []);

const isLeftOut = (contact: Contact, choice: Choice): boolean => {
  const address = addressOf(contact);
  return choice.without.has(address) || (isBot(contact) && !choice.with.has(address));
};

function eventOf(
  { sha, written, takenIn, paths }: Commit,
  said: Pick<HistoryEvent, 'authors' | 'helpers' | 'text'>,
): HistoryEvent {
  const known = Math.max(written, takenIn);
  return { id: sha, asked: written, known, ...said, paths: paths.slice(0, mostPaths) };
}
