-- A promise may serve an agreed expectation or a shared goal, and thanks may be for a goal; never a private conversation.
alter table promise drop constraint promise_serves_kind_check;
alter table promise add constraint promise_serves_kind_check
  check (serves_kind in ('ask', 'promise', 'guide-line', 'expectation', 'goal'));
alter table thanks drop constraint thanks_serves_kind_check;
alter table thanks add constraint thanks_serves_kind_check check (serves_kind in ('ask', 'promise', 'goal'));
