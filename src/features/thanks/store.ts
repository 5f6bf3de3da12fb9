/** Queries on the private row of a thanks and its credits. */
import { refuseSixth } from '#features/people/public.ts';
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { one } from '#platform/defined.ts';
import type { Credit, Thanks } from './thanks.ts';

/** A thanks as it is kept, with what the rule does not look at. */
export interface StoredThanks extends Thanks {
  circle: string;
  serves: Served | null;
  /** The words of what closed, in a draft that was prepared for it; forgotten once it is sent. */
  beganWith: string | null;
  /** Prepared when something closed, and not yet touched by its author. */
  suggested: boolean;
  draftedAt: string;
  /** Its place in the lists of the author. */
  place: string;
}
export interface Served {
  kind: 'ask' | 'promise' | 'goal';
  id: string;
}

const rowsOf = (db: Reading) =>
  db
    .selectFrom('thanks')
    .select(['id', 'version', 'state', 'kind', 'authorId as author', 'forWhat', 'madePossible', 'gathering'])
    .select(['sentAt', 'proposedParties', 'proposedBy', 'proposedAt', 'authorAgrees', 'sharedId'])
    .select(['circleId as circle', 'servesKind', 'servesId', 'suggested', 'draftedAt', 'place', 'beganWith'])
    .$narrowType<{ state: Thanks['state']; kind: Thanks['kind']; servesKind: Served['kind'] | null }>();
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const creditsOf = async (db: Reading, ids: readonly string[]): Promise<Map<string, Credit[]>> => {
  const rows = await db
    .selectFrom('thanksCredit')
    .select(['thanksId', 'partyId as party', 'forWhat', 'addedBy', 'toldAt', 'sharing', 'saw', 'saidBy'])
    .$narrowType<Pick<Credit, 'sharing'>>()
    .where('thanksId', 'in', ids)
    .orderBy('position')
    .execute();
  const credits = new Map<string, Credit[]>();
  for (const { thanksId, ...credit } of rows)
    credits.set(thanksId, [...(credits.get(thanksId) ?? []), credit]);
  return credits;
};

function thanksFrom(
  { proposedParties: parties, proposedBy: by, proposedAt: at, servesKind: kind, servesId: id, ...row }: Row,
  credits: readonly Credit[],
  asOf: Temporal.Instant,
): StoredThanks {
  return {
    ...row,
    credits,
    proposal: parties && by && at ? { parties, by, at } : null,
    serves: kind && id ? { kind, id } : null,
    asOf,
  };
}

/** These thanks in the order of the ids; those that cannot be seen are left out. */
export async function thanksByIds(
  db: Reading,
  ids: readonly string[],
  asOf: Temporal.Instant,
): Promise<StoredThanks[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(db).where('id', 'in', ids).execute();
  const credits = await creditsOf(db, ids);
  const byId = new Map(rows.map((row) => [row.id, thanksFrom(row, credits.get(row.id) ?? [], asOf)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One thanks; outside my circles it is not found. */
export async function oneThanks(db: Reading, id: string, asOf: Temporal.Instant): Promise<StoredThanks> {
  const [thanks] = await thanksByIds(db, [id], asOf);
  return thanks ?? refuseAnyone('not-found');
}

/** Locks a thanks for a move. */
export async function lockThanks(tx: Writing, id: string, asOf: Temporal.Instant): Promise<StoredThanks> {
  const row = await rowsOf(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuseAnyone('not-found');
  return thanksFrom(row, (await creditsOf(tx, [id])).get(id) ?? [], asOf);
}

/** Keeps a new draft in the circle of its author alone; of those suggested for one thing only the first. */
export async function addDraft(tx: Writing, draft: StoredThanks): Promise<void> {
  const added = await tx
    .insertInto('thanks')
    .values({ id: draft.id, authorId: draft.author, draftedAt: draft.draftedAt, ...columnsOf(draft) })
    .onConflict((conflict) =>
      conflict
        .columns(['authorId', 'servesId'])
        .where(sql<boolean>`suggested`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  await addCredits(tx, draft.id, draft.credits, 0);
}

const columnsOf = (thanks: StoredThanks) => ({
  circleId: thanks.circle,
  state: thanks.state,
  kind: thanks.kind,
  forWhat: thanks.forWhat,
  madePossible: thanks.madePossible,
  beganWith: thanks.state === 'draft' ? thanks.beganWith : null,
  gathering: thanks.gathering,
  servesKind: thanks.serves?.kind ?? null,
  servesId: thanks.serves?.id ?? null,
  suggested: thanks.suggested,
  place: thanks.place,
  sentAt: thanks.sentAt,
  proposedParties: thanks.proposal ? [...thanks.proposal.parties] : null,
  proposedBy: thanks.proposal?.by ?? null,
  proposedAt: thanks.proposal?.at ?? null,
  authorAgrees: thanks.authorAgrees,
  sharedId: thanks.sharedId,
  version: thanks.version,
});

async function addCredits(tx: Writing, id: string, credits: readonly Credit[], first: number): Promise<void> {
  if (credits.length === 0) return;
  await tx
    .insertInto('thanksCredit')
    .values(
      credits.map((credit, index) => ({
        ...creditColumns(credit),
        thanksId: id,
        partyId: credit.party,
        addedBy: credit.addedBy,
        position: first + index,
      })),
    )
    .execute();
}

const creditColumns = (credit: Credit) => ({
  forWhat: credit.forWhat,
  toldAt: credit.toldAt,
  place: credit.toldAt === null ? null : newId(),
  sharing: credit.sharing,
  saw: credit.saw,
  saidBy: credit.saidBy,
});

/** Writes what differs between two looks at a thanks: its row first, so that new credits stand on the new circle. */
export async function saveThanks(tx: Writing, before: StoredThanks, after: StoredThanks): Promise<void> {
  await tx.updateTable('thanks').set(columnsOf(after)).where('id', '=', after.id).execute();
  const still = new Set(after.credits.map((credit) => credit.party));
  for (const { party } of before.credits.filter((credit) => !still.has(credit.party))) {
    await tx
      .deleteFrom('thanksCredit')
      .where('thanksId', '=', after.id)
      .where('partyId', '=', party)
      .execute();
  }
  const earlier = new Map(before.credits.map((credit) => [credit.party, credit]));
  for (const credit of after.credits) {
    const was = earlier.get(credit.party);
    if (was && differs(was, credit)) await changeCredit(tx, after.id, was, credit);
  }
  const added = after.credits.filter((credit) => !earlier.has(credit.party));
  await addCredits(tx, after.id, added, after.credits.length - added.length);
}

const differs = (was: Credit, is: Credit) =>
  was.forWhat !== is.forWhat || was.sharing !== is.sharing || was.saw !== is.saw || was.toldAt !== is.toldAt;

async function changeCredit(tx: Writing, id: string, was: Credit, is: Credit): Promise<void> {
  const { place, ...columns } = creditColumns(is);
  await tx
    .updateTable('thanksCredit')
    .set(was.toldAt === is.toldAt ? columns : { ...columns, place })
    .where('thanksId', '=', id)
    .where('partyId', '=', is.party)
    .execute();
}

/** Refuses (`enough-waits`) a sixth thanks that I want to share and for which one of these parties has not said yes or no. */
export const refuseSixthSharing = (tx: Writing, parties: readonly string[]): Promise<void> =>
  refuseSixth(
    tx,
    parties,
    sql`select c.party_id from thanks t join thanks_credit c on c.thanks_id = t.id
      where t.proposed_by = my_person() and t.state = 'sharing' and c.sharing = 'asked'`,
  );

/** Takes a name of mine out. It can take me out of the circle with it, so a named function saves it; returns its circle then. */
export async function saveSteppedOut(tx: Writing, id: string, party: string): Promise<string> {
  const { rows } = await sql<{ circle: string }>`
    select step_out_of_thanks(${id}::uuid, ${party}::uuid) as circle`.execute(tx);
  return one(rows).circle;
}

/** Leaves nothing of a draft. */
export async function removeDraft(tx: Writing, id: string): Promise<void> {
  await tx.deleteFrom('thanks').where('id', '=', id).execute();
}

/** Leaves nothing of somebody's drafts. */
export async function removeDraftsOf(tx: Writing, author: string): Promise<void> {
  await tx.deleteFrom('thanks').where('authorId', '=', author).where('state', '=', 'draft').execute();
}
