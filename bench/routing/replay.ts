import { type Evidence, type Seconds } from '#features/asks/ranking/evidence.ts';
import { type Ranked, Ranking } from '#features/asks/ranking/ranking.ts';

/** One question played again: who was put forward, best first, who really helped, and whom one could have known. */
export interface Answer {
  ranked: readonly string[];
  helpers: readonly string[];
  knewOne: boolean;
  ms: number;
}

/** Turns an order by likelihood into the order in which people are told. */
export type Order = (ranked: readonly Ranked[], now: Seconds) => readonly Ranked[];

/** Plays a history again, in order of asking; each question sees only what was known before it. */
export function replay(events: readonly Evidence[], order: Order): Answer[] {
  const ranking = new Ranking();
  const seen = new Set<string>();
  const waiting = events.toSorted((one, other) => one.known - other.known);
  let next = 0;
  const answers: Answer[] = [];
  for (const event of events) {
    for (; next < waiting.length && waiting[next]!.known < event.asked; next += 1) {
      ranking.remember(waiting[next]!);
      for (const person of peopleOf(waiting[next]!)) seen.add(person);
    }
    if (event.helpers.length > 0) answers.push(answer(event, ranking, order, seen));
  }
  return answers;
}

function answer(event: Evidence, ranking: Ranking, order: Order, seen: ReadonlySet<string>): Answer {
  const asking = new Set([event.asker, ...event.authors]);
  const candidates = [...seen].filter((person) => !asking.has(person));
  const authors = event.asker === null ? [] : event.authors;
  const start = performance.now();
  const question = { asker: event.asker, authors, text: event.text, paths: event.paths };
  const ranked = order(ranking.rank(question, candidates, event.asked), event.asked);
  const ms = performance.now() - start;
  const helpers = event.helpers.filter((helper) => !asking.has(helper));
  return {
    ranked: ranked.map(({ person }) => person),
    helpers,
    knewOne: helpers.some((one) => seen.has(one)),
    ms,
  };
}

function peopleOf(event: Evidence): string[] {
  return [...(event.asker === null ? [] : [event.asker]), ...event.authors, ...event.helpers];
}
