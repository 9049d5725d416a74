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

create function private.my_thread_ids() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: policies on messages, receipts and files ask it; the rule is that of threads_select.
declare
  v_me uuid := private.me();
begin
  return query
    select t.id from public.threads t
    where t.guardian_id = v_me and t.student_id = any (array(select private.my_student_ids('message')))
      and (t.last_seq > 0 or coalesce(t.started_by_id, v_me) = v_me)
    union all
    select t.id from public.threads t
    where t.staff_id = v_me and t.student_id = any (array(select private.my_taught_student_ids()))
      and (t.last_seq > 0 or coalesce(t.started_by_id, v_me) = v_me);
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
  using (((guardian_id = (select private.me())
           and student_id = any (array(select private.my_student_ids('message'))))
          or (staff_id = (select private.me())
              and student_id = any (array(select private.my_taught_student_ids()))))
         and (last_seq > 0 or coalesce(started_by_id, (select private.me())) = (select private.me())));
create policy messages_select on public.messages for select to authenticated
  using (thread_id = any (array(select private.my_thread_ids())));
create policy thread_receipts_select on public.thread_receipts for select to authenticated
  using (thread_id = any (array(select private.my_thread_ids())));
create policy thread_marks_select on public.thread_marks for select to authenticated
  using (profile_id = (select private.me()));

-- Functions: sides --------------------------------------------------------------------------------

create function private.other_role(p_guardian_id uuid, p_staff_id uuid, p_student_id uuid, p_my_side text)
returns public.contact_role
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: judges the other side's standing.
begin
  if private.me() is distinct from p_guardian_id and private.me() is distinct from p_staff_id then
    return null;
  elsif p_my_side = 'guardian' then
    return private.staff_role(p_staff_id, p_student_id);
  end if;
  return case when private.has_right(p_guardian_id, p_student_id, 'message') then 'PARENT' end;
end;
$$;
comment on function private.other_role(uuid, uuid, uuid, text) is
  'As what the other side of one''s own thread may be written to now; null if it may not.';

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

create view public.my_threads with (security_invoker = true) as
select t.id as thread_id,
       -- Whoever is both guardian and staff of a student may have two with the same person.
       o.other_id || ':' || t.student_id
         || case when t.student_id = any (array(select private.my_student_ids('message')))
                  and t.student_id = any (array(select private.my_taught_student_ids()))
                 then ':' || o.my_side else '' end as conversation_key,
       t.student_id, s.full_name as student_name,
       o.other_id, p.full_name as other_name, p.avatar_url as other_avatar_url,
       case o.my_side when 'guardian' then t.staff_role else 'PARENT' end as other_role,
       o.my_side,
       private.other_role(t.guardian_id, t.staff_id, t.student_id, o.my_side) is not null as can_send,
       t.last_seq, m.sender_id as last_sender_id,
       left(coalesce(m.body, m.attachment_name), 140) as last_message_preview,
       m.created_at as last_message_at,
       coalesce(case o.my_side when 'guardian' then m.staff_count else m.guardian_count end, 0)
         - coalesce(r.covered, 0) as unread_count,
       k.pinned_at,
       case when k.snoozed_until > now()
             and (k.snoozed_at_count is null or k.snoozed_at_count
                  >= coalesce(case o.my_side when 'guardian' then m.staff_count else m.guardian_count end, 0))
            then k.snoozed_until end as snoozed_until,
       -- A subquery, not a join: whoever does not select it does not pay for it.
       coalesce((select x.up_to_seq from public.thread_receipts x
                 where x.thread_id = t.id and x.side = case o.my_side when 'guardian' then 'staff' else 'guardian' end
                 order by x.up_to_seq desc limit 1), 0) as other_read_seq
from public.threads t
cross join lateral (
  select case when t.guardian_id = (select private.me()) then 'guardian' else 'staff' end as my_side,
         case when t.guardian_id = (select private.me()) then t.staff_id else t.guardian_id end as other_id) o
left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
left join lateral (
  select x.covered from public.thread_receipts x
  where x.thread_id = t.id and x.side = o.my_side
  order by x.up_to_seq desc limit 1) r on true
left join public.thread_marks k on k.thread_id = t.id and k.profile_id = (select private.me())
left join public.profiles p on p.id = o.other_id
left join public.profiles s on s.id = t.student_id;
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
    from private.my_thread_ids() mine(id)
    join public.threads t on t.id = mine.id
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
grant execute on function private.other_role(uuid, uuid, uuid, text) to authenticated, service_role;
grant execute on function private.unread_total(), public.unread_total() to anon, authenticated, service_role;
