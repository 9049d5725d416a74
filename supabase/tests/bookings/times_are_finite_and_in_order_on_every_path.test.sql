begin;
select plan(7);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana'));

create function pg_temp.move(p_starts_at text, p_ends_at text) returns text language sql volatile as $$
  select tests.error_of(format('update public.bookings set starts_at = %L, ends_at = %L', p_starts_at, p_ends_at)) ->> 'constraint'
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.move('2030-01-01 12:00', '2030-01-01 11:00'), 'bookings_end_after_start',
  'A booking cannot end before its start');
select is(pg_temp.move('2030-01-01 12:00', '2030-01-01 12:00'), 'bookings_end_after_start',
  'A booking cannot have no length');
select is(pg_temp.move('2030-01-01 12:00', 'infinity'), 'bookings_end_after_start',
  'A booking cannot have an infinite end');
select is(pg_temp.move('-infinity', '2030-01-01 12:00'), 'bookings_end_after_start',
  'A booking cannot have an infinite start');
select tests.authenticate_as_service_role();
select is(pg_temp.move('2030-01-01 12:00', 'infinity'), 'bookings_end_after_start',
  'The secret key cannot store an infinite end');
select is((tests.booking(tests.the('lesson'))).starts_at, now() + interval '1 day',
  'The booking keeps its times');
select is(pg_temp.move('2030-01-01 12:00', '2030-01-01 13:00'), null, 'A valid time can be stored');

select * from finish();
rollback;
