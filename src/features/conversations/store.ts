/** Queries on conversations and those who take part. Row-level security has already hidden what is not for the reader. */
import { sql } from 'kysely';
import { refuseSixth } from '#features/people/public.ts';
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { refuseAnyone } from '#platform/refusals.ts';
import { destroyKeys } from '#platform/sealed/sealing.ts';
import type { Conversation, Entry, Participant } from './conversation.ts';
import type { Form, Variant } from './conversation-form.ts';
import type { Earlier } from './inviting/conversation-limits.ts';
import { refuse } from './refusals.ts';

/** A conversation as it is kept, with what the rule does not look at. */
export interface StoredConversation extends Conversation {
  circle: string;
  keyId: string | null;
  topic: Buffer | null;
  /** In a draft: the people and teams it is meant for. */
  planned: readonly string[];
  dueOn: string | null;
  lapsesOn: string | null;
  reachesAt: string | null;
  invitedAt: string | null;
  endedAt: string | null;
}

const selected = (db: Reading) => db.selectFrom('conversation').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

async function peopleOf(db: Reading, ids: readonly string[]): Promise<Map<string, Participant[]>> {
  const rows = await db
    .selectFrom('conversationPerson')
    .selectAll()
    .where('conversationId', 'in', ids)
    .orderBy('position')
    .execute();
  const people = rows.map((row) => ({
    conversation: row.conversationId,
    person: row.personId,
    answer: row.answer as Participant['answer'],
    outcome: row.outcome as Participant['outcome'],
    settled: row.settled,
    keeps: row.keeps,
    answered: row.answered,
  }));
  return Map.groupBy(people, (one) => one.conversation);
}

async function entriesOf(db: Reading, ids: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await db
    .selectFrom('conversationEntry')
    .select(['id', 'conversationId', 'authorId', 'kind', 'part', 'toEntry', 'verdict', 'betweenUs'])
    .where('conversationId', 'in', ids)
    .orderBy('position')
    .execute();
  const entries = rows.map((row) => ({
    conversation: row.conversationId,
    id: row.id,
    by: row.authorId,
    kind: row.kind as Entry['kind'],
    part: row.part,
    to: row.toEntry,
    verdict: row.verdict as Entry['verdict'],
    betweenUs: row.betweenUs,
  }));
  return Map.groupBy(entries, (one) => one.conversation);
}

/** What was written in a conversation by now. */
export const entriesNow = async (tx: Writing, id: string): Promise<Entry[]> =>
  (await entriesOf(tx, [id])).get(id) ?? [];

/** Somebody who is asked and has not said anything yet. */
export const asked = (person: string): Participant => ({
  ...{ person, answer: 'invited', outcome: null, settled: false, keeps: false, answered: false },
});

function kept(row: Row, people: readonly Participant[], entries: readonly Entry[]): StoredConversation {
  const isDraft = row.state === 'draft';
  const meant = [row.openerId, ...row.planned].map(asked);
  return {
    id: row.id,
    version: row.version,
    form: row.form as Form,
    variant: row.variant as Variant | null,
    state: row.state as Conversation['state'],
    stage: row.stage,
    opener: row.openerId,
    people: isDraft ? meant : people,
    hasTopic: row.topic !== null,
    entries,
    hasWords: row.keyId !== null,
    circle: row.circleId,
    keyId: row.keyId,
    topic: row.topic,
    planned: row.planned,
    dueOn: row.dueOn,
    lapsesOn: row.lapsesOn,
    reachesAt: row.reachesAt,
    invitedAt: row.invitedAt,
    endedAt: row.endedAt,
  };
}

async function whole(db: Reading, rows: readonly Row[]): Promise<StoredConversation[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const people = await peopleOf(db, ids);
  const entries = await entriesOf(db, ids);
  return rows.map((row) => kept(row, people.get(row.id) ?? [], entries.get(row.id) ?? []));
}

/** These conversations in the order of the ids; those that cannot be seen are left out. */
export async function conversationsByIds(db: Reading, ids: readonly string[]): Promise<StoredConversation[]> {
  if (ids.length === 0) return [];
  const list = await whole(db, await selected(db).where('id', 'in', ids).execute());
  const byId = new Map(list.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One conversation; for anybody else it is not found. */
export async function oneConversation(db: Reading, id: string): Promise<StoredConversation> {
  const [found] = await conversationsByIds(db, [id]);
  return found ?? refuseAnyone('not-found');
}

/** Locks a conversation for a move. Refuses `conversation.stale` when a newer version stands; without `saw` the clock moves. */
export async function lockConversation(
  tx: Writing,
  id: string,
  saw: number | null,
): Promise<StoredConversation> {
  const row = await selected(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuseAnyone('not-found');
  if (saw !== null && row.version !== saw) refuse('conversation.stale');
  return (await whole(tx, [row]))[0]!;
}

const columnsOf = (it: StoredConversation) => ({
  circleId: it.circle,
  variant: it.variant,
  state: it.state,
  stage: it.stage,
  planned: [...it.planned],
  keyId: it.keyId,
  topic: it.topic,
  dueOn: it.dueOn,
  lapsesOn: it.lapsesOn,
  reachesAt: it.reachesAt,
  invitedAt: it.invitedAt,
  endedAt: it.endedAt,
  version: it.version,
});

/** Keeps a new draft in the circle of its opener alone. */
export async function addConversation(tx: Writing, it: StoredConversation): Promise<void> {
  await tx
    .insertInto('conversation')
    .values({ id: it.id, openerId: it.opener, form: it.form, ...columnsOf(it) })
    .execute();
}

/**
 * Writes a conversation after a move. Refuses `conversation.already-open` when one of its kind was opened between the same
 * people at the same moment.
 */
export async function saveConversation(tx: Writing, it: StoredConversation): Promise<void> {
  try {
    await tx.updateTable('conversation').set(columnsOf(it)).where('id', '=', it.id).execute();
  } catch (problem) {
    if ((problem as { constraint?: string }).constraint === 'conversation_open_once')
      refuse('conversation.already-open');
    throw problem;
  }
}

/** Refuses (`enough-waits`) a sixth invitation of mine that one of these people has not answered, whatever talk it is to. */
export const refuseSixthInvitation = (tx: Writing, people: readonly string[]): Promise<void> =>
  refuseSixth(
    tx,
    people,
    sql`select p.person_id from conversation_person p join conversation c on c.id = p.conversation_id
      where p.opener_id = my_person() and p.answer = 'invited' and c.state in ('invited', 'open')`,
  );

/** Writes down who takes part, when they are invited; the opener has said yes by inviting. */
export async function addPeople(tx: Writing, it: StoredConversation): Promise<void> {
  await tx
    .insertInto('conversationPerson')
    .values(
      it.people.map((one, position) => ({
        conversationId: it.id,
        openerId: it.opener,
        personId: one.person,
        circleId: it.circle,
        position,
        answer: one.answer,
      })),
    )
    .execute();
}

/** Changes somebody's own part. */
export async function savePart(
  tx: Writing,
  conversation: string,
  person: string,
  change: Partial<Omit<Participant, 'person'>>,
): Promise<void> {
  await tx
    .updateTable('conversationPerson')
    .set(change)
    .where('conversationId', '=', conversation)
    .where('personId', '=', person)
    .execute();
}

/** Destroys what one person wrote, and nothing of anybody else's. */
export async function removeWordsOf(
  tx: Writing,
  it: StoredConversation,
  author: string,
): Promise<StoredConversation> {
  await tx
    .deleteFrom('conversationEntry')
    .where('conversationId', '=', it.id)
    .where('authorId', '=', author)
    .execute();
  return { ...it, entries: it.entries.filter(({ by }) => by !== author) };
}

/** Remembers until when somebody lets an invitation wait; nobody else can read it. */
export async function saveLater(
  tx: Writing,
  conversation: string,
  person: string,
  day: string,
): Promise<void> {
  await tx
    .insertInto('conversationLater')
    .values({ conversationId: conversation, personId: person, untilDay: day })
    .onConflict((again) => again.columns(['conversationId', 'personId']).doUpdateSet({ untilDay: day }))
    .execute();
}

/** Until when I let invitations wait, by conversation. */
export async function laterDays(db: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversationLater')
    .select(['conversationId', 'untilDay'])
    .where('conversationId', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.conversationId, row.untilDay]));
}

/** What there was between exactly these people before, as far as waits and limits look at it. */
export async function earlierIn(db: Reading, circle: string): Promise<Earlier[]> {
  const rows = await db
    .selectFrom('conversation')
    .select(['form', 'state', 'stage', 'openerId', 'invitedAt', 'endedAt'])
    .where('circleId', '=', circle)
    .where('state', '<>', 'draft')
    .execute();
  return rows.map((row) => ({
    form: row.form as Form,
    state: row.state,
    stage: row.stage,
    opener: row.openerId,
    invitedAt: row.invitedAt!,
    endedAt: row.endedAt,
  }));
}

/** Leaves nothing of a conversation. */
export async function removeConversation(tx: Writing, it: StoredConversation): Promise<void> {
  await tx.deleteFrom('conversation').where('id', '=', it.id).execute();
  if (it.keyId) await destroyKeys(tx, [it.keyId]);
}

/** Destroys every word of a conversation with its key. Returns it as it is then; saving it is left to the caller. */
export async function destroyWords(tx: Writing, it: StoredConversation): Promise<StoredConversation> {
  await tx.deleteFrom('conversationEntry').where('conversationId', '=', it.id).execute();
  const after = { ...it, keyId: null, topic: null, hasTopic: false, hasWords: false, entries: [] };
  await tx.updateTable('conversation').set({ keyId: null, topic: null }).where('id', '=', it.id).execute();
  if (it.keyId) await destroyKeys(tx, [it.keyId]);
  return after;
}
