-- Booking API: the calls and the view of clients, guardians, students and tutors. This file decides who may
-- call and validates arguments; assignments.sql holds the rules that apply on every path.

-- Functions: shared -------------------------------------------------------------------------------

create function private.booking_for(p_booking_id uuid, p_sides text[]) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot read these columns. Returns the row without a lock, because links must be locked
-- first, see assign_students.
declare
  v_me uuid := private.require_me();
  v_booking public.bookings;
begin
  select b.* into v_booking
  from public.bookings b
  where b.id = p_booking_id
    and v_me in (b.client_id, b.student_id, b.tutor_id, b.guardian_id)
    -- As in the policy bookings_select.
    and (not private.is_fully_restricted(v_me, b.client_id)
         or (b.status in ('confirmed', 'completed') and b.ends_at <= now()));
  if not found then
    perform private.fail('booking.not_found', 'No such booking.');
  elsif not (('client' = any (p_sides) and v_me = v_booking.client_id)
             or ('tutor' = any (p_sides) and v_me = v_booking.tutor_id)
             or ('guardian' = any (p_sides) and v_me is not distinct from v_booking.guardian_id)
             or ('student' = any (p_sides) and v_me is not distinct from v_booking.student_id)) then
    perform private.fail('permission.denied', 'Your side of the booking cannot do this.');
  end if;
  return v_booking;
end;
$$;
comment on function private.booking_for(uuid, text[]) is
  'The booking, if the caller is one of p_sides: client, tutor, guardian or student. Errors: auth.required, '
  'booking.not_found, permission.denied.';

-- Functions: creating -----------------------------------------------------------------------------

create function private.create_booking(
  p_tutor_id uuid, p_starts_at timestamptz, p_ends_at timestamptz, p_subject text,
  p_student_id uuid default null, p_guardian_id uuid default null,
  p_price_minor integer default null, p_currency text default null, p_request_id uuid default null)
returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot insert bookings.
declare
  v_me uuid := private.require_me();
  v_fingerprint bytea := sha256(convert_to(jsonb_build_array(
    p_tutor_id, extract(epoch from p_starts_at), extract(epoch from p_ends_at), p_subject,
    p_student_id, p_guardian_id, p_price_minor, p_currency)::text, 'UTF8'));
  v_request private.booking_requests;
  v_checked public.bookings;
  v_booking public.bookings;
begin
  v_checked := private.checked_booking(
    p_tutor_id, p_starts_at, p_ends_at, p_subject, p_student_id, p_guardian_id, p_price_minor, p_currency);
  -- Advisory lock per client: serializes repeated requests and the count of pending bookings.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.booking_client:' || v_me, 0));
  if p_request_id is not null then
    select r.* into v_request from private.booking_requests r
    where r.client_id = v_me and r.request_id = p_request_id;
    if found then
      if v_request.fingerprint <> v_fingerprint then
        perform private.fail('request.mismatch', 'This request id was used for another booking.');
      end if;
      select b.* into v_booking from public.bookings b where b.id = v_request.booking_id;
      return v_booking;
    end if;
  end if;
  perform private.count_write(v_me);
  v_booking := private.request_booking(v_checked);
  if p_request_id is not null then
    insert into private.booking_requests (client_id, request_id, booking_id, fingerprint)
    values (v_me, p_request_id, v_booking.id, v_fingerprint);
  end if;
  return v_booking;
end;
$$;

select private.expose('create_booking', 'everyone',
  'Books a tutor; the caller is the client. p_guardian_id: for agents, the client whose right allows the '
  'booking. p_price_minor: in minor units of p_currency. p_request_id: idempotency key. Returns the '
  'pending booking. Errors: auth.required, role.required, validation.failed, booking.time_taken, '
  'booking.student_not_linked, booking.not_a_tutor, booking.limit_reached (too many pending), request.mismatch, '
  'rate.limited.',
  false, 'shown_booking');

-- Functions: assigning ----------------------------------------------------------------------------

create function private.put_student_into(p_booking_ids uuid[], p_student_id uuid, p_guardian_id uuid)
returns setof public.bookings
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: clients cannot update bookings.
declare
  v_me uuid := private.require_me();
  v_guardian_id uuid := case when p_student_id <> v_me then coalesce(p_guardian_id, v_me) end;
  v_booking_id uuid;
begin
  for v_booking_id in select distinct i from unnest(p_booking_ids) i order by i loop
    perform private.booking_for(v_booking_id, '{client}');
  end loop;

  -- The student and the links are locked before the bookings, see check_assignment.
  perform private.lock_student(p_student_id, array[v_me, v_guardian_id]);
  perform from (
    select v_guardian_id, p_student_id, 'GUARDIAN'::public.relationship_type
    union
    select v_me, v_guardian_id, 'AGENT'
    union
    select b.guardian_id, b.student_id, 'GUARDIAN'
    from public.bookings b where b.id = any (p_booking_ids)) pair(source_id, target_id, type)
  join public.profile_graph g on g.source_profile_id = pair.source_id
    and g.target_profile_id = pair.target_id and g.relationship_type = pair.type
  order by g.id for share of g;
  perform from public.bookings b where b.id = any (p_booking_ids) order by b.id for update;
  perform private.fail('booking.not_open', 'A student can only be assigned to an active booking.')
  from public.bookings b
  where b.id = any (p_booking_ids) and not private.is_active(b.status, b.ends_at);
  -- Asked here as well, because where the student is assigned already nothing changes and no trigger asks: a lesson
  -- after the end of a restriction keeps its student, and must answer like one that lost them.
  if p_student_id <> v_me and not private.may_book_for(v_me, v_guardian_id, p_student_id) then
    perform private.fail('booking.student_not_linked', 'This guardian cannot book for this student.');
  end if;

  return query
    update public.bookings b
    set student_id = p_student_id, guardian_id = v_guardian_id
    where b.id = any (p_booking_ids)
    returning b.*;
exception
  when exclusion_violation then
    perform private.fail('booking.time_taken');
  when check_violation then
    -- The only constraint that can fail here: the tutor is neither student nor guardian.
    perform private.fail('booking.student_not_linked', 'This guardian cannot book for this student.');
end;
$$;
comment on function private.put_student_into(uuid[], uuid, uuid) is
  'Assigns a student to bookings of the signed-in client, all or none. Errors: auth.required, booking.not_found, '
  'permission.denied, booking.not_open, booking.time_taken, booking.student_not_linked.';

create function private.assign_students(p_booking_ids uuid[], p_student_id uuid, p_guardian_id uuid)
returns setof public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not call put_student_into.
declare
  v_me uuid := private.require_me();
begin
  if p_student_id is null then
    perform private.fail('validation.failed', 'p_student_id is required.');
  elsif coalesce(cardinality(p_booking_ids), 0) not between 1 and 100 then
    perform private.fail('validation.failed', 'p_booking_ids must contain 1 to 100 ids.');
  end if;
  perform private.count_write(v_me);
  return query select b.* from private.put_student_into(p_booking_ids, p_student_id, p_guardian_id) b;
end;
$$;
comment on function private.assign_students(uuid[], uuid, uuid) is 'See public.assign_students.';

create function public.assign_students(p_booking_ids uuid[], p_student_id uuid, p_guardian_id uuid default null)
returns setof public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  if array_ndims(p_booking_ids) > 1 then
    perform private.refuse_nested('p_booking_ids');
  end if;
  return query
    select (private.shown_booking(b)).* from private.assign_students(p_booking_ids, p_student_id, p_guardian_id) b;
end;
$$;
comment on function public.assign_students(uuid[], uuid, uuid) is
  'Assigns a student to 1 to 100 bookings, all or none; for their client. The status does not change. '
  'Returns the bookings. Errors: those of assign_student.';

create function public.assign_student(p_booking_id uuid, p_student_id uuid, p_guardian_id uuid default null)
returns public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return (select private.shown_booking(b)
          from private.assign_students(array[p_booking_id], p_student_id, p_guardian_id) b);
end;
$$;
comment on function public.assign_student(uuid, uuid, uuid) is
  'Assigns the student who attends a booking; for its client. p_guardian_id: for agents, the client whose '
  'right allows it. Returns the booking. Errors: auth.required, booking.not_found, permission.denied, '
  'booking.not_open, booking.time_taken, booking.student_not_linked, validation.failed, rate.limited.';

create function private.unassign_student(p_booking_id uuid) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update bookings.
declare
  v_booking public.bookings := private.booking_for(p_booking_id, '{client,guardian,student}');
begin
  perform private.count_write(private.me());
  select b.* into v_booking from public.bookings b where b.id = p_booking_id for update;
  -- A student whom the caller cannot see counts as not assigned.
  if not private.is_active(v_booking.status, v_booking.ends_at)
     or (private.shown_booking(v_booking)).student_id is null then
    perform private.fail('booking.not_open', 'This booking has no student to unassign.');
  end if;
  update public.bookings set student_id = null, guardian_id = null where id = p_booking_id
  returning * into v_booking;
  return v_booking;
end;
$$;

select private.expose('unassign_student', 'everyone',
  'Removes the student from an active booking; for its client, guardian or student. Returns the booking. '
  'Errors: auth.required, booking.not_found, permission.denied, booking.not_open, rate.limited.',
  true, 'shown_booking');

-- Functions: states -------------------------------------------------------------------------------

create function private.confirm_booking(p_booking_id uuid) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update bookings.
declare
  v_booking public.bookings := private.booking_for(p_booking_id, '{tutor}');
begin
  perform private.count_write(private.me());
  update public.bookings b set status = 'confirmed'
  where b.id = p_booking_id and b.status = 'pending' and b.starts_at > now()
  returning * into v_booking;
  if not found then
    perform private.fail('booking.not_open', 'Only a pending booking that has not begun can be confirmed.');
  end if;
  return v_booking;
end;
$$;

select private.expose('confirm_booking', 'everyone',
  'Confirms a pending booking and fixes its price; for its tutor. Returns the booking. Errors: '
  'auth.required, booking.not_found, permission.denied, booking.not_open, rate.limited.',
  true, 'shown_booking');

create function private.complete_booking(p_booking_id uuid, p_attendance public.booking_attendance default null)
returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update bookings.
declare
  v_booking public.bookings := private.booking_for(p_booking_id, '{tutor}');
begin
  perform private.count_write(private.me());
  update public.bookings b set status = 'completed', attendance = coalesce(p_attendance, 'attended')
  where b.id = p_booking_id and b.status = 'confirmed' and b.ends_at <= now()
  returning * into v_booking;
  if not found then
    perform private.fail('booking.not_open', 'Only a confirmed booking that is over can be completed.');
  end if;
  return v_booking;
end;
$$;

select private.expose('complete_booking', 'everyone',
  'Completes a confirmed booking after its end; for its tutor. p_attendance: default attended. Returns the '
  'booking. Errors: auth.required, booking.not_found, permission.denied, booking.not_open, rate.limited.',
  true, 'shown_booking');

create function private.cancel_booking(p_booking_id uuid, p_reason text default null) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update bookings.
declare
  v_booking public.bookings := private.booking_for(p_booking_id, '{client,tutor}');
  v_reason text := private.clean_text('p_reason', p_reason, 500, true);
begin
  perform private.count_write(private.me());
  update public.bookings b set status = 'cancelled', cancelled_by = private.me(), cancel_reason = v_reason
  -- clock_timestamp, because the statement may have waited for the row.
  where b.id = p_booking_id and b.status in ('pending', 'confirmed') and b.starts_at > clock_timestamp()
  returning * into v_booking;
  if not found then
    perform private.fail('booking.not_open', 'Only an active booking that has not begun can be canceled.');
  end if;
  return v_booking;
end;
$$;

select private.expose('cancel_booking', 'everyone',
  'Cancels an active booking before it begins; for its client or tutor. Returns the booking. Errors: '
  'auth.required, booking.not_found, permission.denied, booking.not_open, validation.failed, rate.limited.',
  true, 'shown_booking');

create function private.lapse_bookings(p_now timestamptz default now()) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update bookings.
declare
  v_lapsed integer;
begin
  -- The trigger that notifies of changed bookings reads this flag to name the reason.
  perform private.set_lapsing(true);
  update public.bookings b set status = 'cancelled'
  from private.settings s
  where b.status = 'pending'
    and (b.created_at <= p_now - make_interval(hours => s.booking_lapse_hours) or b.starts_at <= p_now);
  get diagnostics v_lapsed = row_count;
  perform private.set_lapsing(false);
  return v_lapsed;
end;
$$;

select private.expose('lapse_bookings', 'operations',
  'Cancels bookings that no tutor confirmed in time, returns how many. For scheduled tasks and the secret '
  'key.');

-- Views -------------------------------------------------------------------------------------------

create view public.my_bookings with (security_invoker = true) as
select b.id, b.client_id, b.student_id, b.guardian_id, b.tutor_id, b.starts_at, b.ends_at, b.subject,
       b.price_minor, b.currency, b.status, b.attendance, b.cancelled_by, b.cancel_reason,
       b.created_at, b.updated_at, b.client_name, b.student_name, b.tutor_name, b.my_side, b.revision
from private.seen_bookings b;
comment on view public.my_bookings is
  'Bookings of the signed-in person, with names. my_side: client (also of their own lesson), student, tutor '
  'or guardian. Once the client or guardian may no longer act for the student, the lesson remains with '
  'tutor, time and price but without the student.';

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_bookings to authenticated, service_role;

grant execute on function
  private.assign_students(uuid[], uuid, uuid),
  public.assign_students(uuid[], uuid, uuid),
  public.assign_student(uuid, uuid, uuid)
to anon, authenticated, service_role;
