begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
update private.settings set booking_max_hours = 2, booking_horizon_days = 7;

create function pg_temp.book(p_in interval, p_length interval) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + %L, now() + %L, 'Chess') $sql$, p_in, p_in + p_length)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select is(pg_temp.book('1 day', '121 minutes'), 'validation.failed',
  'A booking longer than the setting is refused');
select is(pg_temp.book('6 days 23 hours', '61 minutes'), 'validation.failed',
  'A booking beyond the configured horizon is refused');
select is(pg_temp.book('1 day', '120 minutes'), 'booked', 'A booking of the configured length is accepted');
select is(pg_temp.book('6 days 23 hours', '60 minutes'), 'booked',
  'A booking at the configured horizon is accepted');

select * from finish();
rollback;
