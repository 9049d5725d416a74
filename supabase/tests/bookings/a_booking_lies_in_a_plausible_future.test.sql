begin;
select plan(17);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');

create function pg_temp.book(p_starts_at timestamptz, p_ends_at timestamptz) returns text language sql volatile as $$
  select coalesce(tests.error_of(format(
    $sql$ select public.create_booking(tests.id('dana'), %L, %L, 'Chess') $sql$, p_starts_at, p_ends_at)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.book(now() - interval '1 minute', now() + interval '1 hour'), 'validation.failed', 'one that has begun');
select is(pg_temp.book(now(), now() + interval '1 hour'), 'validation.failed', 'one that begins now');
select is(pg_temp.book(now() - interval '9 years', now() - interval '9 years' + interval '1 hour'), 'validation.failed', 'one long past');
select is(pg_temp.book(now() + interval '2 hours', now() + interval '1 hour'), 'validation.failed', 'an end before the start');
select is(pg_temp.book(now() + interval '2 hours', now() + interval '2 hours'), 'validation.failed', 'no length');
select is(pg_temp.book(now() + interval '1 hour', now() + interval '13 hours 1 second'), 'validation.failed', 'longer than the setting');
select is(pg_temp.book(now() + interval '364 days 23 hours', now() + interval '365 days 1 second'), 'validation.failed', 'beyond the horizon');
select is(pg_temp.book(now() + interval '9000 years', now() + interval '9000 years 1 hour'), 'validation.failed', 'in nine thousand years');
select is(pg_temp.book('infinity', 'infinity'), 'validation.failed', 'never');
select is(pg_temp.book(now() + interval '1 hour', 'infinity'), 'validation.failed', 'without an end');
select is(pg_temp.book('-infinity', now() + interval '1 hour'), 'validation.failed', 'without a beginning');
select is(pg_temp.book(null, now() + interval '1 hour'), 'validation.failed', 'no start');
select is(pg_temp.book(now() + interval '1 hour', null), 'validation.failed', 'no end');
select isnt(pg_temp.book('294276-12-31 23:00', '294276-12-31 23:59'), 'booked', 'at the end of time');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'none of it was written');
select tests.authenticate_as('bob');
select is(pg_temp.book(now() + interval '1 second', now() + interval '12 hours 1 second'), 'booked', 'the longest that may be');
select is(pg_temp.book(now() + interval '364 days 23 hours', now() + interval '365 days'), 'booked', 'the latest that may be');

select * from finish();
rollback;
