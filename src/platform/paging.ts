/**
 * Keyset pagination: each page begins where the one before ended, however much was added in between. `next` is an opaque
 * cursor.
 */
import { flawOf } from './input/text.ts';
import { isId } from './id.ts';
import { refuseAnyone } from './refusals.ts';

/** Where a page ended: what it is sorted by, and the id that settles ties. */
export interface End {
  sort: string;
  id: string;
}

/** The cursor that says so. */
export const writeEnd = ({ sort, id }: End): string => Buffer.from(id + sort).toString('base64url');

/** Reads what `writeEnd` wrote as `next`; null for nothing. Anything else is refused (`input.page-end`). */
export function readEnd(after: string | undefined): End | null {
  if (after === undefined) return null;
  const text = Buffer.from(after, 'base64url').toString();
  const end = { id: text.slice(0, 36), sort: text.slice(36) };
  const isOurs = isId(end.id) && flawOf(end.sort, true) === undefined && writeEnd(end) === after;
  return isOurs ? end : refuseAnyone('input.page-end');
}

/** The end of a page whose rows need nothing but their id. */
export function readLastId(after: string | undefined): string | undefined {
  if (after === undefined || isId(after)) return after;
  return refuseAnyone('input.page-end');
}

/** The end of a page whose rows are numbered. */
export function readLastNumber(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  return /^\d{1,9}$/.test(after) ? Number(after) : refuseAnyone('input.page-end');
}

/**
 * The rows of a page of `limit`, out of rows of which one more than that was asked for, and where the next page begins when
 * there are more.
 */
export function cutToPage<Row>(
  rows: readonly Row[],
  limit: number,
  endOf: (row: Row) => string,
): { rows: Row[]; rest: { next?: string } } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, rest: rows.length > limit && last !== undefined ? { next: endOf(last) } : {} };
}

/** The same for rows that are sorted by more than their id, each shown by itself. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  endOf: (row: Row) => End,
  show: (row: Row) => Item,
): { items: Item[]; next?: string } {
  const { rows: shown, rest } = cutToPage(rows, limit, (row) => writeEnd(endOf(row)));
  return { items: shown.map(show), ...rest };
}

/** What lists are sorted by: what waits for the reader first, then the nearest day; what has none comes last. */
export const byTurnAndDay = (isMyTurn: boolean, day: string | null): string =>
  `${isMyTurn ? 0 : 1}${day ?? 'none'}`;

/** A page of what is few enough to be read whole: in the order of what it is sorted by, and among equals newest first. */
export function pageInOrder<Item extends { id: string }>(
  items: readonly Item[],
  { after, limit }: { after: string | undefined; limit: number },
  sortOf: (item: Item) => string,
): { items: Item[]; next?: string } {
  const placed = items.map((item) => ({ item, sort: sortOf(item), id: item.id })).toSorted(inOrder);
  const end = readEnd(after);
  const rest = end ? placed.filter((one) => inOrder(end, one) < 0) : placed;
  return pageFrom(
    rest,
    limit,
    ({ sort, id }) => ({ sort, id }),
    ({ item }) => item,
  );
}

interface ReadWhole<Item> {
  after: string | undefined;
  limit: number;
  /** So many, the newest, are read whole and put in order. */
  most: number;
  /** Newest first; `after` an id: only those older than it. */
  read: (range: { after: string | undefined; many: number }) => Promise<Item[]>;
  sortOf: (item: Item) => string;
}

/**
 * A page of what is few for nearly everybody: the newest of it in order; whoever holds more than is read whole finds the
 * older ones behind those, newest first.
 */
export async function pageInOrderThenOlder<Item extends { id: string }>(
  wanted: ReadWhole<Item>,
): Promise<{ items: Item[]; next?: string }> {
  const { after, limit, most, read, sortOf } = wanted;
  if (after !== undefined && isId(after)) {
    const { rows, rest } = cutToPage(await read({ after, many: limit + 1 }), limit, ({ id }) => id);
    return { items: rows, ...rest };
  }
  const { rows: whole, rest: older } = cutToPage(
    await read({ after: undefined, many: most + 1 }),
    most,
    ({ id }) => id,
  );
  const page = pageInOrder(whole, { after, limit }, sortOf);
  return page.next === undefined ? { ...page, ...older } : page;
}

/** By plain letters, as the database sorts them; the newest id first among equals. */
function inOrder(one: End, other: End): number {
  if (one.sort !== other.sort) return one.sort < other.sort ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id > other.id ? -1 : 1;
}
