/** Everything a database's catalogue says of what the migrations made, as sentences that can be compared. */
import { Client } from 'pg';

/** Kind of thing, then its name, then what it is. */
export type Catalogue = Record<string, Record<string, string>>;

const ours = `in (select oid from pg_namespace where nspname in ('public', 'as_left'))`;
const grants = (acl: string, kind: string, owner: string) => `(
  select coalesce(string_agg(coalesce(r.rolname, 'public') || ' ' || x.privilege_type || case when x.is_grantable then '*' else '' end, ', '
    order by coalesce(r.rolname, 'public'), x.privilege_type), '')
  from aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) x left join pg_roles r on r.oid = x.grantee)`;

/** Each gives rows of a name and of what stands under it. */
const questions: Record<string, string> = {
  schemas: `select nspname as name, jsonb_build_object('owner', nspowner::regrole, 'grants', ${grants('nspacl', 'n', 'nspowner')}) as says
    from pg_namespace where nspname !~ '^pg_(toast|temp)'`,
  databases: `select 'this one' as name, jsonb_build_object('grants', ${grants('datacl', 'd', 'datdba')}, 'locale', datlocale, 'provider', datlocprovider) as says
    from pg_database where datname = current_database()`,
  relations: `select relnamespace::regnamespace || '.' || relname as name, jsonb_build_object('kind', relkind, 'persistence', relpersistence,
      'policies', relrowsecurity, 'forced', relforcerowsecurity, 'identity', relreplident, 'options', reloptions, 'owner', relowner::regrole,
      'method', relam, 'space', reltablespace, 'rules', relhasrules, 'partition', relispartition,
      'grants', ${grants('relacl', 'r', 'relowner')}) as says
    from pg_class where relnamespace ${ours} and relkind <> 'S' and relname not like 'schema_migration%'`,
  columns: `select c.relnamespace::regnamespace || '.' || c.relname || '.' || a.attname as name, jsonb_build_object(
      'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid),
      'generated', a.attgenerated, 'identity', a.attidentity, 'collation', a.attcollation::regcollation, 'storage', a.attstorage,
      'compression', a.attcompression, 'statistics', a.attstattarget, 'options', a.attoptions,
      'grants', case when a.attacl is not null then ${grants('a.attacl', 'c', 'c.relowner')} end) as says
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace ${ours} and c.relkind in ('r', 'v', 'p', 'm', 'c') and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migration'`,
  // a rule that was added to rows that stood is said to be unproven; there are none of them any more
  constraints: `select c.conrelid::regclass || ': ' || c.conname as name, jsonb_build_object('kind', c.contype,
      'says', regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', ''), 'deferrable', c.condeferrable, 'deferred', c.condeferred,
      'local', c.conislocal, 'enforced', to_jsonb(c) -> 'conenforced') as says
    from pg_constraint c where c.connamespace ${ours} and c.conrelid::regclass::text <> 'schema_migration'`,
  indexes: `select i.indexrelid::regclass::text as name, jsonb_build_object('says', pg_get_indexdef(i.indexrelid), 'primary', i.indisprimary,
      'unique', i.indisunique, 'immediate', i.indimmediate, 'clustered', i.indisclustered, 'valid', i.indisvalid, 'identity', i.indisreplident) as says
    from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace ${ours} and i.indrelid::regclass::text <> 'schema_migration'`,
  views: `select c.oid::regclass::text as name, to_jsonb(pg_get_viewdef(c.oid)) as says from pg_class c where c.relnamespace ${ours} and c.relkind in ('v', 'm')`,
  functions: `select p.oid::regprocedure::text as name, jsonb_build_object('takes', pg_get_function_arguments(p.oid), 'gives', pg_get_function_result(p.oid),
      'kind', p.prokind, 'language', l.lanname, 'volatility', p.provolatile, 'definer', p.prosecdef, 'leakproof', p.proleakproof, 'strict', p.proisstrict,
      'parallel', p.proparallel, 'cost', p.procost, 'rows', p.prorows, 'support', p.prosupport, 'settings', p.proconfig, 'owner', p.proowner::regrole,
      'body', p.prosrc, 'standard body', pg_get_function_sqlbody(p.oid), 'grants', ${grants('p.proacl', 'f', 'p.proowner')}) as says
    from pg_proc p join pg_language l on l.oid = p.prolang where p.pronamespace ${ours}`,
  triggers: `select t.tgrelid::regclass || ': ' || t.tgname as name, jsonb_build_object('says', pg_get_triggerdef(t.oid), 'enabled', t.tgenabled) as says
    from pg_trigger t where not t.tgisinternal`,
  policies: `select p.polrelid::regclass || ': ' || p.polname as name, jsonb_build_object('for', p.polcmd, 'permissive', p.polpermissive,
      'roles', (select array_agg(coalesce(r.rolname, 'public') order by r.rolname) from unnest(p.polroles) role left join pg_roles r on r.oid = role),
      'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)) as says from pg_policy p`,
  types: `select t.oid::regtype::text as name, jsonb_build_object('kind', t.typtype, 'category', t.typcategory, 'base', t.typbasetype::regtype,
      'required', t.typnotnull, 'default', t.typdefault, 'grants', ${grants('t.typacl', 'T', 't.typowner')},
      'labels', (select array_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as says
    from pg_type t where t.typnamespace ${ours} and t.oid::regtype::text !~ '^schema_migration'`,
  sequences: `select s.seqrelid::regclass::text as name, jsonb_build_object('type', s.seqtypid::regtype, 'start', s.seqstart, 'by', s.seqincrement,
      'max', s.seqmax, 'min', s.seqmin, 'cache', s.seqcache, 'cycles', s.seqcycle, 'next', pg_sequence_last_value(s.seqrelid),
      'owned by', (select d.refobjid::regclass || ' ' || d.refobjsubid from pg_depend d where d.objid = s.seqrelid and d.deptype in ('a', 'i') and d.refobjsubid > 0) is not null,
      'grants', ${grants('c.relacl', 's', 'c.relowner')}) as says from pg_sequence s join pg_class c on c.oid = s.seqrelid`,
  defaults: `select coalesce(r.rolname, '') || ' ' || d.defaclnamespace::regnamespace::text || ' ' || d.defaclobjtype::text as name, to_jsonb(d.defaclacl::text) as says
    from pg_default_acl d left join pg_roles r on r.oid = d.defaclrole`,
  collations: `select c.collname as name, to_jsonb(c.colllocale) as says from pg_collation c where c.collnamespace ${ours}`,
  roles: `select r.rolname as name, jsonb_build_object('all', to_jsonb(r) - 'oid', 'settings', (select array_agg(s.setconfig) from pg_db_role_setting s where s.setrole = r.oid),
      'in', (select array_agg(m.roleid::regrole) from pg_auth_members m where m.member = r.oid)) as says from pg_roles r`,
  'settings of databases': `select d.setdatabase::text || d.setrole::regrole as name, to_jsonb(d.setconfig) as says from pg_db_role_setting d`,
  extensions: `select extname as name, to_jsonb(extversion) as says from pg_extension`,
  casts: `select c.castsource::regtype || ' as ' || c.casttarget::regtype as name, to_jsonb(c.castcontext) as says from pg_cast c where c.oid >= 16384`,
  operators: `select o.oid::regoperator::text as name, to_jsonb(o.oprname) as says from pg_operator o where o.oid >= 16384`,
  rules: `select r.ev_class::regclass || ' ' || r.rulename as name, to_jsonb(r.ev_enabled) as says from pg_rewrite r where r.oid >= 16384`,
  statistics: `select s.stxname as name, to_jsonb(pg_get_statisticsobjdef(s.oid)) as says from pg_statistic_ext s`,
  'event triggers': `select evtname as name, to_jsonb(evtevent) as says from pg_event_trigger`,
  publications: `select pubname as name, to_jsonb(puballtables) as says from pg_publication`,
  searching: `select cfgname as name, to_jsonb(cfgname) as says from pg_ts_config where oid >= 16384`,
  comments: `select pg_describe_object(classoid, objoid, objsubid) as name, to_jsonb(description) as says from pg_description where objoid >= 16384
    union all select pg_describe_object(classoid, objoid, 0), to_jsonb(description) from pg_shdescription where objoid >= 16384`,
};

/** Bodies without comments, and all blanks alike. */
const normalised = (says: unknown) =>
  JSON.stringify(says, (key, value) =>
    key === 'body' ? String(value).replaceAll(/--[^\n]*/g, '') : value,
  ).replaceAll(/(\\n|\\t|\s)+/g, ' ');

/** The views in `as_left` name all columns in the order in which their table has them, which may be another. */
const inOneOrder = (view: string) =>
  view.replaceAll(/[\w.]+(, [\w.]+)+/g, (list) => list.split(', ').toSorted().join(', '));

/** The rows that the migrations put into the tables, without what is drawn or dated. */
async function rows(client: Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration'`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows: inside } = await client.query(
      `select to_jsonb(t) - 'role_suffix' - 'at' - 'secret' as row from ${name} t`,
    );
    if (inside.length > 0) found[name] = JSON.stringify(inside);
  }
  return found;
}

export async function catalogueOf(where: string | Client): Promise<Catalogue> {
  if (typeof where !== 'string') return lookAt(where);
  const client = new Client({ connectionString: where });
  await client.connect();
  try {
    return await lookAt(client);
  } finally {
    await client.end();
  }
}

async function lookAt(client: Client): Promise<Catalogue> {
  const all: Catalogue = { rows: await rows(client) };
  for (const [kind, question] of Object.entries(questions)) {
    const { rows: found } = await client.query<{ name: string; says: unknown }>(question);
    all[kind] = Object.fromEntries(
      found.map(({ name, says }) => [
        name,
        name.startsWith('as_left.') && kind === 'views' ? inOneOrder(normalised(says)) : normalised(says),
      ]),
    );
  }
  return all;
}
