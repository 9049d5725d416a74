-- Acts on whole groups: a message to the guardians, lessons, work. An act is stored with a row per student (of a
-- message: per guardian), so that it goes on where a limit stopped it, and reports what became of each. Standing is
-- judged by the rules of the single acts, when a row's turn comes; a report says what a single act would have
-- answered, so it tells of a restriction or a block what it tells of an ended link.

-- Tables ------------------------------------------------------------------------------------------

create type public.group_act_kind as enum ('message', 'book', 'assign', 'work');
comment on type public.group_act_kind is
  'What is done for each student of a group: a message to the guardians, a new lesson, a booked one, or work.';

create type public.group_act_state as enum ('waiting', 'done', 'skipped', 'stopped');
comment on type public.group_act_state is
  'What became of one student, or one guardian, of an act. stopped: its maker stopped it before their turn came.';

create table private.group_acts (
  id uuid primary key default gen_random_uuid(),
  maker_id uuid not null references public.profiles (id) on delete cascade,
  group_id uuid references private.student_groups (id) on delete set null,
  kind public.group_act_kind not null,
  is_all boolean not null,
  input jsonb,
  assignment_id uuid references public.assignments (id) on delete set null,
  next_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table private.group_acts is 'What people did for whole groups; each of one maker, who reads it alone.';
comment on column private.group_acts.group_id is
  'Null once the group is deleted: what was done, and what still waits, stays with its maker.';
comment on column private.group_acts.is_all is 'All or nothing: one student who fails keeps it from all.';
comment on column private.group_acts.input is 'What the rows that wait still need; null when none waits.';
comment on column private.group_acts.next_at is 'From when on a limit allows more; null when no row waits.';
create index group_acts_maker_id_idx on private.group_acts (maker_id, created_at);
create index group_acts_group_id_idx on private.group_acts (group_id);
create index group_acts_assignment_id_idx on private.group_acts (assignment_id);
create index group_acts_created_at_idx on private.group_acts (created_at);
create index group_acts_waiting_idx on private.group_acts (created_at) where input is not null;

create table private.group_act_rows (
  act_id uuid not null references private.group_acts (id) on delete cascade,
  position integer not null,
  student_id uuid references public.profiles (id) on delete set null,
  recipient_id uuid references public.profiles (id) on delete set null,
  state public.group_act_state not null default 'waiting',
  code public.error_code,
  booking_id uuid references public.bookings (id) on delete set null,
  thread_id uuid references public.threads (id) on delete set null,
  primary key (act_id, position),
  constraint group_act_rows_code_of_skipped check (code is null or state = 'skipped')
);
comment on table private.group_act_rows is 'Students of acts, in the order of their turn.';
comment on column private.group_act_rows.code is
  'Why it was skipped: what the single act answers. Null where all or nothing left it out.';
create index group_act_rows_student_id_idx on private.group_act_rows (student_id);
create index group_act_rows_recipient_id_idx on private.group_act_rows (recipient_id);
create index group_act_rows_booking_id_idx on private.group_act_rows (booking_id);
create index group_act_rows_thread_id_idx on private.group_act_rows (thread_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.group_acts enable row level security;
alter table private.group_act_rows enable row level security;
create policy group_acts_closed on private.group_acts for all using (false);
create policy group_act_rows_closed on private.group_act_rows for all using (false);

-- Functions: beginning and ending -----------------------------------------------------------------

create function private.students_in_group(p_group_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_me uuid := private.require_me();
begin
  if not exists (select from private.student_groups g where g.id = p_group_id and g.owner_id = v_me)
     and not exists (select from private.my_shared_groups() s where s.group_id = p_group_id) then
    perform private.fail('group.not_found', 'No such group.');
  end if;
  return array(
    select m.student_id
    from private.my_group_places(p_group_id) m
    join public.profiles p on p.id = m.student_id
    order by p.full_name, p.id);
end;
$$;
comment on function private.students_in_group(uuid) is
  'The students whom the signed-in person sees in a group, their own or a shared one, by name. Errors: auth.required, '
  'group.not_found.';

create function private.begin_group_act(
  p_group_id uuid, p_kind public.group_act_kind, p_is_all boolean, p_input jsonb)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. The caller's own lock is taken already: a write is counted after it.
declare
  v_me uuid := private.require_me();
  v_id uuid;
begin
  perform private.count_write(v_me);
  perform private.consume_rate_limit('group_act', v_me::text, 200, interval '1 day');
  insert into private.group_acts (maker_id, group_id, kind, is_all, input)
  values (v_me, p_group_id, p_kind, p_is_all, p_input)
  returning id into v_id;
  return v_id;
end;
$$;
comment on function private.begin_group_act(uuid, public.group_act_kind, boolean, jsonb) is
  'Begins an act of the signed-in person on a group that they see. Errors: auth.required, rate.limited.';

create function private.group_act_counts(p_act_id uuid)
returns table (total integer, done integer, skipped integer, waiting integer)
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return query
    select count(*)::integer, count(*) filter (where r.state = 'done')::integer,
           count(*) filter (where r.state in ('skipped', 'stopped'))::integer,
           count(*) filter (where r.state = 'waiting')::integer
    from private.group_act_rows r where r.act_id = p_act_id;
end;
$$;
comment on function private.group_act_counts(uuid) is 'How many students, or guardians, of an act are in which state.';

create function private.begin_group_step(p_act_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Hundreds of emails would hold up what single people are told.
begin
  perform private.set_bulk((select c.total > 50 from private.group_act_counts(p_act_id) c));
end;
$$;
comment on function private.begin_group_step(uuid) is
  'Begins a step of an act: what is told of an act on more than 50 goes with what goes to many. See end_group_step.';

create function private.end_group_step(p_act_id uuid, p_next_at timestamptz) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. What a row needed is forgotten with the last one.
begin
  perform private.set_bulk(false);
  update private.group_acts a
  set updated_at = now(), next_at = case when w.waits then coalesce(p_next_at, now()) end,
      input = case when w.waits then a.input end
  from (select exists (
    select from private.group_act_rows r where r.act_id = p_act_id and r.state = 'waiting') as waits) w
  where a.id = p_act_id;
  return private.group_act_summary(p_act_id);
end;
$$;
comment on function private.end_group_step(uuid, timestamptz) is
  'Ends a step of an act, and returns where it stands. p_next_at: from when on a limit allows more.';

create function private.group_act_summary(p_act_id uuid) returns json
language sql stable security definer set search_path = ''
as $$
  -- Definer: the tables are closed.
  select json_build_object(
    'id', a.id, 'kind', a.kind, 'total', c.total, 'done', c.done, 'skipped', c.skipped, 'waiting', c.waiting,
    'next_at', a.next_at)
  from private.group_acts a
  cross join lateral private.group_act_counts(a.id) c
  where a.id = p_act_id;
$$;
comment on function private.group_act_summary(uuid) is 'How far an act is: what its calls return.';

create function private.answer_of(p_message text) returns public.error_code
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return (select e.code from unnest(enum_range(null::public.error_code)) e(code) where e.code::text = p_message);
end;
$$;
comment on function private.answer_of(text) is 'The code of a raised error; null of one that is none of ours.';

create function private.close_group_act(p_act_id uuid, p_code public.error_code) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update private.group_act_rows r set state = 'skipped', code = p_code
  where r.act_id = p_act_id and r.state = 'waiting';
end;
$$;
comment on function private.close_group_act(uuid, public.error_code) is 'Skips what still waits.';

create function private.end_group_acts_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes another person's rows when their account ends.
declare
  v_act_ids uuid[] := array(
    select distinct r.act_id from private.group_act_rows r
    where p_profile_id in (r.student_id, r.recipient_id) and r.state = 'waiting');
begin
  delete from private.group_acts where maker_id = p_profile_id;
  -- What waits for them reaches nobody else. All or nothing is nothing then.
  update private.group_act_rows r set state = 'skipped', code = 'contact.not_found'
  from private.group_acts a
  where r.act_id = any (v_act_ids) and a.id = r.act_id and r.state = 'waiting'
    and (a.is_all or p_profile_id in (r.student_id, r.recipient_id));
  perform private.end_group_step(a.id, a.next_at) from private.group_acts a where a.id = any (v_act_ids);
  update private.group_act_rows set student_id = null where student_id = p_profile_id;
  update private.group_act_rows set recipient_id = null where recipient_id = p_profile_id;
end;
$$;
comment on function private.end_group_acts_of(uuid) is
  'Deletes the acts of an ended profile, and takes the profile out of those of others: it waits for nothing any more.';

create function private.adopt_group_acts(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows. The account is judged anew when its turn comes, as everybody who waits.
begin
  -- Nobody is done twice in one act, neither as a student nor as a guardian: of rows that become the same the first
  -- goes on, unless one is done.
  update private.group_act_rows r set state = 'skipped', code = 'contact.not_found'
  from (
    select n.act_id, n.position,
           row_number() over (
             partition by n.act_id, n.student_id, n.recipient_id
             order by n.state = 'done' desc, n.state = 'waiting' desc, n.position) as turn
    from (
      select o.act_id, o.position, o.state,
             case o.student_id when p_placeholder_id then p_profile_id else o.student_id end as student_id,
             case o.recipient_id when p_placeholder_id then p_profile_id else o.recipient_id end as recipient_id
      from private.group_act_rows o
      where o.act_id in (
        select x.act_id from private.group_act_rows x where p_placeholder_id in (x.student_id, x.recipient_id))) n
    where p_profile_id in (n.student_id, n.recipient_id)) same
  where r.act_id = same.act_id and r.position = same.position and same.turn > 1 and r.state = 'waiting';
  update private.group_act_rows r set student_id = p_profile_id where r.student_id = p_placeholder_id;
  update private.group_act_rows r set recipient_id = p_profile_id where r.recipient_id = p_placeholder_id;
end;
$$;
comment on function private.adopt_group_acts(uuid, uuid) is
  'Moves a placeholder''s rows in acts of others to the account that takes it over: what waits goes on.';

-- Functions: what the maker reads -----------------------------------------------------------------

create function private.my_group_acts()
returns table (
  id uuid, group_id uuid, group_name text, kind public.group_act_kind, is_all boolean, assignment_id uuid,
  total integer, done integer, skipped integer, waiting integer, next_at timestamptz, created_at timestamptz,
  updated_at timestamptz)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the tables are closed. A group that is not shared any more has no name.
declare
  v_me uuid := private.me();
begin
  return query
    with counts as (
      select r.act_id, count(*)::integer as total, count(*) filter (where r.state = 'done')::integer as done,
             count(*) filter (where r.state in ('skipped', 'stopped'))::integer as skipped,
             count(*) filter (where r.state = 'waiting')::integer as waiting
      from private.group_acts o
      join private.group_act_rows r on r.act_id = o.id
      where o.maker_id = v_me
      group by r.act_id)
    select a.id, g.id, g.name, a.kind, a.is_all, a.assignment_id, coalesce(c.total, 0), coalesce(c.done, 0),
           coalesce(c.skipped, 0), coalesce(c.waiting, 0), a.next_at, a.created_at, a.updated_at
    from private.group_acts a
    left join (
      select o.id, o.name from private.student_groups o where o.owner_id = v_me
      union all
      select s.group_id, h.name
      from private.my_shared_groups() s join private.student_groups h on h.id = s.group_id) g on g.id = a.group_id
    left join counts c on c.act_id = a.id
    where a.maker_id = v_me;
end;
$$;
comment on function private.my_group_acts() is 'The rows of the view my_group_acts.';

create function private.my_group_act_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return query select a.id from private.group_acts a where a.maker_id = private.me();
end;
$$;
comment on function private.my_group_act_ids() is 'The acts of the signed-in person.';

create function private.my_group_act_rows(p_act_id uuid)
returns table (
  "position" integer, student_id uuid, student_name text, recipient_id uuid, recipient_name text,
  state public.group_act_state, code public.error_code, booking_id uuid, thread_id uuid)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: the tables are closed. Whom the reader does not see any more has neither id nor name.
declare
  v_me uuid := private.me();
  v_student_ids uuid[];
begin
  perform from private.group_acts a where a.id = p_act_id and a.maker_id = v_me;
  if not found then
    return;
  end if;
  v_student_ids := array(select distinct r.student_id from private.group_act_rows r where r.act_id = p_act_id);
  return query
    with standing as materialized (select s.student_id from private.standing_students(v_me, v_student_ids) s),
    threads as materialized (select i.id from private.my_thread_ids() i(id))
    select r.position, p.id, p.full_name, o.id, o.full_name, r.state, r.code, r.booking_id, t.id
    from private.group_act_rows r
    left join standing s on s.student_id = r.student_id
    left join public.profiles p on p.id = s.student_id
    left join threads t on t.id = r.thread_id
    -- The other side of a conversation that they read.
    left join public.profiles o on o.id = r.recipient_id and t.id is not null
    where r.act_id = p_act_id;
end;
$$;
comment on function private.my_group_act_rows(uuid) is
  'The rows of the view my_group_act_students of one act; none of an act of others.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_group_acts with (security_invoker = true) as
select a.* from private.my_group_acts() a;
comment on view public.my_group_acts is
  'What the signed-in person did for whole groups within 90 days, and how far it is. waiting: continue_group_act goes '
  'on from next_at, and stop_group_act ends it. skipped: with those for whom it was stopped. group_name: null once the '
  'group is not shared any more.';

create view public.my_group_act_students with (security_invoker = true) as
-- A filter by act reaches the first function, so that the rows of other acts are not looked up.
select a.id as act_id, r."position", r.student_id, r.student_name, r.recipient_id, r.recipient_name, r.state, r.code,
       r.booking_id, r.thread_id
from private.my_group_act_ids() a(id)
cross join lateral private.my_group_act_rows(a.id) r;
comment on view public.my_group_act_students is
  'What became of each student of these acts; of a message, of each guardian. code: the error of the single act, '
  'which does not say why somebody cannot be reached; null where all or nothing left the student out. A student for '
  'whom the reader has no standing any more has neither id nor name.';

grant select on public.my_group_acts, public.my_group_act_students to authenticated, service_role;
grant execute on function
  private.my_group_acts(), private.my_group_act_ids(), private.my_group_act_rows(uuid)
to authenticated, service_role;
