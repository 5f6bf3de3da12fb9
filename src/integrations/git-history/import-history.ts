/** Carries an import of a history out: batch after batch, and each that is done stays done. */
import { addEvidence, suggestStrengths, type EvidenceGiven } from '#features/asks/public.ts';
import { everyoneId } from '#features/people/public.ts';
import { nobody, reading, writing } from '#platform/database/transaction.ts';
import { hasCommit, howMany, newestMoment, rootOf, type Stretch } from './commit-log.ts';
import type { Repository } from './git.ts';
import { eventsIn, type Batch, type Choice, type HistoryEvent } from './history-event.ts';
import { Looking, type Look } from './history-look.ts';
import { HistoryPeople, type HistoryContext } from './history-people.ts';
import { noteStanding, standingOf, type Standing } from './history-store.ts';
import { Strengths } from './strength.ts';

export interface Wanted {
  /** Only looks: nothing is kept. */
  dryRun: boolean;
  /** Who is a person, or left out, whatever the form of their name and address. */
  choice?: Choice;
  /** Hears after each batch how many commits were read, of how many. */
  progress: (done: number, total: number) => void;
}

export interface Imported {
  /** Commits read this time; those read before are not read again. */
  commits: number;
  /** Pieces of evidence that are new, those with help among them. */
  evidence: number;
  help: number;
  strengths: number;
  /** Whom it names. */
  look: Look;
}

const atOnce = 500;
/** Strengths come from the last years, and from no more commits than this: people move on. */
const recentSeconds = 3 * 365 * 86_400;
const recentCommits = 20_000;

/**
 * Imports what is new in the history since the last time: evidence for everyone, and strengths suggested to their owners.
 * Whoever it names and is not here becomes known from work, and no member. With `dryRun` it only looks. Done again, or
 * after breaking off, it repeats nothing.
 */
export async function importHistory(
  repository: Repository,
  context: HistoryContext,
  wanted: Wanted,
): Promise<Imported> {
  const root = await rootOf(repository);
  const { worker } = context.database;
  const standing = await reading(worker, nobody, (db) => standingOf(db, root));
  const stretch = await whatIsNew(repository, standing);
  const people = new HistoryPeople(context, wanted.dryRun);
  const looking = new Looking();
  const circle = await reading(worker, nobody, everyoneId);
  const run = new Run(root, circle, context, people);
  const total = await howMany(repository, stretch);
  for await (const batch of eventsIn(repository, atOnce, stretch, wanted.choice)) {
    await people.learn(batch.events.flatMap(({ authors, helpers }) => [...authors, ...helpers]));
    looking.note(batch);
    if (wanted.dryRun) run.count(batch);
    else await run.keep(batch);
    wanted.progress(run.commits, total);
  }
  const isDue = !wanted.dryRun && (run.commits > 0 || standing?.isFinished === false);
  const strengths = isDue ? await suggest(repository, run, standing, wanted.choice) : 0;
  const look = looking.result((contact) => people.standing(contact));
  return { ...run.figures(), strengths, look };
}

async function whatIsNew(repository: Repository, standing: Standing | undefined): Promise<Stretch> {
  const isThere = standing !== undefined && (await hasCommit(repository, standing.doneUntil));
  return isThere ? { after: standing.doneUntil } : {};
}

/** One import while it goes on. */
class Run {
  commits = 0;
  #evidence = 0;
  #help = 0;
  #last: string | undefined;
  readonly root: string;
  readonly context: HistoryContext;
  readonly people: HistoryPeople;
  readonly #circle: string;

  constructor(root: string, circle: string, context: HistoryContext, people: HistoryPeople) {
    this.root = root;
    this.#circle = circle;
    this.context = context;
    this.people = people;
  }

  /** The evidence and how far it goes are kept together. */
  async keep(batch: Batch): Promise<void> {
    const evidence = batch.events
      .map((event) => this.#evidenceOf(event))
      .filter(({ authors = [], helpers = [] }) => authors.length + helpers.length > 0);
    const standing = { doneUntil: batch.last, isFinished: false };
    this.#evidence += await writing(this.context.database.worker, nobody, async (tx) => {
      await noteStanding(tx, this.root, standing, this.context.now());
      return addEvidence(tx, evidence);
    });
    this.#last = batch.last;
    this.#tally(batch);
  }

  count(batch: Batch): void {
    this.#evidence += batch.events.length;
    this.#tally(batch);
  }

  /** Suggests strengths, and the import is finished. */
  async finish(strengths: Strengths, standing: Standing | undefined): Promise<number> {
    const doneUntil = this.#last ?? standing!.doneUntil;
    const now = this.context.now();
    return writing(this.context.database.worker, nobody, async (tx) => {
      await noteStanding(tx, this.root, { doneUntil, isFinished: true }, now);
      return suggestStrengths(tx, strengths.found(), now);
    });
  }

  figures(): Pick<Imported, 'commits' | 'evidence' | 'help'> {
    return { commits: this.commits, evidence: this.#evidence, help: this.#help };
  }

  #tally({ commits, events }: Batch): void {
    this.commits += commits;
    this.#help += events.filter(({ helpers }) => helpers.length > 0).length;
  }

  #evidenceOf({ id, asked, known, authors, helpers, text, paths }: HistoryEvent): EvidenceGiven {
    const helping = this.people.idsOf(helpers);
    return {
      externalId: `git:${id}`,
      circle: this.#circle,
      kind: helping.length > 0 ? 'help' : 'work',
      askedAt: Temporal.Instant.fromEpochMilliseconds(asked * 1000),
      knownAt: Temporal.Instant.fromEpochMilliseconds(known * 1000),
      asker: this.people.idsOf(authors.slice(0, 1))[0] ?? null,
      text,
      paths,
      authors: this.people.idsOf(authors),
      helpers: helping,
    };
  }
}

async function suggest(
  repository: Repository,
  run: Run,
  standing: Standing | undefined,
  choice: Choice | undefined,
): Promise<number> {
  const strengths = new Strengths();
  const since = Math.max(0, (await newestMoment(repository)) - recentSeconds);
  const stretch = { since, newest: recentCommits };
  for await (const { events } of eventsIn(repository, atOnce, stretch, choice)) {
    await run.people.learn(events.flatMap(({ authors, helpers }) => [...authors, ...helpers]));
    for (const { authors, helpers, paths } of events)
      strengths.note(run.people.idsOf([...authors, ...helpers]), paths);
  }
  return run.finish(strengths, standing);
}
