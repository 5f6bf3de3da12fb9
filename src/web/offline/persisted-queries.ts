/** The offline cache: the queries of the pages last open, persisted in IndexedDB so that they can be read without a network. */
import { isPrivate } from '#platform/subjects.ts';
import {
  dehydrate,
  hydrate,
  type DehydratedState,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';

type DehydratedQuery = DehydratedState['queries'][number];

const store = 'readings';
const mostKept = 60;
const writeAfter = 400;

/** Opens the browser's own database; its one store holds what each person last read. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('alongside', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (all: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = work(database.transaction(store, mode).objectStore(store));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not kept')));
  }).finally(() => database.close()) as Promise<T>;
}

/**
 * Hydrates the query cache with what this person had open here last. It counts as stale and is refetched when it is shown,
 * since nobody told this page what changed meanwhile. A browser without storage simply starts empty.
 */
export async function restoreQueries(client: QueryClient, person: string): Promise<void> {
  const kept = await inStore(
    'readonly',
    (all) => all.get(person) as IDBRequest<DehydratedState | undefined>,
  ).catch(() => undefined);
  if (!kept) return;
  hydrate(client, { queries: kept.queries.filter(({ meta }) => meta?.keepOffline) });
  await client.invalidateQueries({ refetchType: 'none' });
}

/** Persists what is read, debounced: a moment after the last change, for whoever is signed in by then. */
export function persistQueries(client: QueryClient, whose: () => string | null): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const person = whose();
    if (person === null) return;
    void inStore('readwrite', (all) => all.put(newestOf(client), person)).catch(() => {});
  };
  document.addEventListener('visibilitychange', () => document.hidden && write());
  return client.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated') return;
    clearTimeout(waiting);
    waiting = setTimeout(write, writeAfter);
  });
}

/** The newest of what may be kept, as its operations say. */
export function newestOf(client: QueryClient) {
  const everything = dehydrate(client, { shouldDehydrateQuery: mayBeKept });
  const queries = everything.queries
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .slice(0, mostKept)
    .map(leavingOutPrivate);
  return { mutations: [], queries };
}

const leavingOutPrivate = (query: DehydratedQuery): DehydratedQuery =>
  query.meta?.keepOffline === 'without-private'
    ? { ...query, state: { ...query.state, data: withoutPrivate(query.state.data) } }
    : query;

const mayBeKept = ({ state, meta }: Query): boolean =>
  state.status === 'success' && (meta?.keepOffline ?? false) !== false;

/** The same without what is about something private, wherever it stands in lists of things that name their subject. */
function withoutPrivate(data: unknown): unknown {
  if (Array.isArray(data)) return data.filter((item) => !isAboutPrivate(item)).map(withoutPrivate);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withoutPrivate(value)]));
}

const isAboutPrivate = (item: { subject?: { kind: string } } | null): boolean =>
  isPrivate(item?.subject?.kind ?? '');

/** Removes what anybody else read here. */
export async function clearPersistedQueriesOfOthers(person: string): Promise<void> {
  const kept = await inStore('readonly', (all) => all.getAllKeys()).catch(() => []);
  for (const key of kept)
    if (key !== person) await inStore('readwrite', (all) => all.delete(key)).catch(() => undefined);
}

/** Removes everything kept, when somebody signs out or was signed out. */
export async function clearPersistedQueries(client: QueryClient): Promise<void> {
  client.clear();
  await inStore('readwrite', (all) => all.clear()).catch(() => undefined);
}
