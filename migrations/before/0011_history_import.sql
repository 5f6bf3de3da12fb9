-- How far the history of each repository has been read, so that an import goes on where it stopped. Nobody reads it but
-- the import itself.
create table history_import (
  -- the first commit of all: the same in every copy of a repository
  repository text primary key check (length(repository) between 1 and 100),
  done_until text not null,
  -- strengths were suggested from all that has been read
  is_finished boolean not null default false,
  changed_at timestamptz not null
);
alter table history_import enable row level security;
create policy import on history_import for all to alongside_worker using (true);
grant select, insert, update on history_import to alongside_worker;

-- For an import: who has these addresses. Whoever has left is named too, as gone, so that they are not made again.
create function people_by_address(addresses text[]) returns table (email text, person_id uuid, is_here boolean)
language sql stable security definer set search_path = public as $$
  select distinct on (p.email) p.email, p.id, p.left_at is null
  from person p where p.email = any (addresses)
  order by p.email, p.left_at is not null, p.id
$$;
revoke all on function people_by_address(text[]) from public;
grant execute on function people_by_address(text[]) to alongside_worker;
