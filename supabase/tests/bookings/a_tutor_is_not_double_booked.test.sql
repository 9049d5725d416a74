begin;
select plan(10);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana', null, '1 day'));

create function pg_temp.book(p_tutor text, p_minutes integer, p_length integer) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id(%L), now() + interval '1 day' + interval '%s minutes', now() + interval '1 day' + interval '%s minutes', 'Chess') $sql$,
    p_tutor, p_minutes, p_minutes + p_length)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('eve');
select is(pg_temp.book('dana', 0, 60), 'booking.time_taken', 'the same hour');
select is(pg_temp.book('dana', -30, 31), 'booking.time_taken', 'an end within');
select is(pg_temp.book('dana', 59, 60), 'booking.time_taken', 'a start within');
select is(pg_temp.book('dana', 10, 10), 'booking.time_taken', 'inside');
select is(pg_temp.book('dana', -30, 180), 'booking.time_taken', 'around');
select is(pg_temp.book('tom', 0, 60), 'booked', 'another tutor is free');
select tests.authenticate_as('dana');
select lives_ok($$ select public.confirm_booking(tests.the('lesson')) $$, 'the tutor confirms');
select tests.authenticate_as('eve');
select is(pg_temp.book('dana', 0, 60), 'booking.time_taken', 'a confirmed booking takes the time as well');
select tests.clear_authentication();
select throws_ok($$ select tests.book('eve', 'dana', null, '1 day') $$, '23P01', null, 'the console too is refused');
select is((select count(*)::integer from public.bookings where tutor_id = tests.id('dana')), 1, 'one booking stands');

select * from finish();
rollback;
