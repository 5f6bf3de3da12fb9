/** Lists of asks and offers: what is open to me, and what is mine. Newest first, page by page. */
import type { Reading } from '#platform/database/transaction.ts';
import { defaultLimit } from '#platform/contract.ts';
import { pageFrom, readEnd } from '#platform/paging.ts';
import { asksOf, asksOpenToMe, type ListedAsk, type OfMine, type Wanted } from '../ask-store.ts';
import type { AskLine } from '../contract.ts';
import { lineOf } from '../show.ts';

type Paged<Asked> = Omit<Asked, 'most'> & { limit?: number | undefined };
export interface Page {
  items: AskLine[];
  next?: string;
}

const page = (rows: ListedAsk[], limit: number, me: string): Page =>
  pageFrom(
    rows,
    limit,
    (row) => ({ id: row.id, sort: '' }),
    (row) => lineOf(row, me),
  );

/** What others ask and offer in my circles. */
export async function listOpen(
  db: Reading,
  me: string,
  { limit = defaultLimit, after, ...wanted }: Paged<Wanted>,
): Promise<Page> {
  return page(
    await asksOpenToMe(db, me, { ...wanted, after: readEnd(after)?.id, most: limit + 1 }),
    limit,
    me,
  );
}

/** What I ask and offer. */
export async function listMine(
  db: Reading,
  me: string,
  { limit = defaultLimit, after, ...wanted }: Paged<OfMine>,
): Promise<Page> {
  return page(await asksOf(db, me, { ...wanted, after: readEnd(after)?.id, most: limit + 1 }), limit, me);
}
