/** The structural log: what changed in the structure, by whom; never who read what (model section 8). */
import type { Reading, Writing } from '#platform/database/transaction.ts';
import { announce } from '#platform/history.ts';
import { everyoneId, partiesNamed } from '../circles/circle-store.ts';

export type StructuralEvent =
  | 'person.added'
  | 'person.changed'
  | 'person.renamed'
  | 'name.shared'
  | 'person.left'
  | 'sign-in.link'
  | 'sign-in.token'
  | 'sign-in.handed'
  | 'address.asked'
  | 'address.mended'
  | 'address.changed'
  | 'address.kept'
  | 'admin.made'
  | 'admin.ended'
  | 'team.made'
  | 'team.renamed'
  | 'team.moved'
  | 'leader.changed'
  | 'member.added'
  | 'member.removed'
  | 'people.imported'
  | 'workplace.renamed'
  | 'workplace.spoken'
  | 'pulse.scheduled'
  | 'pulse.changed'
  | 'pulse.taken-back';

export interface LogEntry {
  at: Temporal.Instant;
  by: string;
  what: StructuralEvent;
  subject?: string;
  detail?: string;
}

/** Notes a change of the structure for the admins. */
export async function noteInLog(tx: Writing, { at, by, what, subject, detail }: LogEntry): Promise<void> {
  await tx
    .insertInto('structuralLog')
    .values({ at: at.toString(), byPerson: by, what, subjectId: subject ?? null, detail: detail ?? null })
    .execute();
}

/** Notes that somebody is called otherwise, by an admin or by themselves, and tells everyone who is looking. */
export async function noteRenamed(
  tx: Writing,
  by: string,
  before: { id: string; name: string },
  name: string,
  at: Temporal.Instant,
): Promise<void> {
  await noteInLog(tx, {
    at,
    by,
    what: 'person.renamed',
    subject: before.id,
    detail: `${before.name} → ${name}`,
  });
  await announce(tx, await everyoneId(tx), 'person', before.id);
}

/** The log, latest first, from below `before`; empty for whoever is no admin. */
export async function structuralLog(db: Reading, before: number | null, many: number) {
  let query = db.selectFrom('structuralLog').selectAll().orderBy('id', 'desc').limit(many);
  if (before !== null) query = query.where('id', '<', before);
  const rows = await query.execute();
  const named = await partiesNamed(
    db,
    rows.flatMap((row) => [row.byPerson, row.subjectId].filter((id) => id !== null)),
  );
  const party = (id: string | null) => (id === null ? null : (named.get(id) ?? null));
  return rows.map((row) => ({
    id: Number(row.id),
    at: row.at,
    by: party(row.byPerson),
    what: row.what,
    subject: party(row.subjectId),
    detail: row.detail,
  }));
}
