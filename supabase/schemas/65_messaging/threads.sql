-- Threads, messages, receipts and marks. A thread is a (guardian, staff, student) triple; where guardian
-- and student are one person, an adult student leads it for themselves. Each side reads it while it has access
-- itself (reads_thread below), and writes while both sides have.
-- Each message stores how many messages each side had sent by then, so the unread count is one
-- subtraction, whatever the number of messages. The inbox is in inbox_rows.sql and inbox.sql.
--
-- Locks: whoever writes messages, receipts, marks or rows of the inbox holds the thread's row first.

create table public.threads (
  id uuid primary key default gen_random_uuid(),
  guardian_id uuid not null references public.profiles (id) on delete restrict,
  staff_id uuid not null references public.profiles (id) on delete restrict,
  student_id uuid not null references public.profiles (id) on delete restrict,
  last_seq integer not null default 0,
  guardian_count integer not null default 0,
  last_message_at timestamptz,
  created_at timestamptz not null default now(),
  started_by_id uuid references public.profiles (id) on delete restrict,
  staff_role public.contact_role not null,
  withdrawn_count integer not null default 0,
  constraint threads_one_per_triple unique (guardian_id, staff_id, student_id),
  constraint threads_staff_is_somebody_else check (staff_id not in (guardian_id, student_id)),
  constraint threads_started_by_a_side check (started_by_id in (guardian_id, staff_id)),
  constraint threads_staff_is_staff check (staff_role not in ('PARENT', 'STUDENT')),
  constraint threads_counts_add_up
    check (guardian_count between 0 and last_seq and (last_message_at is not null) = (last_seq > 0))
)
-- Every message updates its thread in place.
with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
comment on table public.threads is
  'A conversation of a guardian, or of an adult student themselves, and a member of staff about a student.';
comment on column public.threads.guardian_id is
  'The family side: a guardian, or the student where they lead the thread for themselves.';
comment on column public.threads.last_seq is 'How many messages the thread ever had: the number of the last one.';
comment on column public.threads.guardian_count is
  'How many of them the family side sent. Counted here, so that no count depends on messages that are kept.';
comment on column public.threads.last_message_at is 'When the last message was sent; null while the thread is empty.';
comment on column public.threads.started_by_id is
  'While the thread is empty, only this profile sees it; null once both sides have started it.';
comment on column public.threads.withdrawn_count is
  'How many messages were withdrawn: whoever shows some looks again when it grows.';
comment on column public.threads.staff_role is 'Role of the staff side at the last check.';
create index threads_staff_id_idx on public.threads (staff_id, student_id);
create index threads_student_id_idx on public.threads (student_id);
create index threads_started_by_id_idx on public.threads (started_by_id);

-- Plan as if every person had one thread: see bookings.
alter table public.threads
  alter column guardian_id set (n_distinct = -1), alter column staff_id set (n_distinct = -1);

create table public.messages (
  id uuid primary key default private.uuid_v7(),
  thread_id uuid not null references public.threads (id) on delete restrict,
  seq integer not null,
  sender_id uuid not null references public.profiles (id) on delete restrict,
  sender_role public.contact_role not null,
  body text,
  attachment_path text,
  attachment_name text,
  attachment_type text,
  attachment_size integer,
  client_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  guardian_count integer not null,
  staff_count integer not null,
  erased_at timestamptz,
  withdrawn_at timestamptz,
  constraint messages_one_per_seq unique (thread_id, seq),
  constraint messages_say_something check (
    num_nonnulls(body, attachment_path) > 0 or num_nonnulls(erased_at, withdrawn_at) > 0),
  constraint messages_withdrawn_say_nothing check (withdrawn_at is null or num_nonnulls(body, attachment_path) = 0),
  constraint messages_erased_have_no_file check (erased_at is null or attachment_path is null),
  constraint messages_body_plain check (private.is_plain_text(body, 20000, true)),
  constraint messages_counts_add_up check (seq = guardian_count + staff_count and seq > 0),
  constraint messages_attachment_whole
    check (num_nonnulls(attachment_path, attachment_name, attachment_type, attachment_size) in (0, 4))
)
-- Only grows: vacuumed after one more per cent, not after a fifth of all rows, so that its visibility map stays
-- current.
with (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
comment on table public.messages is
  'Messages, numbered without gaps per thread. Append-only; of one that was withdrawn, and of who was erased, the text '
  'goes, and the row stays.';
comment on column public.messages.erased_at is
  'When the text or the file was erased, because the person was who wrote it or whom it is about.';
comment on column public.messages.withdrawn_at is
  'When its sender withdrew it: see withdrawals.sql.';
comment on column public.messages.created_at is 'Increases with seq.';
comment on column public.messages.guardian_count is
  'How many of the thread''s messages up to this one the family side sent.';
comment on column public.messages.staff_count is
  'How many of the thread''s messages up to this one the staff side sent.';
-- The SDK's client ids are in time order, so the id comes first: new entries meet in one page.
create unique index messages_client_id_sender_id_idx on public.messages (client_id, sender_id)
  where client_id is not null;
create index messages_sender_id_idx on public.messages (sender_id);
create unique index messages_attachment_path_idx on public.messages (attachment_path) where attachment_path is not null;

create table public.thread_receipts (
  thread_id uuid not null references public.threads (id) on delete restrict,
  side text not null,
  up_to_seq integer not null,
  covered integer not null,
  read_at timestamptz not null default clock_timestamp(),
  primary key (thread_id, side, up_to_seq),
  constraint thread_receipts_side_known check (side in ('guardian', 'staff')),
  constraint thread_receipts_seq_positive check (up_to_seq > 0)
)
with (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
comment on table public.thread_receipts is 'Append-only: up to which message a side had read, and when.';
comment on column public.thread_receipts.covered is
  'How many messages of the other side have been read with it; set by the database.';

create table public.thread_marks (
  thread_id uuid not null references public.threads (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  pinned_at timestamptz,
  snoozed_until timestamptz,
  snoozed_at_count integer,
  muted_at timestamptz,
  told_from_count integer not null default 0,
  primary key (thread_id, profile_id)
);
comment on table public.thread_marks is 'Pins, snoozes and muted threads of a person; private to that person.';
comment on column public.thread_marks.snoozed_at_count is
  'Messages of the other side at the time of the snooze: one more ends it. Null: replies do not end it.';
comment on column public.thread_marks.muted_at is
  'Since when messages of the thread notify the person of nothing: not in the app, by email or by push.';
comment on column public.thread_marks.told_from_count is
  'Messages of the other side when the thread was last unmuted: the next one notifies, whatever is unread.';
create index thread_marks_profile_id_idx on public.thread_marks (profile_id);

-- Functions: who reads a thread -------------------------------------------------------------------

create function private.reads_thread(p_profile_id uuid, p_thread public.threads) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the rights of both sides, also for notifications and emails.
begin
  return (p_thread.last_seq > 0 or coalesce(p_thread.started_by_id, p_profile_id) = p_profile_id)
    and case p_profile_id
          when p_thread.guardian_id then private.speaks_for(p_profile_id, p_thread.student_id)
          when p_thread.staff_id then private.staff_role(p_profile_id, p_thread.student_id) is not null
          else false end;
end;
$$;
comment on function private.reads_thread(uuid, public.threads) is
  'The rule of who reads a thread: its guardian, or the student who leads it, while they are the family side of '
  'messages about the student, and its staff side while they are staff of the student; an empty thread only if they '
  'started it.';

create function private.readable_threads(p_profile_id uuid, p_child_ids uuid[]) returns setof public.threads
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads the rights of the person. reads_thread for all threads of a person, by index; tests
-- compare the two.
declare
  v_staffed_ids uuid[];
begin
  return query
    select t.* from public.threads t
    where t.guardian_id = p_profile_id and t.student_id = any (p_child_ids)
      and (t.last_seq > 0 or coalesce(t.started_by_id, p_profile_id) = p_profile_id);
  -- Most people are not staff: one index probe.
  if exists (select from public.threads t where t.staff_id = p_profile_id) then
    v_staffed_ids := array(select s.student_id from private.staffed_students(p_profile_id) s);
    return query
      select t.* from public.threads t
      where t.staff_id = p_profile_id and t.student_id = any (v_staffed_ids)
        and (t.last_seq > 0 or coalesce(t.started_by_id, p_profile_id) = p_profile_id);
  end if;
end;
$$;
comment on function private.readable_threads(uuid, uuid[]) is
  'Threads that a person may read now. p_child_ids: students for whom they are the family side of messages.';

create function private.my_thread_ids() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: policies of threads, messages, receipts and files use it; as the caller it would recurse.
begin
  return query
    select t.id from private.readable_threads(private.me(), array(select private.my_family_student_ids())) t;
end;
$$;
comment on function private.my_thread_ids() is 'Threads that the signed-in person may read now.';

create function private.require_readable_thread(p_thread_id uuid) returns public.threads
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: checks access to one thread instead of computing all threads of the caller.
declare
  v_me uuid := private.require_me();
  v_thread public.threads;
begin
  select t.* into v_thread from public.threads t where t.id = p_thread_id and private.reads_thread(v_me, t);
  if not found then
    perform private.fail('thread.not_found', 'No such thread.');
  end if;
  return v_thread;
end;
$$;
comment on function private.require_readable_thread(uuid) is
  'A thread that the signed-in person may read now. Errors: auth.required, thread.not_found.';

-- Access ------------------------------------------------------------------------------------------

alter table public.threads enable row level security;
alter table public.messages enable row level security;
alter table public.thread_receipts enable row level security;
alter table public.thread_marks enable row level security;
grant select on public.threads, public.messages, public.thread_receipts, public.thread_marks to authenticated;
grant select, insert, update, delete on
  public.threads, public.messages, public.thread_receipts, public.thread_marks to service_role;
grant execute on function private.my_thread_ids() to authenticated, service_role;

create policy threads_select on public.threads for select to authenticated
  using (id = any (array(select private.my_thread_ids())));
create policy messages_select on public.messages for select to authenticated
  using (thread_id = any (array(select private.my_thread_ids())));
create policy thread_receipts_select on public.thread_receipts for select to authenticated
  using (thread_id = any (array(select private.my_thread_ids())));
create policy thread_marks_select on public.thread_marks for select to authenticated
  using (profile_id = (select private.me()));

select private.audit_changes('public.threads', 'id', '{guardian_id,staff_id,student_id,staff_role}',
  p_watched => '{guardian_id,staff_id,student_id,staff_role,started_by_id}');

-- Views -------------------------------------------------------------------------------------------

create function private.withdraw_time() returns interval
language sql stable security definer set search_path = ''
as $$
  -- Definer: views use it; settings are closed.
  select make_interval(mins => s.withdraw_minutes) from private.settings s;
$$;
comment on function private.withdraw_time() is 'For how long a sender may withdraw a message that was read.';
grant execute on function private.withdraw_time() to authenticated, service_role;

create view private.messages_with_reading with (security_invoker = true) as
select m.id, m.thread_id, m.seq, m.sender_id, m.sender_role, m.body,
       m.attachment_path, m.attachment_name, m.attachment_type, m.attachment_size, m.client_id, m.created_at,
       m.erased_at, m.withdrawn_at,
       (select r.read_at from public.thread_receipts r
        where r.thread_id = m.thread_id
          and r.side = case when m.sender_role in ('PARENT', 'STUDENT') then 'staff' else 'guardian' end
          and r.up_to_seq >= m.seq
        order by r.up_to_seq limit 1) as read_at,
       case when m.sender_id = (select private.me()) and m.erased_at is null and m.withdrawn_at is null
            then m.created_at + (select private.withdraw_time()) end as withdrawable_until
from public.messages m;
comment on view private.messages_with_reading is
  'thread_messages for calls that have checked who may read the thread.';

create view private.seen_receipts as
select r.*
from public.thread_receipts r
where (select private.is_operator())
   or exists (select from public.threads t
              where t.id = r.thread_id and (select private.me()) in (t.guardian_id, t.staff_id));
comment on view private.seen_receipts is
  'Receipts of the threads of the signed-in person, for thread_messages, which asks on its messages whether the '
  'person may read them now: the policy of receipts would ask the same once more.';
grant select on private.seen_receipts to authenticated, service_role;

create view public.thread_messages with (security_invoker = true) as
select m.id, m.thread_id, m.seq, m.sender_id, m.sender_role, m.body,
       m.attachment_path, m.attachment_name, m.attachment_type, m.attachment_size, m.client_id, m.created_at,
       m.erased_at, m.withdrawn_at,
       (select r.read_at from private.seen_receipts r
        where r.thread_id = m.thread_id
          and r.side = case when m.sender_role in ('PARENT', 'STUDENT') then 'staff' else 'guardian' end
          and r.up_to_seq >= m.seq
        order by r.up_to_seq limit 1) as read_at,
       case when m.sender_id = (select private.me()) and m.erased_at is null and m.withdrawn_at is null
            then m.created_at + (select private.withdraw_time()) end as withdrawable_until
from public.messages m;
comment on view public.thread_messages is
  'Messages of the caller''s threads. read_at: when the side that did not send it first read it. withdrawable_until: '
  'until when the caller may withdraw it even if it was read; null for what others sent, and what is gone.';
grant select on public.thread_messages to authenticated, service_role;

-- Functions: adoption -----------------------------------------------------------------------------

create function private.adopt_threads(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves threads between profiles.
-- Where the account already has a thread of the same people, the old one stays with the placeholder and
-- only admins read it.
begin
  update public.threads t
  set student_id = case t.student_id when p_placeholder_id then p_profile_id else t.student_id end,
      guardian_id = case t.guardian_id when p_placeholder_id then p_profile_id else t.guardian_id end,
      staff_id = case t.staff_id when p_placeholder_id then p_profile_id else t.staff_id end
  where p_placeholder_id in (t.student_id, t.guardian_id, t.staff_id)
    and p_profile_id not in (t.student_id, t.guardian_id, t.staff_id)
    and not exists (
      select from public.threads own
      where own.staff_id = case t.staff_id when p_placeholder_id then p_profile_id else t.staff_id end
        and own.student_id = case t.student_id when p_placeholder_id then p_profile_id else t.student_id end
        and own.guardian_id = case t.guardian_id when p_placeholder_id then p_profile_id else t.guardian_id end);
end;
$$;
comment on function private.adopt_threads(uuid, uuid) is
  'Moves the threads of a placeholder, on any side, to the account that takes it over.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_messages__number() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads and numbers the thread for every writer, whatever they may see.
declare
  v_thread public.threads;
begin
  -- Messages are numbered, counted and timed under the thread's lock.
  select t.* into v_thread from public.threads t where t.id = new.thread_id for no key update;
  if new.sender_id not in (v_thread.guardian_id, v_thread.staff_id) then
    perform private.fail('permission.denied', 'Only the two sides of a thread write in it.');
  end if;
  new.seq := v_thread.last_seq + 1;
  -- The default was evaluated before the lock, and the clock may have been set back.
  new.created_at := greatest(new.created_at, v_thread.last_message_at + interval '1 microsecond');
  new.sender_role := case new.sender_id
    when v_thread.staff_id then v_thread.staff_role when v_thread.student_id then 'STUDENT' else 'PARENT' end;
  new.guardian_count := v_thread.guardian_count + (new.sender_id = v_thread.guardian_id)::integer;
  new.staff_count := new.seq - new.guardian_count;
  update public.threads
  set last_seq = new.seq, guardian_count = new.guardian_count, last_message_at = new.created_at
  where id = new.thread_id;
  return new;
end;
$$;
comment on function private.tg_messages__number() is
  'Sets the number, an increasing time, the sender''s role and the counts of both sides. Errors: '
  'permission.denied.';

create function private.tg_thread_receipts__stamp() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads messages for every writer, whatever they may see.
declare
  v_last integer;
begin
  -- One receipt at a time, or a lower one could be written after a higher.
  select t.last_seq into v_last from public.threads t where t.id = new.thread_id for no key update;
  new.up_to_seq := least(new.up_to_seq, v_last);
  new.read_at := clock_timestamp();
  if new.up_to_seq <= coalesce((
       select r.up_to_seq from public.thread_receipts r
       where r.thread_id = new.thread_id and r.side = new.side order by r.up_to_seq desc limit 1), 0) then
    return null;
  end if;
  select case new.side when 'guardian' then m.staff_count else m.guardian_count end into new.covered
  from public.messages m where m.thread_id = new.thread_id and m.seq = new.up_to_seq;
  return new;
end;
$$;
comment on function private.tg_thread_receipts__stamp() is
  'Sets time and count, limits a receipt to the last message, and ignores one that is not higher than the '
  'previous.';

create trigger messages_10_number before insert on public.messages
  for each row execute function private.tg_messages__number();
create trigger thread_receipts_10_stamp before insert on public.thread_receipts
  for each row execute function private.tg_thread_receipts__stamp();
-- Deleting is refused in 82_privacy/removals.sql, except with a conversation whose time is over, and updating in
-- 82_privacy/erasure_marks.sql, except of what is erased.
create trigger thread_receipts_20_refuse before update or truncate on public.thread_receipts
  for each statement execute function private.tg_refuse_change();
create trigger messages_20_refuse before truncate on public.messages
  for each statement execute function private.tg_refuse_change();
