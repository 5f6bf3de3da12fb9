/** Queries on guide lines and their earlier wordings. */
import type { Reading } from '#platform/database/transaction.ts';
import { partiesNamed } from './circle-store.ts';
import { topicsBeside, type Occasion, type Topic } from './guide.ts';

/** A guide line as it is shown beside a composer. */
export interface LineBeside {
  id: string;
  topic: Topic;
  words: string;
}

/** The two or three lines of a party that matter on an occasion, as far as I may see them; one for each topic. */
export async function guideLinesBeside(
  db: Reading,
  party: string,
  occasion: Occasion,
): Promise<LineBeside[]> {
  const kind = (await partiesNamed(db, [party])).get(party)?.kind;
  if (!kind) return [];
  const topics = topicsBeside(kind, occasion);
  const rows = await db
    .selectFrom('guide_line')
    .select(['id', 'topic', 'words'])
    .where('party_id', '=', party)
    .where('topic', 'in', topics)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return topics.flatMap((topic) => rows.filter((row) => row.topic === topic).slice(0, 1)) as LineBeside[];
}
