-- Bookings: who pays (client), who attends (student), on whose right (guardian), who teaches (tutor).
-- On every path a booked child is linked at that moment, nobody is booked twice, and a link does
-- not end under an active booking. The calls are in the next file.

create type public.booking_status as enum ('pending', 'confirmed', 'completed', 'cancelled');
comment on type public.booking_status is 'pending -> confirmed -> completed, or -> cancelled.';
create type public.booking_attendance as enum ('attended', 'no_show');
comment on type public.booking_attendance is 'Whether the student came; set with completion.';

create table public.bookings (
  id uuid primary key default gen_random_uuid(),
  client_id uuid not null references public.profiles (id) on delete restrict,
  student_id uuid references public.profiles (id) on delete restrict,
  guardian_id uuid references public.profiles (id) on delete restrict,
  tutor_id uuid not null references public.profiles (id) on delete restrict,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  subject text not null,
  price_minor integer,
  currency text,
  status public.booking_status not null default 'pending',
  attendance public.booking_attendance,
  cancelled_by uuid references public.profiles (id) on delete set null,
  cancel_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint bookings_end_after_start check (ends_at > starts_at and isfinite(starts_at) and isfinite(ends_at)),
  constraint bookings_subject_plain check (private.is_plain_text(subject, 200)),
  constraint bookings_price_not_negative check (price_minor >= 0),
  constraint bookings_price_has_currency check ((price_minor is null) = (currency is null)),
  constraint bookings_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint bookings_attendance_with_completion check ((attendance is not null) = (status = 'completed')),
  constraint bookings_cancellation_only_when_cancelled
    check (status = 'cancelled' or (cancelled_by is null and cancel_reason is null)),
  constraint bookings_cancel_reason_plain check (private.is_plain_text(cancel_reason, 500, true)),
  constraint bookings_guardian_for_other_students
    check ((guardian_id is not null) = (student_id is not null and student_id <> client_id)),
  constraint bookings_tutor_is_somebody_else check (tutor_id <> client_id and tutor_id <> student_id and tutor_id <> guardian_id),
  constraint bookings_tutor_not_double_booked exclude using gist (
    tutor_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('pending', 'confirmed')),
  constraint bookings_student_not_double_booked exclude using gist (
    student_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('pending', 'confirmed'))
);
comment on table public.bookings is
  'Lessons: client pays, student attends, tutor teaches. Seen by these three and the guardian on whose right the assignment stands.';
comment on column public.bookings.guardian_id is
  'On whose `book` right the assignment stands: the client, or for an agent one of his clients. Null when nobody is assigned or the student is the client.';
comment on column public.bookings.price_minor is 'The client''s offer in minor units of `currency`; fixed once the tutor confirms.';
comment on column public.bookings.cancelled_by is 'Who cancelled; null when the booking lapsed or the system did.';
-- Each side's bookings in their order. What is included answers "whom do I know from bookings" and "who
-- teaches whom now" without the table.
create index bookings_client_id_idx on public.bookings (client_id, starts_at, id) include (student_id, tutor_id);
create index bookings_student_id_idx on public.bookings (student_id, starts_at, id)
  include (client_id, tutor_id, status, ends_at);
create index bookings_tutor_id_idx on public.bookings (tutor_id, starts_at, id)
  include (client_id, student_id, status, ends_at);
create index bookings_guardian_id_idx on public.bookings (guardian_id);
-- Those that agents booked; the others a guardian has as the client.
create index bookings_agent_idx on public.bookings (guardian_id, starts_at, id) include (client_id, student_id, tutor_id)
  where client_id <> guardian_id;
-- Planned as if everybody had one booking: then every plan goes by these indexes and in their order, also for
-- somebody who has given thousands of lessons.
alter table public.bookings
  alter column client_id set (n_distinct = -1), alter column student_id set (n_distinct = -1),
  alter column tutor_id set (n_distinct = -1), alter column guardian_id set (n_distinct = -1);
-- What stands on a link now, however long its history.
create index bookings_active_idx on public.bookings (guardian_id, student_id, ends_at)
  where status in ('pending', 'confirmed');
create index bookings_cancelled_by_idx on public.bookings (cancelled_by);
create index bookings_pending_idx on public.bookings (created_at) where status = 'pending';

create table private.booking_requests (
  client_id uuid not null references public.profiles (id) on delete cascade,
  request_id uuid not null,
  booking_id uuid not null references public.bookings (id) on delete cascade,
  fingerprint bytea not null,
  created_at timestamptz not null default now(),
  primary key (client_id, request_id)
);
comment on table private.booking_requests is 'Makes create_booking safe to repeat: one booking per client and request id.';
create index booking_requests_booking_id_idx on private.booking_requests (booking_id);

-- Access ------------------------------------------------------------------------------------------

alter table public.bookings enable row level security;
alter table private.booking_requests enable row level security;
grant select on public.bookings to authenticated;
grant select, insert, update, delete on public.bookings to service_role;
create policy booking_requests_closed on private.booking_requests for all using (false);
create policy bookings_select on public.bookings for select to authenticated
  using (
    (client_id = (select private.me()) or student_id = (select private.me())
     or tutor_id = (select private.me()) or guardian_id = (select private.me()))
    -- A learner who pays for himself is protected as the client, too.
    and not array[client_id, student_id] && array(select private.my_hidden_students()));

-- Functions ---------------------------------------------------------------------------------------

create function private.is_active(p_status public.booking_status, p_ends_at timestamptz) returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return p_status in ('pending', 'confirmed') and p_ends_at > now();
end;
$$;
comment on function private.is_active(public.booking_status, timestamptz) is
  'An active booking is pending or confirmed and ends in the future.';

create function private.active_bookings_on_link(p_link public.profile_graph) returns uuid[]
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the bookings may be an agent's. Volatile: it must see what committed while the caller
-- waited for the link.
begin
  if p_link.relationship_type = 'GUARDIAN' then
    return array(
      select b.id from public.bookings b
      where b.guardian_id = p_link.source_profile_id and b.student_id = p_link.target_profile_id
        and b.status in ('pending', 'confirmed') and b.ends_at > now()
      order by b.starts_at, b.id);
  elsif p_link.relationship_type = 'AGENT' then
    return array(
      select b.id from public.bookings b
      where b.client_id = p_link.source_profile_id and b.guardian_id = p_link.target_profile_id
        and b.status in ('pending', 'confirmed') and b.ends_at > now()
      order by b.starts_at, b.id);
  end if;
  return '{}';
end;
$$;
comment on function private.active_bookings_on_link(public.profile_graph) is 'Ids of the active bookings that stand on a link.';

create function private.release_bookings(p_booking_ids uuid[], p_mode text) returns void
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: clients hold no UPDATE on bookings.
begin
  -- In one order, so that two releases do not wait for each other. One that ended while we waited
  -- stays as it ended.
  perform from public.bookings b where b.id = any (p_booking_ids) order by b.id for update;
  if p_mode = 'cancel' then
    update public.bookings set status = 'cancelled', cancelled_by = private.me()
    where id = any (p_booking_ids) and status in ('pending', 'confirmed');
  else
    update public.bookings set student_id = null, guardian_id = null
    where id = any (p_booking_ids) and status in ('pending', 'confirmed');
  end if;
end;
$$;
comment on function private.release_bookings(uuid[], text) is 'Cancels (`cancel`) bookings, or takes the student out of them (`unassign`).';

create function private.unassign_restricted_bookings(p_restriction_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the restriction works on everybody's bookings.
declare
  v_quiet text := coalesce(current_setting('homeroom.quiet', true), '');
  v_booking_ids uuid[] := array(
    select b.id
    from public.contact_restrictions r
    join public.bookings b on b.student_id = r.student_id
    where r.id = p_restriction_id and 'book' = any (r.rights)
      and b.status in ('pending', 'confirmed') and b.ends_at > greatest(now(), r.starts_at)
      and (r.ends_at is null or b.starts_at < r.ends_at)
      and exists (select from private.restriction_subjects s
                  where s.restriction_id = r.id and s.profile_id in (b.client_id, b.guardian_id, b.tutor_id)));
begin
  if v_booking_ids <> '{}' then
    -- Restrictions notify nobody; the trigger that tells of changed bookings reads this.
    perform set_config('homeroom.quiet', 'on', true);
    -- A lesson that the student booked for himself has nobody else to attend it: it ends.
    perform private.release_bookings(array(
      select b.id from public.bookings b where b.id = any (v_booking_ids) and b.client_id = b.student_id), 'cancel');
    perform private.release_bookings(v_booking_ids, 'unassign');
    perform set_config('homeroom.quiet', v_quiet, true);
  end if;
end;
$$;
comment on function private.unassign_restricted_bookings(uuid) is
  'Takes the student out of the bookings that a restriction forbids, without a word.';

create function private.lock_student(p_student_id uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients lock nobody. Revoking the role and restricting the student take stronger locks.
declare
  v_is_student boolean;
begin
  perform from public.profile_roles r where r.profile_id = p_student_id and r.role = 'student' for share;
  v_is_student := found;
  perform from public.profiles p where p.id = p_student_id for share;
  return v_is_student;
end;
$$;
comment on function private.lock_student(uuid) is
  'Keeps the student''s role and restrictions as they are until the transaction ends; says whether he holds the role.';

create function private.check_assignment(
  p_student_id uuid, p_guardian_id uuid, p_client_id uuid, p_tutor_id uuid, p_ends_at timestamptz)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: must judge links and restrictions that the caller cannot see. Volatile, each statement
-- with a snapshot of its own: what is read after a lock is what stood when the lock was granted.
declare
  v_is_student boolean;
begin
  -- Everywhere in one order, or two would wait for each other: roles, people, links, bookings.
  v_is_student := private.lock_student(p_student_id);
  -- FOR SHARE on the links: ending one takes a stronger lock first, so either it waits for us and
  -- finds the booking, or we wait for it and find no link. KEY SHARE would let both pass.
  perform from public.profile_graph g
  where g.status = 'ACTIVE'
    and (g.source_profile_id, g.target_profile_id, g.relationship_type) in (
      (p_guardian_id, p_student_id, 'GUARDIAN'), (p_client_id, p_guardian_id, 'AGENT'))
  order by g.id for share;
  if not private.has_right(p_guardian_id, p_student_id, 'book')
     or (p_guardian_id <> p_client_id and not exists (
           select from public.profile_graph g
           where g.source_profile_id = p_client_id and g.target_profile_id = p_guardian_id
             and g.relationship_type = 'AGENT' and g.status = 'ACTIVE'))
     or exists (
          select from unnest(array[p_guardian_id, p_client_id, p_tutor_id]) person(id)
          where 'book' = any (private.denied_rights(person.id, p_student_id, now(), greatest(now(), p_ends_at)))) then
    perform private.fail('booking.student_not_linked', 'Not a student for whom this guardian may book.');
  elsif not v_is_student then
    -- Last: only who may book learns what the student's account lacks.
    perform private.fail('student.role_required', 'This person is not a student any more.');
  end if;
end;
$$;
comment on function private.check_assignment(uuid, uuid, uuid, uuid, timestamptz) is
  'Locks what an assignment stands on and judges it. Errors: booking.student_not_linked, student.role_required.';

-- Triggers on bookings ----------------------------------------------------------------------------

create function private.tg_bookings__check_assignment() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see check_assignment.
declare
  v_activated boolean := private.is_active(new.status, new.ends_at)
    and (tg_op = 'INSERT' or not private.is_active(old.status, old.ends_at)
         or (old.starts_at, old.ends_at) is distinct from (new.starts_at, new.ends_at));
  -- Past bookings of a placeholder follow the account that takes it over, though the links on which
  -- they stood may have ended.
  v_adopted boolean := tg_op = 'UPDATE' and not private.is_active(new.status, new.ends_at)
    and current_setting('homeroom.adopting', true) in (old.student_id::text, old.guardian_id::text);
begin
  if new.student_id is null or new.student_id = new.client_id then
    new.guardian_id := null;
  else
    new.guardian_id := coalesce(new.guardian_id, new.client_id);
  end if;

  if v_activated or new.tutor_id is distinct from old.tutor_id then
    perform private.require_read_committed();
    -- Share-locks the role: revoking it waits, and then finds this booking.
    perform from public.profile_roles r where r.profile_id = new.tutor_id and r.role = 'tutor' for share;
    if not found then
      perform private.fail('booking.not_a_tutor', 'That person does not teach here.');
    end if;
  end if;

  if new.student_id is not null and v_adopted is not true
     and (v_activated or (new.student_id, new.guardian_id, new.client_id, new.tutor_id)
                         is distinct from (old.student_id, old.guardian_id, old.client_id, old.tutor_id)) then
    perform private.require_read_committed();
    -- Two assignments of one student would each wait for the other's index entry.
    perform pg_advisory_xact_lock(hashtextextended('homeroom.booked_student:' || new.student_id, 0));
    if new.student_id <> new.client_id then
      perform private.check_assignment(new.student_id, new.guardian_id, new.client_id, new.tutor_id, new.ends_at);
    else
      -- Who attends himself stands on nobody's right, but a restriction binds his tutor all the same.
      perform private.lock_student(new.student_id);
      if 'book' = any (private.denied_rights(new.tutor_id, new.student_id, now(), greatest(now(), new.ends_at))) then
        perform private.fail('booking.student_not_linked', 'This lesson is not possible.');
      end if;
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_bookings__check_assignment() is
  'On every path: the student is nobody, the client, or a student for whom the guardian may book; the tutor teaches. Errors: booking.student_not_linked, booking.not_a_tutor, student.role_required.';

create function private.tg_bookings__check_change() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  if new.status <> old.status and (old.status::text, new.status::text) not in (
       ('pending', 'confirmed'), ('pending', 'cancelled'), ('confirmed', 'completed'), ('confirmed', 'cancelled')) then
    perform private.fail('booking.not_open', format('A %s booking cannot become %s.', old.status, new.status));
  end if;
  if old.status <> 'pending'
     and (new.price_minor, new.currency) is distinct from (old.price_minor, old.currency) then
    perform private.fail('booking.not_open', 'The price is fixed once the tutor has confirmed.');
  end if;
  new.updated_at := now();
  return new;
end;
$$;
comment on function private.tg_bookings__check_change() is
  'Keeps the order of states, and the price once confirmed. Errors: booking.not_open.';

create function private.tg_bookings__record_lessons() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
begin
  if new.attendance = 'attended' and old.attendance is null then
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
    select distinct l.source_id, new.tutor_id, 'BOOKING'::public.relationship_type, 'ACTIVE'::public.link_status,
           '{"created_via": "booking"}'::jsonb
    from unnest(array[new.client_id, new.student_id]) l(source_id)
    where l.source_id is not null
    order by 1
    on conflict do nothing;
  end if;
  return null;
end;
$$;
comment on function private.tg_bookings__record_lessons() is 'Records in the graph who has had lessons with whom.';

create trigger bookings_10_check_change before update on public.bookings
  for each row execute function private.tg_bookings__check_change();
create trigger bookings_20_check_assignment_insert before insert on public.bookings
  for each row execute function private.tg_bookings__check_assignment();
create trigger bookings_20_check_assignment_update before update on public.bookings
  for each row execute function private.tg_bookings__check_assignment();
create trigger bookings_30_record_lessons after update on public.bookings
  for each row execute function private.tg_bookings__record_lessons();
create trigger bookings_90_audit_insert after insert on public.bookings
  for each row execute function private.tg_audit('id', 'client_id', 'student_id', 'guardian_id', 'tutor_id', 'status');
create trigger bookings_90_audit_update after update on public.bookings
  for each row execute function private.tg_audit(
    'id', 'client_id', 'student_id', 'guardian_id', 'tutor_id', 'status', 'attendance', 'cancelled_by');
create trigger bookings_90_audit_delete after delete on public.bookings
  for each row execute function private.tg_audit('id', 'client_id', 'student_id', 'guardian_id', 'tutor_id', 'status');

-- Triggers on what bookings stand on --------------------------------------------------------------

create function private.tg_profile_graph__guard_bookings() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: finds bookings that the caller may not see. The row is locked by the statement that
-- fires this, so every assignment has either committed and is found below, or waits and then finds
-- the link gone.
declare
  v_booking_ids uuid[];
begin
  if old.status <> 'ACTIVE' or old.relationship_type not in ('GUARDIAN', 'AGENT') then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and new.status = 'ACTIVE'
     and (new.source_profile_id, new.target_profile_id, new.relationship_type)
         = (old.source_profile_id, old.target_profile_id, old.relationship_type)
     and ('book' = any (new.rights) or 'book' <> all (old.rights)) then
    return new;
  end if;
  perform private.require_read_committed();
  v_booking_ids := private.active_bookings_on_link(old);
  if v_booking_ids <> '{}' then
    perform private.fail('link.has_active_bookings', to_json(v_booking_ids)::text);
  end if;
  return coalesce(new, old);
end;
$$;
comment on function private.tg_profile_graph__guard_bookings() is
  'A link does not end, nor lose `book`, under active bookings, whoever asks. Errors: link.has_active_bookings.';

create function private.tg_profile_roles__release_bookings() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: works on everybody's bookings. Assignments share-lock the role row, see above.
begin
  if tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role) then
    return null;
  elsif old.role = 'tutor' then
    perform private.require_read_committed();
    perform private.release_bookings(array(
      select b.id from public.bookings b
      where b.tutor_id = old.profile_id and b.status in ('pending', 'confirmed') and b.ends_at > now()), 'cancel');
  elsif old.role = 'student' then
    perform private.require_read_committed();
    perform private.release_bookings(array(
      select b.id from public.bookings b
      where b.student_id = old.profile_id and b.client_id <> old.profile_id
        and b.status in ('pending', 'confirmed') and b.ends_at > now()), 'unassign');
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__release_bookings() is
  'Without the tutor role active bookings are cancelled, without the student role unassigned.';

create trigger profile_graph_15_guard_bookings_update before update on public.profile_graph
  for each row execute function private.tg_profile_graph__guard_bookings();
create trigger profile_graph_15_guard_bookings_delete before delete on public.profile_graph
  for each row execute function private.tg_profile_graph__guard_bookings();
create trigger profile_roles_20_release_bookings_update after update on public.profile_roles
  for each row execute function private.tg_profile_roles__release_bookings();
create trigger profile_roles_20_release_bookings_delete after delete on public.profile_roles
  for each row execute function private.tg_profile_roles__release_bookings();

create trigger profile_graph_40_refuse_truncate before truncate on public.profile_graph
  for each statement execute function private.tg_refuse_truncate();
create trigger bookings_40_refuse_truncate before truncate on public.bookings
  for each statement execute function private.tg_refuse_truncate();
create trigger profile_roles_40_refuse_truncate before truncate on public.profile_roles
  for each statement execute function private.tg_refuse_truncate();
create trigger contact_restrictions_40_refuse_truncate before truncate on public.contact_restrictions
  for each statement execute function private.tg_refuse_truncate();
create trigger settings_40_refuse_truncate before truncate on private.settings
  for each statement execute function private.tg_refuse_truncate();
