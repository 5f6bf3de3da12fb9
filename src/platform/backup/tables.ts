/** What a database holds: its tables, columns, sequences and the ties between them. */
import { escapeIdentifier, type Client } from 'pg';
import type { SequenceFrame, TableFrame } from './frames.ts';

/** Belong to one database, not to the workplace in it: they are made again where a backup is restored. */
const ofTheDatabase = ['schema_migration', 'installation', 'write_probe', 'mail_way', 'browser_key'];

/** Lets somebody in, answers in somebody's name, is on its way by mail, or answers a command that is repeated: no copy should work later. */
const ofTheMoment = [
  'session',
  'personal_token',
  'one_time_link',
  'passkey',
  'passkey_challenge',
  'link_wish',
  'link_pace',
  'address_change',
  'letter_stop',
  'mail_waiting',
  'idempotency_key',
];

/** Whether a backup holds what is in a table. */
export const isSaved = ({ table }: TableFrame): boolean => !ofTheMoment.includes(table);

/** All tables of a workplace, by name, with the columns that can be written. */
export async function tablesOf(client: Client): Promise<TableFrame[]> {
  const { rows } = await client.query<{ table: string; columns: string[] | null }>(
    `select c.relname::text as table,
            array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
       from pg_class c
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      group by c.oid, c.relname order by c.relname`,
    [ofTheDatabase],
  );
  return rows.map(({ table, columns }) => ({ table, columns: columns ?? [] }));
}

/** Whether anything of ours, or of anybody else, has been made in this database. */
export async function hasTables(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') limit 1`,
  );
  return rowCount !== 0;
}

/** How far each sequence has come; those never used are left out. */
export async function sequencesOf(client: Client): Promise<SequenceFrame[]> {
  const { rows } = await client.query<SequenceFrame>(
    `select sequencename::text as sequence, last_value::text as last
       from pg_sequences where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

export async function hasTable(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ here: boolean }>('select to_regclass($1) is not null as here', [
    inPublic(table),
  ]);
  return rows[0]?.here === true;
}

export async function hasRows(client: Client, table: string): Promise<boolean> {
  return (await client.query(`select from ${inPublic(table)} limit 1`)).rowCount !== 0;
}

/** Empties the tables, once nothing ties them together. */
export async function clear(client: Client, tables: TableFrame[]): Promise<void> {
  if (tables.length > 0)
    await client.query(`truncate ${tables.map(({ table }) => inPublic(table)).join(', ')}`);
}

/**
 * Takes off what would act or complain while rows arrive in any order (foreign keys, our triggers).
 * Returns how to put it back; putting a foreign key back checks every row against it.
 */
export async function suspendConstraints(client: Client, tables: TableFrame[]): Promise<() => Promise<void>> {
  const { rows: ties } = await client.query<{ table: string; name: string; definition: string }>(
    `select c.relname::text as table, k.conname::text as name, pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of ties) {
    await client.query(`alter table ${inPublic(table)} drop constraint ${escapeIdentifier(name)}`);
  }
  for (const { table } of tables) await client.query(`alter table ${inPublic(table)} disable trigger user`);
  return async () => {
    for (const { table } of tables) await client.query(`alter table ${inPublic(table)} enable trigger user`);
    for (const { table, name, definition } of ties) {
      await client.query(
        `alter table ${inPublic(table)} add constraint ${escapeIdentifier(name)} ${definition}`,
      );
    }
  };
}

export function inPublic(name: string): string {
  return `public.${escapeIdentifier(name)}`;
}

/** The COPY statement's name of a table and its columns. */
export function tableAndColumns({ table, columns }: TableFrame): string {
  return `${inPublic(table)} (${columns.map((column) => escapeIdentifier(column)).join(', ')})`;
}
