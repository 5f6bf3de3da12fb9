/** Queries on the private row of a thanks and its credits. */
import { refuseSixth } from '#features/people/public.ts';
import { sql } from 'kysely';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { newId } from '#platform/id.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { one } from '#platform/defined.ts';
import type { Credit, Thanks } from './thanks.ts';

/** A thanks as it is kept, with what the rule does not look at. */
export interface KeptThanks extends Thanks {
  circle: string;
  serves: Served | null;
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

const rowsOf = (db: Reading, ids: readonly string[]) =>
  db.selectFrom('thanks').selectAll().where('id', 'in', ids);
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const creditsOf = async (db: Reading, ids: readonly string[]): Promise<Map<string, Credit[]>> => {
  const rows = await db
    .selectFrom('thanks_credit')
    .selectAll()
    .where('thanks_id', 'in', ids)
    .orderBy('position')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      thanks: row.thanks_id,
      party: row.party_id,
      forWhat: row.for_what,
      addedBy: row.added_by,
      toldAt: row.told_at,
      sharing: row.sharing as Credit['sharing'],
      saw: row.saw,
      saidBy: row.said_by,
    })),
    (credit) => credit.thanks,
  );
};

function kept(row: Row, credits: readonly Credit[], asOf: Temporal.Instant): KeptThanks {
  const { proposed_parties: parties, proposed_by: by, proposed_at: at } = row;
  return {
    id: row.id,
    version: row.version,
    state: row.state as Thanks['state'],
    kind: row.kind as Thanks['kind'],
    author: row.author_id,
    forWhat: row.for_what,
    madePossible: row.made_possible,
    gathering: row.gathering,
    credits,
    sentAt: row.sent_at,
    proposal: parties && by && at ? { parties, by, at } : null,
    authorAgrees: row.author_agrees,
    sharedId: row.shared_id,
    asOf,
    circle: row.circle_id,
    serves: row.serves_kind ? { kind: row.serves_kind as Served['kind'], id: row.serves_id! } : null,
    suggested: row.suggested,
    draftedAt: row.drafted_at,
    place: row.place,
  };
}

/** These thanks in the order of the ids; those that cannot be seen are left out. */
export async function thanksByIds(
  db: Reading,
  ids: readonly string[],
  asOf: Temporal.Instant,
): Promise<KeptThanks[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(db, ids).execute();
  const credits = await creditsOf(db, ids);
  const byId = new Map(rows.map((row) => [row.id, kept(row, credits.get(row.id) ?? [], asOf)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One thanks; outside my circles it is not found. */
export async function oneThanks(db: Reading, id: string, asOf: Temporal.Instant): Promise<KeptThanks> {
  const [thanks] = await thanksByIds(db, [id], asOf);
  return thanks ?? refuseAnyone('not-found');
}

/** Locks a thanks for a move. */
export async function lockThanks(tx: Writing, id: string, asOf: Temporal.Instant): Promise<KeptThanks> {
  const row = await tx.selectFrom('thanks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuseAnyone('not-found');
  return kept(row, (await creditsOf(tx, [id])).get(id) ?? [], asOf);
}

/** Keeps a new draft in the circle of its author alone. */
export async function addDraft(tx: Writing, draft: KeptThanks): Promise<void> {
  await tx
    .insertInto('thanks')
    .values({ id: draft.id, author_id: draft.author, drafted_at: draft.draftedAt, ...columnsOf(draft) })
    .execute();
  await addCredits(tx, draft.id, draft.credits, 0);
}

const columnsOf = (thanks: KeptThanks) => ({
  circle_id: thanks.circle,
  state: thanks.state,
  kind: thanks.kind,
  for_what: thanks.forWhat,
  made_possible: thanks.madePossible,
  gathering: thanks.gathering,
  serves_kind: thanks.serves?.kind ?? null,
  serves_id: thanks.serves?.id ?? null,
  suggested: thanks.suggested,
  place: thanks.place,
  sent_at: thanks.sentAt,
  proposed_parties: thanks.proposal ? [...thanks.proposal.parties] : null,
  proposed_by: thanks.proposal?.by ?? null,
  proposed_at: thanks.proposal?.at ?? null,
  author_agrees: thanks.authorAgrees,
  shared_id: thanks.sharedId,
  version: thanks.version,
});

async function addCredits(tx: Writing, id: string, credits: readonly Credit[], first: number): Promise<void> {
  if (credits.length === 0) return;
  await tx
    .insertInto('thanks_credit')
    .values(
      credits.map((credit, index) => ({
        ...creditColumns(credit),
        thanks_id: id,
        party_id: credit.party,
        added_by: credit.addedBy,
        position: first + index,
      })),
    )
    .execute();
}

const creditColumns = (credit: Credit) => ({
  for_what: credit.forWhat,
  told_at: credit.toldAt,
  place: credit.toldAt === null ? null : newId(),
  sharing: credit.sharing,
  saw: credit.saw,
  said_by: credit.saidBy,
});

/** Writes what differs between two looks at a thanks: its row first, so that new credits stand on the new circle. */
export async function saveThanks(tx: Writing, before: KeptThanks, after: KeptThanks): Promise<void> {
  await tx.updateTable('thanks').set(columnsOf(after)).where('id', '=', after.id).execute();
  const still = new Set(after.credits.map((credit) => credit.party));
  for (const { party } of before.credits.filter((credit) => !still.has(credit.party))) {
    await tx
      .deleteFrom('thanks_credit')
      .where('thanks_id', '=', after.id)
      .where('party_id', '=', party)
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
    .updateTable('thanks_credit')
    .set(was.toldAt === is.toldAt ? columns : { ...columns, place })
    .where('thanks_id', '=', id)
    .where('party_id', '=', is.party)
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
  await tx.deleteFrom('thanks').where('author_id', '=', author).where('state', '=', 'draft').execute();
}
