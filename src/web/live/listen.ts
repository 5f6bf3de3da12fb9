/** Live news: what another browser changed is invalidated and fetched again here within a second, without polling. */
import type { Query, QueryClient } from '@tanstack/react-query';
import { isAffected } from '../queries.ts';
import { SharedStream } from './shared-stream.ts';
import { openStreamInSight, type Hearing } from './stream.ts';

/** Longer than any request takes: an answer may be as old as its question. */
const answerTakes = 5000;

/**
 * Invalidates the queries that are concerned, so that those on the page are refetched. A first request that is still under
 * way may have read what was there before the change, so it is invalidated once more when it is answered.
 */
export function refetchAffected(client: QueryClient, concerned: (query: Query) => boolean): void {
  const firstReadings = client
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: concerned })
    .filter(({ state }) => state.data === undefined);
  for (const query of firstReadings)
    query.promise?.then(
      () => client.invalidateQueries({ queryKey: query.queryKey, exact: true }),
      () => {},
    );
  void client.invalidateQueries({ predicate: concerned });
}

/** Whether this was read before the time from which on all news has come here, or will. */
export const isOlder = ({ state }: Pick<Query, 'state'>, heardFor: number, now: number): boolean =>
  !state.isInvalidated && state.dataUpdatedAt > 0 && state.dataUpdatedAt - answerTakes < now - heardFor;

/** News comes in bursts, above all when a line begins to stand: what it concerns is fetched once for all of them. */
const burst = 50;

function gathered(tell: (kinds: readonly string[]) => void): (kind: string) => void {
  const kinds = new Set<string>();
  return (kind) => {
    if (kinds.size === 0)
      setTimeout(() => {
        tell([...kinds]);
        kinds.clear();
      }, burst);
    kinds.add(kind);
  };
}

/**
 * Listens as long as this person is signed in; returns the function that ends it. Whenever the line stands, the server first
 * says again what changed just before, so that nothing falls between a page's reading and its listening. It also says when
 * nobody is signed in here any more, wherever that was decided: the tab that hears it ends the visit in all tabs.
 */
export function listen(client: QueryClient, person: string, onEnded: () => void): () => void {
  const hearing: Hearing = {
    changed: gathered((kinds) => refetchAffected(client, (query) => isAffected(query, kinds))),
    heardFor: (milliseconds) => {
      const now = Date.now();
      refetchAffected(client, (query) => isOlder(query, milliseconds, now));
    },
    ended: onEnded,
  };
  // Browsers have locks only over https and on the machine itself.
  if (!('locks' in navigator)) return openStreamInSight(hearing);
  const shared = new SharedStream(person, hearing);
  return () => shared.close();
}
