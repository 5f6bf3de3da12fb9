/** Live news: another browser's change is read again here within a second, without asking over and over. */
import type { QueryClient } from '@tanstack/react-query';

interface News {
  kind: string;
  id: string;
}

/**
 * Whether a reading may look different after this news: it belongs to the same part of the product, it is Today,
 * or it is about the very thing that changed. `promise` concerns the part called "Promises".
 */
export function isConcerned(key: readonly unknown[], news: News): boolean {
  const part = String(key[0]).toLowerCase();
  return (
    part === 'today' || part.startsWith(news.kind.toLowerCase()) || JSON.stringify(key).includes(news.id)
  );
}

/** Listens as long as somebody is signed in; returns the function that ends it. */
export function listen(client: QueryClient): () => void {
  const source = new EventSource('/api/live');
  let missed = false;
  source.addEventListener('changed', (event) => {
    const news = JSON.parse((event as MessageEvent<string>).data) as News;
    void client.invalidateQueries({ predicate: (query) => isConcerned(query.queryKey, news) });
  });
  source.addEventListener('error', () => {
    missed = true;
  });
  source.addEventListener('listening', () => {
    if (missed) void client.invalidateQueries();
    missed = false;
  });
  return () => source.close();
}
