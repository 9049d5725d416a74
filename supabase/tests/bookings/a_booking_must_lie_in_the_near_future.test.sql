begin;
select plan(17);

select tests.create_users('bob', 'dana: tutor');

create function pg_temp.book(p_starts_at timestamptz, p_ends_at timestamptz) returns text language sql volatile as $$
  select coalesce(tests.error_of(format(
    $sql$ select public.create_booking(tests.id('dana'), %L, %L, 'Chess') $sql$, p_starts_at, p_ends_at)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.book(now() - interval '1 minute', now() + interval '1 hour'), 'validation.failed',
  'A booking that has begun is refused');
select is(pg_temp.book(now(), now() + interval '1 hour'), 'validation.failed',
  'A booking that begins now is refused');
select is(pg_temp.book(now() - interval '9 years', now() - interval '9 years' + interval '1 hour'), 'validation.failed',
  'A booking in the past is refused');
select is(pg_temp.book(now() + interval '2 hours', now() + interval '1 hour'), 'validation.failed',
  'A booking that ends before its start is refused');
select is(pg_temp.book(now() + interval '2 hours', now() + interval '2 hours'), 'validation.failed',
  'A booking without length is refused');
select is(pg_temp.book(now() + interval '1 hour', now() + interval '13 hours 1 second'), 'validation.failed',
  'A booking longer than the limit is refused');
select is(pg_temp.book(now() + interval '364 days 23 hours', now() + interval '365 days 1 second'), 'validation.failed',
  'A booking beyond the horizon is refused');
select is(pg_temp.book(now() + interval '9000 years', now() + interval '9000 years 1 hour'), 'validation.failed',
  'A booking in nine thousand years is refused');
select is(pg_temp.book('infinity', 'infinity'), 'validation.failed', 'A booking at infinity is refused');
select is(pg_temp.book(now() + interval '1 hour', 'infinity'), 'validation.failed',
  'A booking without an end is refused');
select is(pg_temp.book('-infinity', now() + interval '1 hour'), 'validation.failed',
  'A booking without a beginning is refused');
select is(pg_temp.book(null, now() + interval '1 hour'), 'validation.failed',
  'A booking without a start is refused');
select is(pg_temp.book(now() + interval '1 hour', null), 'validation.failed',
  'A booking with a null end is refused');
select isnt(pg_temp.book('294276-12-31 23:00', '294276-12-31 23:59'), 'booked',
  'A booking at the end of time is refused');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'No refused booking was written');
select tests.authenticate_as('bob');
select is(pg_temp.book(now() + interval '1 second', now() + interval '12 hours 1 second'), 'booked',
  'A booking of the maximum length is accepted');
select is(pg_temp.book(now() + interval '364 days 23 hours', now() + interval '365 days'), 'booked',
  'A booking at the horizon is accepted');

select * from finish();
rollback;
