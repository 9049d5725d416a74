-- Bookings: lessons, and who sees them. Four people may take part: the client pays, the student attends, the
-- guardian's right allows the assignment, the tutor teaches. assignments.sql holds the rules that apply on
-- every path, booking_api.sql the calls.

-- Types -------------------------------------------------------------------------------------------

create type public.booking_status as enum ('pending', 'confirmed', 'completed', 'cancelled');
comment on type public.booking_status is
  'pending -> confirmed -> completed; pending and confirmed may become cancelled.';

create type public.booking_attendance as enum ('attended', 'no_show');
comment on type public.booking_attendance is
  'Whether the student attended; set when the booking is completed.';

-- Tables ------------------------------------------------------------------------------------------

create table public.bookings (
  id uuid primary key default private.uuid_v7(),
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
  revision integer not null default 0,
  constraint bookings_end_after_start check (ends_at > starts_at and isfinite(starts_at) and isfinite(ends_at)),
  constraint bookings_subject_plain check (private.is_plain_text(subject, 200)),
  constraint bookings_price_not_negative check (price_minor >= 0),
  constraint bookings_price_has_currency check ((price_minor is null) = (currency is null)),
  constraint bookings_currency_is_iso_4217
    check (currency is null or private.currency_minor_units(currency) is not null),
  constraint bookings_attendance_with_completion check ((attendance is not null) = (status = 'completed')),
  constraint bookings_cancellation_only_when_cancelled
    check (status = 'cancelled' or (cancelled_by is null and cancel_reason is null)),
  constraint bookings_cancel_reason_plain check (private.is_plain_text(cancel_reason, 500, true)),
  constraint bookings_guardian_for_other_students
    check ((guardian_id is not null) = (student_id is not null and student_id <> client_id)),
  constraint bookings_tutor_is_somebody_else
    check (tutor_id <> client_id and tutor_id <> student_id and tutor_id <> guardian_id),
  constraint bookings_tutor_not_double_booked exclude using gist (
    tutor_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('pending', 'confirmed')),
  constraint bookings_student_not_double_booked exclude using gist (
    student_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('pending', 'confirmed'))
)
-- A booking changes two or three times: its next version finds place in the same page.
with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.01);
comment on table public.bookings is
  'Lessons: the client pays, the student attends, the tutor teaches. Visible to these three and to the '
  'guardian whose right allows the assignment.';
comment on column public.bookings.guardian_id is
  'The guardian whose `book` right allows the assignment: the client, or for an agent one of their clients. '
  'Null if nobody is assigned or the student is the client.';
comment on column public.bookings.student_id is
  'Who attends. Visible to the client and the guardian while they have effective rights for the student.';
comment on column public.bookings.price_minor is
  'The price that the client offers, in minor units of `currency`; fixed once the tutor confirms.';
comment on column public.bookings.revision is
  'How often its time, subject or status has changed: SEQUENCE in calendars.';
comment on column public.bookings.cancelled_by is
  'Who canceled; null if the booking lapsed or was canceled automatically.';
-- Each side's bookings in order of time. The included columns answer "whom do I know from bookings" and "who
-- teaches whom now" by index-only scans.
create index bookings_client_id_idx on public.bookings (client_id, starts_at, id) include (student_id, tutor_id);
create index bookings_student_id_idx on public.bookings (student_id, starts_at, id)
  include (client_id, tutor_id, status, ends_at);
create index bookings_tutor_id_idx on public.bookings (tutor_id, starts_at, id)
  include (client_id, student_id, status, ends_at);
-- With these columns also the active bookings of a link, independent of its history.
create index bookings_guardian_id_idx on public.bookings (guardian_id, student_id, ends_at);
-- Bookings made by agents; a guardian has the others as the client.
create index bookings_agent_idx on public.bookings (guardian_id, starts_at, id)
  include (client_id, student_id, tutor_id)
  where client_id <> guardian_id;
-- n_distinct -1 makes the planner expect one booking per person, so every plan uses these indexes in their
-- order, also for a person with thousands of lessons.
alter table public.bookings
  alter column client_id set (n_distinct = -1), alter column student_id set (n_distinct = -1),
  alter column tutor_id set (n_distinct = -1), alter column guardian_id set (n_distinct = -1);
create index bookings_cancelled_by_idx on public.bookings (cancelled_by) where cancelled_by is not null;
-- Retention deletes the oldest of each.
create index bookings_canceled_ends_at_idx on public.bookings (ends_at) where status = 'cancelled';
create index bookings_kept_ends_at_idx on public.bookings (ends_at) where status <> 'cancelled';
create index bookings_pending_idx on public.bookings (created_at) where status = 'pending';

create table private.booking_requests (
  client_id uuid not null references public.profiles (id) on delete cascade,
  request_id uuid not null,
  booking_id uuid not null references public.bookings (id) on delete cascade,
  fingerprint bytea not null,
  created_at timestamptz not null default now(),
  primary key (client_id, request_id)
);
comment on table private.booking_requests is
  'Request ids that make create_booking idempotent: one booking per client and request id.';
create index booking_requests_booking_id_idx on private.booking_requests (booking_id);
create index booking_requests_created_at_idx on private.booking_requests (created_at);

-- Access ------------------------------------------------------------------------------------------

alter table public.bookings enable row level security;
alter table private.booking_requests enable row level security;
-- Not the other people nor who canceled and why: these depend on what the reader may know about the student, and
-- whom they blocked. The my_bookings view shows them.
grant select (id, tutor_id, starts_at, ends_at, subject, price_minor, currency, status, attendance, created_at,
              updated_at, revision)
  on public.bookings to authenticated;
grant select, insert, update, delete on public.bookings to service_role;
create policy bookings_select on public.bookings for select to authenticated
  using ((client_id = (select private.me()) or student_id = (select private.me())
          or tutor_id = (select private.me()) or guardian_id = (select private.me()))
         -- Restrictions protect a student also as the client: only past lessons remain visible.
         and (client_id <> all (array(select private.my_hidden_students()))
              or (status in ('confirmed', 'completed') and ends_at <= now())));
create policy booking_requests_closed on private.booking_requests for all using (false);

-- Active bookings ---------------------------------------------------------------------------------

create view private.active_bookings with (security_invoker = true) as
select b.*
from public.bookings b
where b.status in ('pending', 'confirmed') and b.ends_at > now();
comment on view private.active_bookings is
  'Active bookings: pending or confirmed, and they end in the future.';

create function private.is_active(p_status public.booking_status, p_ends_at timestamptz) returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return p_status in ('pending', 'confirmed') and p_ends_at > now();
end;
$$;
comment on function private.is_active(public.booking_status, timestamptz) is
  'True for an active booking: pending or confirmed, and it ends in the future. For rows in variables; '
  'queries use the view active_bookings.';

-- What people see of bookings ---------------------------------------------------------------------

create function private.students_paid_for(p_profile_id uuid) returns setof uuid
language plpgsql stable security definer rows 1 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads links and restrictions of other people. Most guardians have no adult student.
begin
  return query
    select g.target_profile_id from public.profile_graph g
    where g.source_profile_id = p_profile_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and g.minor_until <= current_date and private.could_book_as_minor(p_profile_id, g.target_profile_id)
      -- Of what is left of their rights an order may take all, and then it hides the student here as well.
      and not private.is_fully_restricted(p_profile_id, g.target_profile_id)
      and exists (select from public.bookings b
                  where b.guardian_id = p_profile_id and b.student_id = g.target_profile_id);
end;
$$;
comment on function private.students_paid_for(uuid) is
  'Adult students in lessons that a guardian booked before they came of age: the guardian goes on seeing them there.';

create function private.my_booked_students() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: policies call it. A client sees the student of a lesson only while they may act for the student.
declare
  v_me uuid := private.me();
begin
  return next v_me;
  return query select private.students_of(v_me, null);
  return query select private.students_paid_for(v_me);
  -- Most people are no agents.
  perform from private.active_agent_links g where g.source_profile_id = v_me;
  if found then
    return query select s.student_id from private.my_client_students() s;
  end if;
end;
$$;
comment on function private.my_booked_students() is
  'Students whom the signed-in person sees in bookings as the client or guardian.';

create function private.may_know_booked(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people. The rule of my_booked_students for one pair.
begin
  return p_profile_id = p_student_id or private.has_right(p_profile_id, p_student_id)
    or p_student_id in (select private.students_paid_for(p_profile_id))
    or (not private.is_fully_restricted(p_profile_id, p_student_id) and exists (
          select from public.profile_graph a
          where a.source_profile_id = p_profile_id and a.relationship_type = 'AGENT'
            and private.is_agent_of(p_profile_id, a.target_profile_id)
            and private.has_right(a.target_profile_id, p_student_id, 'book')
            and not private.is_fully_restricted(p_profile_id, a.target_profile_id)));
end;
$$;
comment on function private.may_know_booked(uuid, uuid) is
  'True if the person sees the student in bookings of which they are the client or guardian.';

create function private.shown_booking(p_booking public.bookings) returns public.bookings
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: what is removed depends on rows that the reader cannot see.
declare
  v_me uuid := private.me();
begin
  if p_booking.id is null or v_me is null then
    return p_booking;
  end if;
  if p_booking.cancelled_by in (select private.silenced_for(v_me)) then
    p_booking.cancel_reason := null;
  end if;
  if v_me is not distinct from p_booking.student_id then
    return p_booking;
  end if;
  if (case when v_me = p_booking.tutor_id then private.is_fully_restricted(v_me, p_booking.student_id)
           else not private.may_know_booked(v_me, p_booking.student_id) end) then
    p_booking.student_id := null;
    p_booking.guardian_id := null;
  end if;
  -- Restrictions protect a student also as the client.
  if private.is_fully_restricted(v_me, p_booking.client_id) then
    p_booking.client_id := null;
  end if;
  if p_booking.cancelled_by not in (v_me, p_booking.tutor_id)
     and p_booking.cancelled_by is distinct from p_booking.client_id then
    p_booking.cancelled_by := null;
  end if;
  return p_booking;
end;
$$;
comment on function private.shown_booking(public.bookings) is
  'A booking as the caller may see it: the client and the guardian see the student while they have effective '
  'rights, and a fully restricted person never does. `cancelled_by` is the caller, the tutor or a visible '
  'client, otherwise null. Whoever blocked who canceled does not read why.';

create view private.seen_bookings as
select b.id,
       case when s.client_shown then b.client_id end as client_id,
       case when s.student_shown then b.student_id end as student_id,
       case when s.student_shown then b.guardian_id end as guardian_id,
       b.tutor_id, b.starts_at, b.ends_at, case when s.shown then b.subject end as subject, b.price_minor,
       case when s.shown then b.currency end as currency, b.status, b.attendance,
       case when b.cancelled_by in ((select private.me()), b.tutor_id) or b.student_id = (select private.me())
              or (b.cancelled_by = b.client_id and s.client_shown)
            then b.cancelled_by end as cancelled_by,
       case when s.shown and (b.cancelled_by is null or b.cancelled_by <> all (array(select private.my_silenced())))
            then b.cancel_reason end as cancel_reason, b.created_at, b.updated_at, b.revision, b.my_side,
       -- Whoever is shown is a person whose profile the reader may see: visibility.sql says the same of bookings.
       case when s.client_shown
         then (select p.full_name from public.profiles p where p.id = b.client_id) end as client_name,
       case when s.student_shown
         then (select p.full_name from public.profiles p where p.id = b.student_id) end as student_name,
       case when s.tutor_shown
         then (select p.full_name from public.profiles p where p.id = b.tutor_id) end as tutor_name
from (
  -- One arm per side, so that a page is read from the end of that side's index regardless of the history.
  -- The arms have no conditions of their own, which would prevent the planner from flattening them. The sides
  -- of a booking are different people, except that the client may also be the student or guardian.
  select b.*, b.tutor_id as side_id, 'tutor' as my_side, true as counts from public.bookings b
  union all
  select b.*, b.client_id as side_id, 'client' as my_side, true as counts from public.bookings b
  union all
  select b.*, b.guardian_id as side_id, 'guardian' as my_side, b.client_id <> b.guardian_id as counts
    from public.bookings b
  union all
  select b.*, b.student_id as side_id, 'student' as my_side, b.client_id <> b.student_id as counts
    from public.bookings b
) b
-- `offset 0` keeps what is used several times from being computed each time. Both refer to the booking, so that
-- the bookings come first, in their order.
cross join lateral (
  select case when b.id is not null then array(select private.my_hidden_students()) end as students offset 0) hidden
cross join lateral (
  select b.client_id <> all (hidden.students) as client_shown, b.tutor_id <> all (hidden.students) as tutor_shown,
         case b.my_side when 'tutor' then b.student_id <> all (hidden.students)
                        when 'student' then true
                        else b.student_id = any (array(select private.my_booked_students())) end as student_shown,
         -- The condition below once more. The planner may apply a filter of a client first; one on a text, which
         -- can raise an error, must not meet a text that is hidden.
         b.client_id <> all (hidden.students)
           or (b.status in ('confirmed', 'completed') and b.ends_at <= now()) as shown
  offset 0) s
where b.side_id = (select private.me()) and b.counts
  and (b.client_id <> all (array(select private.my_hidden_students()))
       or (b.status in ('confirmed', 'completed') and b.ends_at <= now()));
comment on view private.seen_bookings is
  'Bookings of the signed-in person, with the rules of shown_booking. An owner''s view, because clients '
  'cannot read these columns of the table.';

-- Access: functions -------------------------------------------------------------------------------

grant select on private.seen_bookings to authenticated, service_role;
grant execute on function
  private.my_booked_students()
to authenticated, service_role;
grant execute on function
  private.shown_booking(public.bookings)
to anon, authenticated, service_role;

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.bookings', 'id',
  '{client_id,student_id,guardian_id,tutor_id,status,attendance,cancelled_by}');
