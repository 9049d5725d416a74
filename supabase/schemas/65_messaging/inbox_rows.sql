-- Rows of the inbox: one per thread and side, holding what the inbox is sorted and counted by, so a page is
-- read from the end of an index whatever the number of threads. Triggers write them, and all of them can be
-- computed again. Standing is never stored: inbox.sql asks when the inbox is read.

create table private.inbox_rows (
  thread_id uuid not null references public.threads (id) on delete cascade,
  profile_id uuid not null,
  side text not null,
  student_id uuid not null,
  other_id uuid not null,
  last_seq integer not null default 0,
  last_message_at timestamptz,
  pinned_at timestamptz,
  snoozed_until timestamptz,
  snoozed_at_count integer,
  muted_at timestamptz,
  others integer not null default 0,
  covered integer not null default 0,
  primary key (thread_id, profile_id),
  constraint inbox_rows_side_known check (side in ('guardian', 'staff'))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table private.inbox_rows is
  'One row per thread and side, written by triggers from threads, messages, receipts and marks. Can be computed '
  'again: rebuild_inbox.';
comment on column private.inbox_rows.others is
  'How many messages the other side has sent. A total, not a difference, so writing it twice does no harm.';
comment on column private.inbox_rows.covered is
  'How many of them this side has read.';
-- The two orders of the inbox: with pins first, and by time alone for who looks for news. Not
-- (profile_id, thread_id): the planner would prefer it, and sort.
create index inbox_rows_profile_id_pinned_at_idx on private.inbox_rows
  (profile_id, pinned_at desc nulls last, last_message_at desc nulls last, thread_id);
create index inbox_rows_profile_id_last_message_at_idx on private.inbox_rows
  (profile_id, last_message_at desc nulls last, thread_id);
-- Plan as if every person had one thread: then a page is read in its order, at any price of a random page,
-- and never sorted.
alter table private.inbox_rows alter column profile_id set (n_distinct = -1);

-- Access ------------------------------------------------------------------------------------------

alter table private.inbox_rows enable row level security;
create policy inbox_rows_closed on private.inbox_rows for all using (false);

-- Computing the rows again ------------------------------------------------------------------------

create view private.computed_inbox with (security_invoker = true) as
select t.id as thread_id, p.profile_id, p.side, t.student_id, p.other_id, t.last_seq,
       m.created_at as last_message_at, k.pinned_at, k.snoozed_until, k.snoozed_at_count, k.muted_at,
       coalesce(case p.side when 'guardian' then m.staff_count else m.guardian_count end, 0) as others,
       coalesce((select x.covered from public.thread_receipts x
                 where x.thread_id = t.id and x.side = p.side order by x.up_to_seq desc limit 1), 0) as covered
from public.threads t
cross join lateral (values ('guardian', t.guardian_id, t.staff_id), ('staff', t.staff_id, t.guardian_id))
  p(side, profile_id, other_id)
left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
left join public.thread_marks k on k.thread_id = t.id and k.profile_id = p.profile_id;
comment on view private.computed_inbox is
  'The rows of the inbox as they follow from threads, messages, receipts and marks.';

create view private.inbox_faults with (security_invoker = true) as
select thread_id, coalesce(i.profile_id, c.profile_id) as profile_id
from private.inbox_rows i
full join private.computed_inbox c using (thread_id, profile_id)
where (i.side, i.student_id, i.other_id, i.last_seq, i.last_message_at, i.pinned_at, i.snoozed_until,
       i.snoozed_at_count, i.muted_at, i.others, i.covered)
  is distinct from (c.side, c.student_id, c.other_id, c.last_seq, c.last_message_at, c.pinned_at, c.snoozed_until,
                    c.snoozed_at_count, c.muted_at, c.others, c.covered);
comment on view private.inbox_faults is
  'Rows of the inbox that differ from what they are computed from, are missing or too many: none. '
  'rebuild_inbox mends them.';

create function private.rebuild_inbox(p_thread_id uuid default null) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_thread_id uuid;
  v_rows integer := 0;
begin
  perform private.require_read_committed();
  for v_thread_id in
    select distinct f.thread_id from private.inbox_faults f
    where p_thread_id is null or f.thread_id = p_thread_id order by 1
  loop
    -- The thread's lock: nothing is written to it until its rows have been computed.
    perform from public.threads t where t.id = v_thread_id for no key update;
    v_rows := v_rows + (select count(*) from private.inbox_faults f where f.thread_id = v_thread_id);
    delete from private.inbox_rows i where i.thread_id = v_thread_id;
    insert into private.inbox_rows select c.* from private.computed_inbox c where c.thread_id = v_thread_id;
  end loop;
  return v_rows;
end;
$$;
comment on function private.rebuild_inbox(uuid) is
  'Computes rows of the inbox again where they differ: of one thread, or of all. Returns how many differed. For '
  'the SQL console.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_threads__inbox() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. A placeholder's threads may move to another person.
begin
  if tg_op = 'UPDATE' and
     (old.guardian_id, old.staff_id, old.student_id) = (new.guardian_id, new.staff_id, new.student_id) then
    return null;
  end if;
  delete from private.inbox_rows i where i.thread_id = new.id;
  insert into private.inbox_rows select c.* from private.computed_inbox c where c.thread_id = new.id;
  return null;
end;
$$;
comment on function private.tg_threads__inbox() is 'Gives each side of a thread its row of the inbox.';

create function private.tg_messages__inbox() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Under the thread's lock, which numbering took.
begin
  update private.inbox_rows i
  set last_seq = new.seq, last_message_at = new.created_at,
      others = case i.side when 'guardian' then new.staff_count else new.guardian_count end
  where i.thread_id = new.thread_id;
  return null;
end;
$$;
comment on function private.tg_messages__inbox() is 'Brings a thread to the top of both inboxes.';

create function private.tg_thread_receipts__inbox() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Under the thread's lock, which stamping took.
begin
  update private.inbox_rows i set covered = new.covered
  where i.thread_id = new.thread_id and i.side = new.side;
  return null;
end;
$$;
comment on function private.tg_thread_receipts__inbox() is 'Counts what a side has read.';

create function private.tg_thread_marks__inbox() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_mark public.thread_marks;
begin
  if tg_op <> 'DELETE' then
    v_mark := new;
  end if;
  -- The thread's lock first, as for messages and receipts.
  perform from public.threads t where t.id = coalesce(new.thread_id, old.thread_id) for no key update;
  update private.inbox_rows i
  set pinned_at = v_mark.pinned_at, snoozed_until = v_mark.snoozed_until, snoozed_at_count = v_mark.snoozed_at_count,
      muted_at = v_mark.muted_at
  where i.thread_id = coalesce(new.thread_id, old.thread_id)
    and i.profile_id = coalesce(new.profile_id, old.profile_id);
  return null;
end;
$$;
comment on function private.tg_thread_marks__inbox() is 'Copies the marks of a person to their row of the inbox.';

create trigger threads_30_inbox after insert or update on public.threads
  for each row execute function private.tg_threads__inbox();
create trigger messages_30_inbox after insert on public.messages
  for each row execute function private.tg_messages__inbox();
create trigger thread_receipts_30_inbox after insert on public.thread_receipts
  for each row execute function private.tg_thread_receipts__inbox();
create trigger thread_marks_30_inbox after insert or update or delete on public.thread_marks
  for each row execute function private.tg_thread_marks__inbox();
