-- Bookings: the calls of clients, students and tutors. What must hold whoever writes is in the file
-- before; here stands who may ask, and in which words he is refused.

-- Functions: shared -------------------------------------------------------------------------------

create function private.booking_for(p_booking_id uuid, p_sides text[]) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on bookings. Returns the row unlocked: links are locked first,
-- see assign_students.
declare
  v_me uuid := private.require_me();
  v_booking public.bookings;
begin
  select b.* into v_booking
  from public.bookings b
  where b.id = p_booking_id
    and v_me in (b.client_id, b.student_id, b.tutor_id, b.guardian_id)
    and not private.is_barred(v_me, b.client_id)
    and (b.student_id is null or not private.is_barred(v_me, b.student_id));
  if not found then
    perform private.fail('booking.not_found', 'No such booking.');
  elsif not (('client' = any (p_sides) and v_me = v_booking.client_id)
             or ('tutor' = any (p_sides) and v_me = v_booking.tutor_id)
             or ('guardian' = any (p_sides) and v_me is not distinct from v_booking.guardian_id)
             or ('student' = any (p_sides) and v_me is not distinct from v_booking.student_id)) then
    perform private.fail('permission.denied', 'Another side of the booking does this.');
  end if;
  return v_booking;
end;
$$;
comment on function private.booking_for(uuid, text[]) is
  'The booking, if the caller is one of the sides (client, tutor, guardian, student). Errors: auth.required, booking.not_found, permission.denied.';

-- Functions: creating -----------------------------------------------------------------------------

create function private.create_booking(
  p_tutor_id uuid, p_starts_at timestamptz, p_ends_at timestamptz, p_subject text,
  p_student_id uuid, p_guardian_id uuid, p_price_minor integer, p_currency text, p_request_id uuid)
returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on bookings.
declare
  v_me uuid := private.require_me();
  v_settings private.settings;
  v_subject text := private.clean_text('p_subject', p_subject, 200);
  v_fingerprint bytea := sha256(convert_to(jsonb_build_array(
    p_tutor_id, extract(epoch from p_starts_at), extract(epoch from p_ends_at), p_subject,
    p_student_id, p_guardian_id, p_price_minor, p_currency)::text, 'UTF8'));
  v_request private.booking_requests;
  v_booking public.bookings;
begin
  if not (private.has_role(v_me, 'client') or private.has_role(v_me, 'tutor') or private.has_role(v_me, 'agent')) then
    perform private.fail('role.required', 'Bookings are made by clients, tutors and agents.');
  end if;
  select s.* into v_settings from private.settings s;
  perform private.fail('validation.failed', problem) from (values
    (v_subject is null, 'p_subject: what is to be taught.'),
    (p_tutor_id is null or p_tutor_id = v_me, 'p_tutor_id: somebody else.'),
    (p_starts_at is null or p_ends_at is null or p_starts_at <= now(), 'p_starts_at: a time to come.'),
    (p_ends_at <= p_starts_at, 'p_ends_at: after the start.'),
    (p_ends_at > p_starts_at + make_interval(hours => v_settings.booking_max_hours), 'p_ends_at: too long.'),
    (p_ends_at > now() + make_interval(days => v_settings.booking_horizon_days), 'p_starts_at: too far ahead.'),
    (p_price_minor < 0, 'p_price_minor: not negative.'),
    ((p_price_minor is null) <> (p_currency is null), 'p_price_minor, p_currency: both or none.'),
    (p_currency !~ '^[A-Z]{3}$', 'p_currency: three capital letters.'),
    (p_guardian_id is not null and coalesce(p_student_id, v_me) = v_me, 'p_guardian_id: only with another student.'),
    (p_tutor_id in (p_student_id, p_guardian_id), 'p_tutor_id: somebody else.')
  ) v(wrong, problem) where wrong;

  -- The client's own lock: his repeated requests and his count of pending bookings wait here.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.booking_client:' || v_me, 0));
  if p_request_id is not null then
    select r.* into v_request from private.booking_requests r
    where r.client_id = v_me and r.request_id = p_request_id;
    if found then
      if v_request.fingerprint <> v_fingerprint then
        perform private.fail('request.mismatch', 'This request id was used for another booking.');
      elsif private.is_barred(v_me, p_student_id) then
        -- What check_assignment says to strangers.
        perform private.fail('booking.student_not_linked', 'Not a student for whom this guardian may book.');
      end if;
      select b.* into v_booking from public.bookings b where b.id = v_request.booking_id;
      return v_booking;
    end if;
  end if;
  perform private.count_write(v_me);
  if v_settings.max_pending_bookings <= (
       select count(*) from public.bookings b
       where b.client_id = v_me and b.status = 'pending' and b.starts_at > now()) then
    perform private.fail('booking.not_open', 'Too many bookings are waiting for confirmation.');
  end if;

  -- One statement decides: whoever loses the slot gets no row, no deadlock, and no word of whose
  -- calendar was in the way.
  insert into public.bookings (
    client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency)
  values (
    v_me, p_student_id, p_guardian_id, p_tutor_id, p_starts_at, p_ends_at, v_subject, p_price_minor, p_currency)
  on conflict do nothing
  returning * into v_booking;
  if v_booking.id is null then
    perform private.fail('booking.time_taken');
  end if;
  if p_request_id is not null then
    insert into private.booking_requests (client_id, request_id, booking_id, fingerprint)
    values (v_me, p_request_id, v_booking.id, v_fingerprint);
  end if;
  return v_booking;
end;
$$;
comment on function private.create_booking(uuid, timestamptz, timestamptz, text, uuid, uuid, integer, text, uuid) is
  'See public.create_booking.';

create function public.create_booking(
  p_tutor_id uuid, p_starts_at timestamptz, p_ends_at timestamptz, p_subject text,
  p_student_id uuid default null, p_guardian_id uuid default null,
  p_price_minor integer default null, p_currency text default null, p_request_id uuid default null)
returns public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.create_booking(
    p_tutor_id, p_starts_at, p_ends_at, p_subject, p_student_id, p_guardian_id, p_price_minor, p_currency, p_request_id);
end;
$$;
comment on function public.create_booking(uuid, timestamptz, timestamptz, text, uuid, uuid, integer, text, uuid) is
  'Books a tutor; the caller is the client. p_guardian_id: for agents, on whose right the student is booked. p_request_id makes it safe to repeat. Returns the pending booking. Errors: auth.required, role.required, validation.failed, booking.time_taken, booking.student_not_linked, booking.not_a_tutor, booking.not_open (too many pending), student.role_required, request.mismatch, rate.limited.';

-- Functions: assigning ----------------------------------------------------------------------------

create function private.assign_students(p_booking_ids uuid[], p_student_id uuid, p_guardian_id uuid)
returns setof public.bookings
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: clients hold no UPDATE on bookings.
declare
  v_me uuid := private.require_me();
  v_guardian_id uuid := case when p_student_id <> v_me then coalesce(p_guardian_id, v_me) end;
  v_booking_id uuid;
begin
  if p_student_id is null then
    perform private.fail('validation.failed', 'p_student_id: who attends.');
  elsif coalesce(cardinality(p_booking_ids), 0) not between 1 and 100 then
    perform private.fail('validation.failed', 'p_booking_ids: 1 to 100 bookings.');
  end if;
  for v_booking_id in select distinct i from unnest(p_booking_ids) i order by i loop
    perform private.booking_for(v_booking_id, '{client}');
  end loop;
  perform private.count_write(v_me);

  -- The student and the links before the bookings: the order in which all that ends an assignment
  -- takes them, see check_assignment.
  perform private.lock_student(p_student_id);
  perform from (
    select v_guardian_id, p_student_id, 'GUARDIAN'::public.relationship_type
    union
    select v_me, v_guardian_id, 'AGENT'
    union
    select b.guardian_id, b.student_id, 'GUARDIAN' from public.bookings b where b.id = any (p_booking_ids)) pair(source_id, target_id, type)
  join public.profile_graph g on g.source_profile_id = pair.source_id
    and g.target_profile_id = pair.target_id and g.relationship_type = pair.type
  order by g.id for share of g;
  perform from public.bookings b where b.id = any (p_booking_ids) order by b.id for update;
  perform private.fail('booking.not_open', 'Assignment is possible while a booking is pending or confirmed.')
  from public.bookings b
  where b.id = any (p_booking_ids) and not private.is_active(b.status, b.ends_at);

  return query
    update public.bookings b
    set student_id = p_student_id, guardian_id = v_guardian_id
    where b.id = any (p_booking_ids)
    returning b.*;
exception
  when exclusion_violation then
    perform private.fail('booking.time_taken');
  when check_violation then
    -- The only constraint within reach: the tutor is neither student nor guardian.
    perform private.fail('booking.student_not_linked', 'Not a student for whom this guardian may book.');
end;
$$;
comment on function private.assign_students(uuid[], uuid, uuid) is 'See public.assign_students.';

create function public.assign_students(p_booking_ids uuid[], p_student_id uuid, p_guardian_id uuid default null)
returns setof public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.assign_students(p_booking_ids, p_student_id, p_guardian_id); end; $$;
comment on function public.assign_students(uuid[], uuid, uuid) is
  'Says who attends up to 100 of one''s bookings, all or none; the status stays. Returns the bookings. Errors: those of assign_student.';

create function public.assign_student(p_booking_id uuid, p_student_id uuid, p_guardian_id uuid default null)
returns public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$ begin return (select b from private.assign_students(array[p_booking_id], p_student_id, p_guardian_id) b); end; $$;
comment on function public.assign_student(uuid, uuid, uuid) is
  'Says who attends a booking; for its client. p_guardian_id: for agents. Returns the booking. Errors: auth.required, booking.not_found, permission.denied, booking.not_open, booking.time_taken, booking.student_not_linked, student.role_required, validation.failed, rate.limited.';

create function private.unassign_student(p_booking_id uuid) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on bookings.
declare
  v_booking public.bookings := private.booking_for(p_booking_id, '{client,guardian,student}');
begin
  perform private.count_write(private.me());
  select b.* into v_booking from public.bookings b where b.id = p_booking_id for update;
  if not private.is_active(v_booking.status, v_booking.ends_at) or v_booking.student_id is null then
    perform private.fail('booking.not_open', 'Nobody can be unassigned from this booking.');
  end if;
  update public.bookings set student_id = null, guardian_id = null where id = p_booking_id
  returning * into v_booking;
  return v_booking;
end;
$$;
comment on function private.unassign_student(uuid) is 'See public.unassign_student.';

create function public.unassign_student(p_booking_id uuid) returns public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.unassign_student(p_booking_id); end; $$;
comment on function public.unassign_student(uuid) is
  'Takes the student out of an active booking; for its client, guardian or the student. Returns the booking. Errors: auth.required, booking.not_found, permission.denied, booking.not_open, rate.limited.';

-- Functions: states -------------------------------------------------------------------------------

create function private.confirm_booking(p_booking_id uuid) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on bookings.
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
comment on function private.confirm_booking(uuid) is 'See public.confirm_booking.';

create function public.confirm_booking(p_booking_id uuid) returns public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.confirm_booking(p_booking_id); end; $$;
comment on function public.confirm_booking(uuid) is
  'The tutor accepts a pending booking; its price is fixed from then on. Returns the booking. Errors: auth.required, booking.not_found, permission.denied, booking.not_open, rate.limited.';

create function private.complete_booking(p_booking_id uuid, p_attendance public.booking_attendance)
returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on bookings.
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
comment on function private.complete_booking(uuid, public.booking_attendance) is 'See public.complete_booking.';

create function public.complete_booking(p_booking_id uuid, p_attendance public.booking_attendance default null)
returns public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.complete_booking(p_booking_id, p_attendance); end; $$;
comment on function public.complete_booking(uuid, public.booking_attendance) is
  'The tutor closes a confirmed booking after its end; p_attendance defaults to attended. Returns the booking. Errors: auth.required, booking.not_found, permission.denied, booking.not_open, rate.limited.';

create function private.cancel_booking(p_booking_id uuid, p_reason text) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on bookings.
declare
  v_booking public.bookings := private.booking_for(p_booking_id, '{client,tutor}');
  v_reason text := private.clean_text('p_reason', p_reason, 500, true);
begin
  perform private.count_write(private.me());
  update public.bookings b set status = 'cancelled', cancelled_by = private.me(), cancel_reason = v_reason
  where b.id = p_booking_id and b.status in ('pending', 'confirmed') and b.ends_at > now()
  returning * into v_booking;
  if not found then
    perform private.fail('booking.not_open', 'Only an active booking can be cancelled.');
  end if;
  return v_booking;
end;
$$;
comment on function private.cancel_booking(uuid, text) is 'See public.cancel_booking.';

create function public.cancel_booking(p_booking_id uuid, p_reason text default null) returns public.bookings
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.cancel_booking(p_booking_id, p_reason); end; $$;
comment on function public.cancel_booking(uuid, text) is
  'Client or tutor cancels an active booking. Returns the booking. Errors: auth.required, booking.not_found, permission.denied, booking.not_open, validation.failed, rate.limited.';

create function private.lapse_bookings(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on bookings.
declare
  v_lapsed integer;
begin
  -- The trigger that tells of changed bookings reads this: others end without a person's act too.
  perform set_config('homeroom.lapsing', 'on', true);
  update public.bookings b set status = 'cancelled', cancel_reason = 'Not confirmed in time.'
  from private.settings s
  where b.status = 'pending'
    and (b.created_at <= p_now - make_interval(hours => s.booking_lapse_hours) or b.starts_at <= p_now);
  get diagnostics v_lapsed = row_count;
  perform set_config('homeroom.lapsing', '', true);
  return v_lapsed;
end;
$$;
comment on function private.lapse_bookings(timestamptz) is 'See public.lapse_bookings.';

create function public.lapse_bookings(p_now timestamptz default now()) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.lapse_bookings(p_now); end; $$;
comment on function public.lapse_bookings(timestamptz) is
  'Cancels bookings that no tutor confirmed in time, returns how many. For the schedule and the secret key.';

-- Functions: reads --------------------------------------------------------------------------------

-- One arm per side, so that a page is read from the end of that side's index, however long the history.
-- The arms have no conditions of their own, or the planner would not see through to the tables. The
-- sides of one booking are different people but for the client, who may be student or guardian, too.
create view public.my_bookings with (security_invoker = true) as
select b.id, b.client_id, b.student_id, b.guardian_id, b.tutor_id, b.starts_at, b.ends_at, b.subject,
       b.price_minor, b.currency, b.status, b.attendance, b.cancelled_by, b.cancel_reason,
       b.created_at, b.updated_at, n.client_name, n.student_name, n.tutor_name, b.my_side
from (
  select b.*, b.tutor_id as side_id, 'tutor' as my_side, true as counts from public.bookings b
  union all
  select b.*, b.client_id as side_id, 'client' as my_side, true as counts from public.bookings b
  union all
  select b.*, b.guardian_id as side_id, 'guardian' as my_side, b.client_id <> b.guardian_id as counts from public.bookings b
  union all
  select b.*, b.student_id as side_id, 'student' as my_side, b.client_id <> b.student_id as counts from public.bookings b
) b
left join lateral (
  select max(p.full_name) filter (where p.id = b.client_id) as client_name,
         max(p.full_name) filter (where p.id = b.student_id) as student_name,
         max(p.full_name) filter (where p.id = b.tutor_id) as tutor_name
  from public.profiles p
  where p.id in (b.client_id, b.student_id, b.tutor_id)) n on true
where b.side_id = (select private.me()) and b.counts;
comment on view public.my_bookings is
  'Bookings of the signed-in person with names. my_side: client (also when he attends himself), student, tutor or guardian.';

grant select on public.my_bookings to authenticated, service_role;
grant execute on function
  private.create_booking(uuid, timestamptz, timestamptz, text, uuid, uuid, integer, text, uuid),
  public.create_booking(uuid, timestamptz, timestamptz, text, uuid, uuid, integer, text, uuid),
  private.assign_students(uuid[], uuid, uuid), public.assign_students(uuid[], uuid, uuid),
  public.assign_student(uuid, uuid, uuid),
  private.unassign_student(uuid), public.unassign_student(uuid),
  private.confirm_booking(uuid), public.confirm_booking(uuid),
  private.complete_booking(uuid, public.booking_attendance), public.complete_booking(uuid, public.booking_attendance),
  private.cancel_booking(uuid, text), public.cancel_booking(uuid, text)
to anon, authenticated, service_role;
grant execute on function private.lapse_bookings(timestamptz), public.lapse_bookings(timestamptz) to service_role;
