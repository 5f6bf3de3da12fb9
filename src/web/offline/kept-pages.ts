/** The pages last open, kept on this device so that they can be read without a network. */
import { dehydrate, hydrate, type QueryClient } from '@tanstack/react-query';

const store = 'readings';
const mostKept = 60;
const writeAfter = 400;
/** Parts of the product whose words stay on this device only while they are on the screen. */
const neverKept: readonly unknown[] = ['Only me', 'Conversations'];

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
 * Brings back what this person had open here last, to be shown until it has been read anew: what changed meanwhile, nobody
 * told this page. A browser without storage simply starts empty.
 */
export async function bringBackPages(client: QueryClient, person: string): Promise<void> {
  const kept = await inStore('readonly', (all) => all.get(person)).catch(() => undefined);
  if (!kept) return;
  hydrate(client, kept);
  await client.invalidateQueries({ refetchType: 'none' });
}

/** Writes down what is read, a moment after each change, for whoever is in by then. */
export function keepPages(client: QueryClient, whose: () => string | null): () => void {
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

function newestOf(client: QueryClient) {
  const everything = dehydrate(client, {
    shouldDehydrateQuery: ({ state, queryKey }) =>
      state.status === 'success' && !neverKept.includes(queryKey[0]),
  });
  const queries = everything.queries.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  return { mutations: [], queries: queries.slice(0, mostKept) };
}

/** Removes what anybody else read here. */
export async function forgetPagesOfOthers(person: string): Promise<void> {
  const kept = await inStore('readonly', (all) => all.getAllKeys()).catch(() => []);
  for (const key of kept)
    if (key !== person) await inStore('readwrite', (all) => all.delete(key)).catch(() => undefined);
}

/** Removes everything kept, when somebody signs out or was signed out. */
export async function forgetPages(client: QueryClient): Promise<void> {
  client.clear();
  await inStore('readwrite', (all) => all.clear()).catch(() => undefined);
}
