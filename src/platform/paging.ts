/** Keyset pages: each begins where the one before ended, however much was added in between. */
import { isId } from './id.ts';

/** Where a page ended: what it is sorted by, and the id that settles ties. */
export interface End {
  sort: string;
  id: string;
}

export const defaultLimit = 30;

const written = ({ sort, id }: End): string => Buffer.from(id + sort).toString('base64url');

/** Reads what `pageFrom` wrote as `next`; null for nothing or for something else, which begins at the first page. */
export function readEnd(after: string | undefined): End | null {
  if (after === undefined) return null;
  const text = Buffer.from(after, 'base64url').toString();
  const id = text.slice(0, 36);
  return isId(id) ? { id, sort: text.slice(36) } : null;
}

/** Makes a page of `limit` out of rows of which one more than that was asked for. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  endOf: (row: Row) => End,
  show: (row: Row) => Item,
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(show);
  return rows.length > limit && last !== undefined ? { items, next: written(endOf(last)) } : { items };
}
