-- Whether a write goes through is known by writing: one row, whose filler takes new room on the disk each time.
create table pulse (
  one boolean primary key default true check (one),
  filler text not null default '',
  at timestamptz not null default now()
);
alter table pulse alter column filler set storage external;
insert into pulse default values;
alter table pulse enable row level security;
create policy pulse_of_all on pulse for all to alongside_app using (true) with check (true);
grant select, update on pulse to alongside_app;
