-- Threads, messages, receipts, and what a person pins or snoozes. A thread is a (guardian, staff,
-- student) triple; one reads it while one's own standing lasts, and writes while both sides' does.
-- Each message carries how many each side has sent so far, so unread is a subtraction of two
-- counts, for one message as for ten thousand.

create table public.threads (
  id uuid primary key default gen_random_uuid(),
  guardian_id uuid not null references public.profiles (id) on delete restrict,
  staff_id uuid not null references public.profiles (id) on delete restrict,
  student_id uuid not null references public.profiles (id) on delete restrict,
  last_seq integer not null default 0,
  created_at timestamptz not null default now(),
  started_by_id uuid references public.profiles (id) on delete restrict,
  staff_role public.contact_role not null,
  constraint threads_one_per_triple unique (guardian_id, staff_id, student_id),
  constraint threads_three_people
    check (guardian_id <> staff_id and guardian_id <> student_id and staff_id <> student_id),
  constraint threads_started_by_a_side check (started_by_id in (guardian_id, staff_id)),
  constraint threads_staff_is_staff check (staff_role <> 'PARENT')
);
comment on table public.threads is 'One conversation of a guardian and a member of staff about a student.';
comment on column public.threads.started_by_id is 'Without messages a thread shows to him alone; null: both sides have started it.';
comment on column public.threads.staff_role is 'As what the staff side was found last.';
create index threads_staff_id_idx on public.threads (staff_id, student_id);
create index threads_student_id_idx on public.threads (student_id);
create index threads_started_by_id_idx on public.threads (started_by_id);
-- Planned as if everybody had one: see bookings.
alter table public.threads
  alter column guardian_id set (n_distinct = -1), alter column staff_id set (n_distinct = -1);

create table public.messages (
  id uuid primary key default gen_random_uuid(),
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
  created_at timestamptz not null default now(),
  guardian_count integer not null,
  staff_count integer not null,
  constraint messages_one_per_seq unique (thread_id, seq),
  constraint messages_say_something check (num_nonnulls(body, attachment_path) > 0),
  constraint messages_body_plain check (private.is_plain_text(body, 20000, true)),
  constraint messages_counts_add_up check (seq = guardian_count + staff_count and seq > 0),
  constraint messages_attachment_whole
    check (num_nonnulls(attachment_path, attachment_name, attachment_type, attachment_size) in (0, 4))
);
comment on table public.messages is 'Messages, numbered without gaps per thread. Never changed.';
comment on column public.messages.guardian_count is 'How many of the thread''s messages up to this one the guardian sent.';
comment on column public.messages.staff_count is 'How many of the thread''s messages up to this one the staff side sent.';
create unique index messages_sender_id_client_id_idx on public.messages (sender_id, client_id);
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
);
comment on table public.thread_receipts is 'Append-only: up to which message a side had read, and when.';
comment on column public.thread_receipts.covered is 'How many messages of the other side that covers; stamped by the database.';

create table public.thread_marks (
  thread_id uuid not null references public.threads (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  pinned_at timestamptz,
  snoozed_until timestamptz,
  snoozed_at_count integer,
  primary key (thread_id, profile_id)
);
comment on table public.thread_marks is 'What a person pins and snoozes; nobody else sees it.';
comment on column public.thread_marks.snoozed_at_count is
  'How many messages the other side had sent at the snooze: one more wakes the thread. Null: only time does.';
create index thread_marks_profile_id_idx on public.thread_marks (profile_id);

-- Functions: standing -----------------------------------------------------------------------------

create function private.readable_threads(p_profile_id uuid, p_child_ids uuid[]) returns setof public.threads
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the one place that says which threads a person reads: with standing on his side, and
-- empty ones only if he has started them.
declare
  v_taught_ids uuid[];
begin
  return query
    select t.* from public.threads t
    where t.guardian_id = p_profile_id and t.student_id = any (p_child_ids)
      and (t.last_seq > 0 or coalesce(t.started_by_id, p_profile_id) = p_profile_id);
  -- Most people are nobody's staff: one index probe, and done.
  if exists (select from public.threads t where t.staff_id = p_profile_id) then
    v_taught_ids := array(select s.student_id from private.taught_students(p_profile_id) s);
    return query
      select t.* from public.threads t
      where t.staff_id = p_profile_id and t.student_id = any (v_taught_ids)
        and (t.last_seq > 0 or coalesce(t.started_by_id, p_profile_id) = p_profile_id);
  end if;
end;
$$;
comment on function private.readable_threads(uuid, uuid[]) is
  'Threads of a person about children for whom he may `message` (p_child_ids), or whom he teaches.';

create function private.my_thread_ids() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: policies on threads, messages, receipts and files ask it.
begin
  return query
    select t.id from private.readable_threads(private.me(), array(select private.my_student_ids('message'))) t;
end;
$$;
comment on function private.my_thread_ids() is 'Threads that the signed-in person may read now.';

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

-- Functions: reads --------------------------------------------------------------------------------

create view public.thread_messages with (security_invoker = true) as
select m.id, m.thread_id, m.seq, m.sender_id, m.sender_role, m.body,
       m.attachment_path, m.attachment_name, m.attachment_type, m.attachment_size, m.client_id, m.created_at,
       (select r.read_at from public.thread_receipts r
        where r.thread_id = m.thread_id
          and r.side = case m.sender_role when 'PARENT' then 'staff' else 'guardian' end
          and r.up_to_seq >= m.seq
        order by r.up_to_seq limit 1) as read_at
from public.messages m;
comment on view public.thread_messages is
  'Messages of one''s threads. read_at: when the side that did not send it had first read it.';

create function private.my_threads()
returns table (thread_id uuid, conversation_key text, student_id uuid, student_name text, other_id uuid, other_name text,
               other_avatar_url text, other_role public.contact_role, my_side text, can_send boolean, last_seq integer,
               last_sender_id uuid, last_message_preview text, last_message_at timestamptz, unread_count integer,
               pinned_at timestamptz, snoozed_until timestamptz, other_read_seq integer)
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: one plan without policies, kept for the session. Whose threads one reads, their cards one
-- sees. Bounded by what one takes part in.
declare
  v_me uuid := private.me();
  v_child_ids uuid[] := array(select private.my_student_ids('message'));
  -- Whether it is worth asking staff_role: nobody else is staff.
  v_teaches boolean := exists (select from public.profile_roles r where r.profile_id = v_me and r.role = 'tutor')
    or exists (select from public.memberships s where s.profile_id = v_me);
begin
  return query
    select t.id,
           -- Whoever is both guardian and staff of a student may have two with the same person.
           o.other_id || ':' || t.student_id
             || case when v_teaches and t.student_id = any (v_child_ids)
                      and (o.my_side = 'staff' or private.staff_role(v_me, t.student_id) is not null)
                     then ':' || o.my_side else '' end,
           t.student_id, s.full_name, o.other_id, p.full_name, p.avatar_url,
           case o.my_side when 'guardian' then t.staff_role else 'PARENT' end, o.my_side,
           -- staff_role and has_right, without a call per row.
           case o.my_side
             when 'guardian' then exists (
               select from private.student_staff x where x.student_id = t.student_id and (x.staff_id = t.staff_id) is true)
               and ((select x.restriction_id from private.restriction_subjects x where x.profile_id = t.staff_id limit 1) is null
                    or 'message' <> all (private.denied_rights(t.staff_id, t.student_id)))
             else (t.guardian_id, t.student_id) in (
               select g.guardian_id, g.student_id
               from private.guardians_who_may('message', array(select x.student_id from public.threads x where x.staff_id = v_me)) g) end,
           t.last_seq, m.sender_id, left(coalesce(m.body, m.attachment_name), 140), m.created_at,
           o.others - coalesce((
             select x.covered from public.thread_receipts x
             where x.thread_id = t.id and x.side = o.my_side order by x.up_to_seq desc limit 1), 0),
           k.pinned_at,
           case when k.snoozed_until > now() and (k.snoozed_at_count is null or k.snoozed_at_count >= o.others)
                then k.snoozed_until end,
           coalesce((
             select x.up_to_seq from public.thread_receipts x
             where x.thread_id = t.id and x.side = case o.my_side when 'guardian' then 'staff' else 'guardian' end
             order by x.up_to_seq desc limit 1), 0)
    from private.readable_threads(v_me, v_child_ids) t
    left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
    cross join lateral (
      select case when t.guardian_id = v_me then 'guardian' else 'staff' end as my_side,
             case when t.guardian_id = v_me then t.staff_id else t.guardian_id end as other_id,
             coalesce(case when t.guardian_id = v_me then m.staff_count else m.guardian_count end, 0) as others) o
    left join public.thread_marks k on k.thread_id = t.id and k.profile_id = v_me
    join public.profiles p on p.id = o.other_id
    join public.profiles s on s.id = t.student_id;
end;
$$;
comment on function private.my_threads() is 'The rows of the view my_threads.';

create view public.my_threads with (security_invoker = true) as
select t.* from private.my_threads() t;
comment on view public.my_threads is
  'The inbox: threads that the signed-in person may read now. my_side: guardian or staff. can_send: whether both sides may talk now. snoozed_until: null once awake. other_read_seq: up to which message the other side has read.';

create function private.unread_total() returns integer
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the policies' work is done once, by the list of threads.
declare
  v_me uuid := private.require_me();
begin
  return (
    select coalesce(sum(c.others - coalesce(r.covered, 0)), 0)
    from private.readable_threads(v_me, array(select private.my_student_ids('message'))) t
    join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
    cross join lateral (
      select case when t.guardian_id = v_me then 'guardian' else 'staff' end as side,
             case when t.guardian_id = v_me then m.staff_count else m.guardian_count end as others) c
    left join lateral (
      select x.covered from public.thread_receipts x
      where x.thread_id = t.id and x.side = c.side order by x.up_to_seq desc limit 1) r on true
    left join public.thread_marks k on k.thread_id = t.id and k.profile_id = v_me
    where k.snoozed_until is null or k.snoozed_until <= now() or k.snoozed_at_count < c.others);
end;
$$;
comment on function private.unread_total() is 'See public.unread_total.';

create function public.unread_total() returns integer
language plpgsql stable security invoker set search_path = ''
as $$ begin return private.unread_total(); end; $$;
comment on function public.unread_total() is 'Unread messages over all threads that are not snoozed. Errors: auth.required.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_messages__number() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the console and the secret key get true numbers too.
declare
  v_thread public.threads;
  v_guardian_count integer;
begin
  -- The thread's lock: numbers are taken under it, one after the other.
  select t.* into v_thread from public.threads t where t.id = new.thread_id for no key update;
  if new.sender_id not in (v_thread.guardian_id, v_thread.staff_id) then
    perform private.fail('permission.denied', 'Only its two sides write in a thread.');
  end if;
  select m.guardian_count into v_guardian_count
  from public.messages m where m.thread_id = new.thread_id and m.seq = v_thread.last_seq;
  new.seq := v_thread.last_seq + 1;
  new.sender_role := case new.sender_id when v_thread.guardian_id then 'PARENT' else v_thread.staff_role end;
  new.guardian_count := coalesce(v_guardian_count, 0) + (new.sender_id = v_thread.guardian_id)::integer;
  new.staff_count := new.seq - new.guardian_count;
  update public.threads set last_seq = new.seq where id = new.thread_id;
  return new;
end;
$$;
comment on function private.tg_messages__number() is
  'Gives a message its number, its sender''s role and the counts of both sides. Errors: permission.denied.';

create function private.tg_thread_receipts__stamp() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads messages for whoever inserts.
declare
  v_last integer;
begin
  -- One marker of a side at a time, or a lower one could be stamped after a higher.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.receipt:' || new.thread_id || new.side, 0));
  select t.last_seq into v_last from public.threads t where t.id = new.thread_id;
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
  'Stamps time and count, clamps to the last message, and ignores a marker that goes back.';

create function private.tg_refuse_change() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied', tg_table_name || ' is append-only.');
  return null;
end;
$$;
comment on function private.tg_refuse_change() is 'Refuses changes of what is append-only. Errors: permission.denied.';

create trigger messages_10_number before insert on public.messages
  for each row execute function private.tg_messages__number();
create trigger thread_receipts_10_stamp before insert on public.thread_receipts
  for each row execute function private.tg_thread_receipts__stamp();
create trigger thread_receipts_20_refuse_update before update on public.thread_receipts
  for each statement execute function private.tg_refuse_change();
create trigger thread_receipts_20_refuse_delete before delete on public.thread_receipts
  for each statement execute function private.tg_refuse_change();
create trigger thread_receipts_20_refuse_truncate before truncate on public.thread_receipts
  for each statement execute function private.tg_refuse_change();
create trigger messages_20_refuse_update before update on public.messages
  for each statement execute function private.tg_refuse_change();
create trigger messages_20_refuse_delete before delete on public.messages
  for each statement execute function private.tg_refuse_change();
create trigger messages_20_refuse_truncate before truncate on public.messages
  for each statement execute function private.tg_refuse_change();

grant select on public.my_threads, public.thread_messages to authenticated, service_role;
grant execute on function private.my_threads() to authenticated, service_role;
grant execute on function private.unread_total(), public.unread_total() to anon, authenticated, service_role;
