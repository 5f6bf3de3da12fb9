/** Lists of asks and offers: what is open to me, and what is mine. Newest first, page by page. */
import type { Reading } from '#platform/database/transaction.ts';
import { asksOf, asksOpenToMe, type AskRow, type Wanted } from './ask-store.ts';
import type { AskLine } from './contract.ts';
import { lineOf } from './show.ts';

type Asked = Omit<Wanted, 'most'> & { limit?: number | undefined };
export interface Page {
  items: AskLine[];
  next?: string;
}

const usual = 30;

function pageOf(rows: AskRow[], limit: number, me: string): Page {
  const items = rows.slice(0, limit).map((row) => lineOf(row, me));
  return rows.length > limit ? { items, next: items.at(-1)!.id } : { items };
}

/** What others ask and offer in my circles. */
export async function listOpen(db: Reading, me: string, { limit = usual, ...wanted }: Asked): Promise<Page> {
  return pageOf(await asksOpenToMe(db, me, { ...wanted, most: limit + 1 }), limit, me);
}

/** What I ask and offer. */
export async function listMine(
  db: Reading,
  me: string,
  { limit = usual, ...wanted }: Asked & { state?: 'open' | 'closed' | undefined },
): Promise<Page> {
  return pageOf(await asksOf(db, me, { ...wanted, most: limit + 1 }), limit, me);
}
