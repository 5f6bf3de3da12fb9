-- Whether a sample workplace was filled to its end. One that was begun and broken off is told of at the next start.
alter table workplace add column sample_is_whole boolean not null default false;
update workplace set sample_is_whole = sample;
create function finish_sample() returns void
language sql security definer set search_path = public as $$
  update workplace set sample_is_whole = true where sample
$$;
revoke all on function finish_sample() from public;
grant execute on function finish_sample() to alongside_worker;
