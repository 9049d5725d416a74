begin;
select plan(9);

select tests.create_users('bob', 'eve', 'dana: tutor', 'dora: tutor');
update private.settings set booking_requests_per_tutor_per_day = 3;

create function pg_temp.request(p_tutor text, p_days integer, p_request uuid default null) returns text language sql volatile as $$
  select coalesce(case e ->> 'state' when 'PGRST' then 'rate.limited' else e ->> 'message' end, 'booked')
  from tests.error_of(format($sql$ select public.create_booking(
    tests.id(%L), now() + interval '%s days', now() + interval '%s days 1 hour', 'Chess', p_request_id => %L) $sql$, p_tutor, p_days, p_days, p_request)) e
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.request('dana', 1, tests.place('r')), 'booked', 'The first request is taken');
select is(pg_temp.request('dana', 1, tests.place('r')), 'booked', 'A replay of it is answered');
select is(pg_temp.request('dana', 1), 'booking.time_taken', 'A request for a taken time is refused');
select public.cancel_booking(id) from public.my_bookings;
select is(pg_temp.request('dana', 2), 'booked',
  'The second request is taken: neither the replay nor the refusal counted');
select public.cancel_booking(id) from public.my_bookings where status = 'pending';
select is(pg_temp.request('dana', 3), 'booked', 'The third request is taken');
select public.cancel_booking(id) from public.my_bookings where status = 'pending';
select is(pg_temp.request('dana', 4), 'rate.limited',
  'The fourth request in a day is refused although all three are canceled');
select is((select count(*)::int from public.my_bookings), 3, 'The refused request leaves no booking');
select is(pg_temp.request('dora', 4), 'booked', 'Another tutor can be asked');
select tests.authenticate_as('eve');
select is(pg_temp.request('dana', 4), 'booked', 'Another client can ask the same tutor');

select * from finish();
rollback;
