/**
 * What a worker remembers for routing: one ranking over the newest evidence, fed in the order in which it became known.
 * Ranks with what was known before the ask and in circles its asker is in, and with what had been learnt before that day.
 */
import { setImmediate as aMoment } from 'node:timers/promises';
import type { Workbench } from '#platform/jobs.ts';
import type { Evidence, Question, Seconds } from '../ranking/evidence.ts';
import { Ranking, type Ranked } from '../ranking/ranking.ts';
import { evidenceAfter, historyAfter, newestEvidence, type EvidenceRow } from './routing-store.ts';

const capacity = 30_000;
const page = 2_000;
/** Events taken in before others get a turn: learning from one takes up to some twenty milliseconds. */
const atATime = 20;
const lessonsKept = 60;

type Pool = Workbench['worker'];
type Learnt = ReturnType<Ranking['snapshot']>;

/** What people say of themselves that bears on one ask. */
export interface Said {
  person: string;
  words: string;
  since: Seconds;
}

export const secondsOf = (moment: string): Seconds => Math.floor(Date.parse(moment) / 1000);
const dayOf = (row: { known_at: string }) => row.known_at.slice(0, 10);

export class Mind {
  #ranking = new Ranking(capacity);
  #seen = 0;
  #last: EvidenceRow | undefined;
  #people = new Set<string>();
  /** What had been learnt before each of the last days with evidence. */
  #lessons: { day: string; learnt: Learnt }[] = [];
  #turn: Promise<void> = Promise.resolve();

  /** Takes in what is new; one caller at a time. A page of new evidence is one query, and mostly there is one page. */
  catchUp(worker: Pool): Promise<void> {
    this.#turn = this.#turn.catch(() => {}).then(() => this.#takeIn(worker));
    return this.#turn;
  }

  async #takeIn(worker: Pool): Promise<void> {
    if (this.#seen === 0) return this.#beginAnew(worker);
    for (;;) {
      const rows = await evidenceAfter(worker, this.#seen, page);
      const inOrder = rows.toSorted(byKnown);
      // An imported history can reach further back than what was already learnt from: then everything is read again.
      if (inOrder[0] && this.#last && byKnown(inOrder[0], this.#last) < 0) return this.#beginAnew(worker);
      await this.#feed(inOrder);
      this.#seen = rows.reduce((most, row) => Math.max(most, row.id), this.#seen);
      if (rows.length < page) return;
    }
  }

  async #beginAnew(worker: Pool): Promise<void> {
    this.#ranking = new Ranking(capacity);
    this.#people = new Set();
    this.#lessons = [];
    this.#last = undefined;
    const newest = await newestEvidence(worker);
    for (let rows = await historyAfter(worker, undefined, capacity, page); rows.length > 0;) {
      await this.#feed(rows.filter((row) => row.id <= newest));
      rows = rows.length < page ? [] : await historyAfter(worker, rows.at(-1), capacity, page);
    }
    this.#seen = newest;
  }

  async #feed(rows: readonly EvidenceRow[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      if (this.#last && dayOf(row) > dayOf(this.#last)) this.#keepLesson(dayOf(row));
      this.#ranking.remember(asEvidence(row));
      for (const person of [row.asker_id, ...row.authors, ...row.helpers])
        if (person) this.#people.add(person);
      this.#last = row;
      if (index % atATime === atATime - 1) await aMoment();
    }
  }

  #keepLesson(day: string): void {
    this.#lessons.push({ day, learnt: this.#ranking.snapshot() });
    if (this.#lessons.length > lessonsKept) this.#lessons.shift();
  }

  /** Orders everybody of whom something is known, most likely helper first. `asked` is when the ask was posted. */
  rank(question: Question, asked: string, said: readonly Said[], circles: ReadonlySet<string>): Ranked[] {
    const now = this.#ranking.snapshot();
    const lesson = this.#lessons.find(({ day }) => day >= asked.slice(0, 10));
    if (lesson) this.#ranking.restore(lesson.learnt);
    for (const { person, words, since } of said) this.#ranking.tell(person, words, since);
    try {
      const candidates = [...new Set([...this.#people, ...said.map((one) => one.person)])].toSorted();
      return this.#ranking.rank(question, candidates, secondsOf(asked), (circle) => circles.has(circle));
    } finally {
      for (const { person, since } of said) this.#ranking.tell(person, '', since);
      this.#ranking.restore(now);
    }
  }
}

const byKnown = (one: EvidenceRow, other: EvidenceRow): number =>
  secondsOf(one.known_at) - secondsOf(other.known_at) || one.id - other.id;

const asEvidence = (row: EvidenceRow): Evidence => ({
  id: String(row.id),
  circle: row.circle_id,
  asked: secondsOf(row.asked_at),
  known: secondsOf(row.known_at),
  asker: row.asker_id,
  authors: row.authors,
  helpers: row.helpers,
  text: row.text,
  paths: row.paths,
});

const minds = new WeakMap<Pool, Mind>();

/** The one mind of a worker. */
export function mindOf(worker: Pool): Mind {
  const mind = minds.get(worker) ?? new Mind();
  minds.set(worker, mind);
  return mind;
}
