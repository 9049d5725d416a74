begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('other', tests.book('bob', 'dana'));

create function pg_temp.book() returns text language sql volatile as $$
  select coalesce(tests.error_of($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess',
    p_request_id => '11111111-1111-4111-8111-111111111111') $sql$) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select is(pg_temp.book(), 'booking.time_taken', 'A request for a taken time is refused');
select public.cancel_booking(tests.the('other'));
select is(pg_temp.book(), 'booked', 'The same request succeeds when the time is free');

select * from finish();
rollback;
