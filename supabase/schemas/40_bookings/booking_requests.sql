-- What a request for a lesson must satisfy, for one student or a whole group: its input, the limits of the client, and
-- the free time of the tutor.

-- Functions ---------------------------------------------------------------------------------------

create function private.checked_booking(
  p_tutor_id uuid, p_starts_at timestamptz, p_ends_at timestamptz, p_subject text, p_student_id uuid,
  p_guardian_id uuid, p_price_minor integer, p_currency text)
returns public.bookings
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings.
declare
  v_me uuid := private.require_me();
  v_settings private.settings;
  v_booking public.bookings;
begin
  v_booking.subject := private.clean_text('p_subject', p_subject, 200);
  if not private.may_be_guardian(v_me) then
    perform private.fail('role.required', 'Only clients, tutors and agents can book.');
  end if;
  select s.* into v_settings from private.settings s;
  perform private.fail('validation.failed', problem) from (values
    (v_booking.subject is null, 'p_subject is required.'),
    (p_tutor_id is null or p_tutor_id = v_me, 'p_tutor_id must be another person.'),
    (p_starts_at is null or p_ends_at is null or p_starts_at <= now(), 'p_starts_at must be in the future.'),
    (p_ends_at <= p_starts_at, 'p_ends_at must be after p_starts_at.'),
    (p_ends_at > p_starts_at + make_interval(hours => v_settings.booking_max_hours),
     format('A lesson can last %s hours at most.', v_settings.booking_max_hours)),
    (p_ends_at > now() + make_interval(days => v_settings.booking_horizon_days),
     format('p_starts_at must be within %s days.', v_settings.booking_horizon_days)),
    (p_price_minor < 0, 'p_price_minor must not be negative.'),
    ((p_price_minor is null) <> (p_currency is null),
     'p_price_minor and p_currency must be given together.'),
    (p_currency is not null and private.currency_minor_units(p_currency) is null,
     'p_currency must be an ISO 4217 code in capitals.'),
    (p_guardian_id is not null and coalesce(p_student_id, v_me) = v_me,
     'p_guardian_id requires a p_student_id other than yourself.'),
    (p_tutor_id in (p_student_id, p_guardian_id), 'p_tutor_id must be another person.')
  ) v(wrong, problem) where wrong;
  v_booking.client_id := v_me;
  v_booking.student_id := p_student_id;
  v_booking.guardian_id := p_guardian_id;
  v_booking.tutor_id := p_tutor_id;
  v_booking.starts_at := p_starts_at;
  v_booking.ends_at := p_ends_at;
  v_booking.price_minor := p_price_minor;
  v_booking.currency := p_currency;
  return v_booking;
end;
$$;
comment on function
  private.checked_booking(uuid, timestamptz, timestamptz, text, uuid, uuid, integer, text) is
  'A booking of the signed-in person as it can be requested. Errors: auth.required, role.required, validation.failed.';

create function private.booking_room(p_client_id uuid) returns integer
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the settings are closed.
begin
  return (
    select greatest(s.max_pending_bookings - (
      select count(*) from public.bookings b
      where b.client_id = p_client_id and b.status = 'pending' and b.starts_at > now()), 0)
    from private.settings s);
end;
$$;
comment on function private.booking_room(uuid) is
  'How many more requests of the client may wait for confirmation now.';

create function private.request_booking(p_booking public.bookings) returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot insert bookings. The caller holds the lock of the client.
declare
  v_settings private.settings;
  v_booking public.bookings;
begin
  select s.* into v_settings from private.settings s;
  -- Canceled requests count too: repeated requests and cancellations could otherwise fill a calendar.
  perform private.consume_rate_limit('booking_request', p_booking.client_id || ' ' || p_booking.tutor_id,
                                     v_settings.booking_requests_per_tutor_per_day, interval '1 day');
  if private.booking_room(p_booking.client_id) = 0 then
    perform private.fail('booking.limit_reached', 'Too many bookings are waiting for confirmation.');
  end if;

  -- Whom the tutor blocked books no lesson with them. It looks like a tutor who is busy, for each time.
  if exists (select from private.silenced_for(p_booking.tutor_id) s(id)
             where s.id in (p_booking.client_id, p_booking.guardian_id)) then
    perform private.fail('booking.time_taken');
  end if;

  -- One statement decides a race for a slot: the loser gets no row and no deadlock, and the error does not
  -- reveal whose calendar was busy.
  insert into public.bookings (
    client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency)
  values (
    p_booking.client_id, p_booking.student_id, p_booking.guardian_id, p_booking.tutor_id, p_booking.starts_at,
    p_booking.ends_at, p_booking.subject, p_booking.price_minor, p_booking.currency)
  on conflict do nothing
  returning * into v_booking;
  if v_booking.id is null then
    perform private.fail('booking.time_taken');
  end if;
  return v_booking;
end;
$$;
comment on function private.request_booking(public.bookings) is
  'Books what checked_booking has checked, within the limits. Errors: booking.time_taken, booking.student_not_linked, '
  'booking.not_a_tutor, booking.limit_reached, rate.limited.';
