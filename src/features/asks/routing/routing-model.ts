/**
 * The routing model in a worker's memory: one ranking over the newest evidence, fed in the order in which it became known.
 * Ranks with what was known before the ask and in circles its asker is in, and with what had been learnt before that day.
 */
import { setImmediate as aMoment } from 'node:timers/promises';
import type { JobContext } from '#platform/jobs.ts';
import type { Evidence, Question, Seconds } from '../ranking/evidence.ts';
import { Ranking, type Ranked } from '../ranking/ranking.ts';
import { WeightSnapshots, snapshotsKept } from './weight-snapshots.ts';
import { saveSnapshots, storedSnapshots } from './weight-snapshot-store.ts';
import {
  evidenceAfter,
  historyAfter,
  howManyJoined,
  newestEvidence,
  type StoredEvidence,
} from './routing-store.ts';

const capacity = 30_000;
const page = 2_000;
/** Events taken in before others get a turn: learning from one takes some milliseconds, reading one hardly any. */
const learntAtATime = 20;
const readAtATime = 200;

type Pool = JobContext['worker'];

/** What people say of themselves that bears on one ask. */
export interface StatedStrength {
  person: string;
  words: string;
  since: Seconds;
}

export const secondsOf = (moment: string): Seconds => Math.floor(Date.parse(moment) / 1000);
const dayOf = (row: { knownAt: string }) => row.knownAt.slice(0, 10);

export class RoutingModel {
  #ranking = new Ranking(capacity);
  #seen = 0;
  #last: StoredEvidence | undefined;
  #people = new Set<string>();
  #joined = 0;
  #snapshots = new WeightSnapshots();
  #turn: Promise<void> = Promise.resolve();

  /** Takes in what is new; one caller at a time. A page of new evidence is one query, and mostly there is one page. */
  catchUp(worker: Pool): Promise<void> {
    this.#turn = this.#turn.catch(() => {}).then(() => this.#takeIn(worker));
    return this.#turn;
  }

  async #takeIn(worker: Pool): Promise<void> {
    const joined = await howManyJoined(worker);
    // evidence of somebody known from work became theirs: it is read again, and nothing need be learnt anew
    const hasMoved = joined !== this.#joined;
    this.#joined = joined;
    if (this.#seen === 0 || hasMoved || !(await this.#goOn(worker))) await this.#begin(worker);
    const fresh = this.#snapshots.takeFresh();
    if (fresh.length > 0) await saveSnapshots(worker, fresh, snapshotsKept);
  }

  /** False when an imported history reaches further back than what was already learnt from. */
  async #goOn(worker: Pool): Promise<boolean> {
    for (;;) {
      const rows = await evidenceAfter(worker, this.#seen, page);
      const inOrder = rows.toSorted(byKnown);
      if (inOrder[0] && this.#last && byKnown(inOrder[0], this.#last) < 0) return false;
      const newest = rows.reduce((most, row) => Math.max(most, row.id), this.#seen);
      await this.#feed(inOrder, newest);
      this.#seen = newest;
      if (rows.length < page) return true;
    }
  }

  /** Reads all evidence again, and learns from it only what no stored snapshot knows. */
  async #begin(worker: Pool): Promise<void> {
    this.#seen = 0;
    const newest = await newestEvidence(worker);
    this.#ranking = new Ranking(capacity);
    this.#people = new Set();
    this.#last = undefined;
    const snapshots = (await storedSnapshots(worker)).filter(({ learnt }) => this.#ranking.restore(learnt));
    this.#snapshots = new WeightSnapshots(snapshots);
    for (let rows = await historyAfter(worker, undefined, capacity, page); rows.length > 0;) {
      await this.#feed(
        rows.filter((row) => row.id <= newest),
        newest,
      );
      rows = rows.length < page ? [] : await historyAfter(worker, rows.at(-1), capacity, page);
    }
    this.#seen = newest;
  }

  async #feed(rows: readonly StoredEvidence[], newest: number): Promise<void> {
    for (const [index, row] of rows.entries()) {
      const isLearnt = dayOf(row) < (this.#snapshots.last?.day ?? '');
      if (isLearnt) this.#ranking.recall(asEvidence(row));
      else this.#learn(row, newest);
      const unknown = new Set(row.unknown);
      for (const person of [row.askerId, ...row.authors, ...row.helpers])
        if (person && !unknown.has(person)) this.#people.add(person);
      this.#last = row;
      const atATime = isLearnt ? readAtATime : learntAtATime;
      if (index % atATime === atATime - 1) await aMoment();
    }
  }

  #learn(row: StoredEvidence, newest: number): void {
    const day = dayOf(row);
    if (this.#last && day > dayOf(this.#last) && day > (this.#snapshots.last?.day ?? ''))
      this.#snapshots.keep({ day, newest, learnt: this.#ranking.snapshot() });
    this.#ranking.remember(asEvidence(row));
  }

  /** Orders everybody of whom something is known, most likely helper first. `asked` is when the ask was posted. */
  rank(
    question: Question,
    asked: string,
    said: readonly StatedStrength[],
    circles: ReadonlySet<string>,
  ): Ranked[] {
    const now = this.#ranking.snapshot();
    const snapshot = this.#snapshots.before(asked.slice(0, 10));
    if (snapshot) this.#ranking.restore(snapshot.learnt);
    for (const { person, words, since } of said) this.#ranking.stateStrengths(person, words, since);
    try {
      const candidates = [...new Set([...this.#people, ...said.map((one) => one.person)])].toSorted();
      return this.#ranking.rank(question, candidates, secondsOf(asked), (circle) => circles.has(circle));
    } finally {
      for (const { person, since } of said) this.#ranking.stateStrengths(person, '', since);
      this.#ranking.restore(now);
    }
  }
}

const byKnown = (one: StoredEvidence, other: StoredEvidence): number =>
  secondsOf(one.knownAt) - secondsOf(other.knownAt) || one.id - other.id;

const asEvidence = (row: StoredEvidence): Evidence => ({
  id: String(row.id),
  circle: row.circleId,
  asked: secondsOf(row.askedAt),
  known: secondsOf(row.knownAt),
  asker: row.askerId,
  authors: row.authors,
  helpers: row.helpers,
  text: row.text,
  paths: row.paths,
});

const models = new WeakMap<Pool, RoutingModel>();

/** The one routing model of a worker. */
export function routingModelOf(worker: Pool): RoutingModel {
  const model = models.get(worker) ?? new RoutingModel();
  models.set(worker, model);
  return model;
}
