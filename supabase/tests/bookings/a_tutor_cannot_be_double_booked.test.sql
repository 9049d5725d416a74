begin;
select plan(10);

select tests.create_users('bob', 'eve', 'dana: tutor', 'tom: tutor');
select tests.keep('lesson', tests.book('bob', 'dana', null, '1 day'));

create function pg_temp.book(p_tutor text, p_minutes integer, p_length integer) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id(%L), now() + interval '1 day' + interval '%s minutes', now() + interval '1 day' + interval '%s minutes', 'Chess') $sql$,
    p_tutor, p_minutes, p_minutes + p_length)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('eve');
select is(pg_temp.book('dana', 0, 60), 'booking.time_taken', 'The same hour of a tutor is refused');
select is(pg_temp.book('dana', -30, 31), 'booking.time_taken',
  'A lesson that ends within another is refused');
select is(pg_temp.book('dana', 59, 60), 'booking.time_taken',
  'A lesson that starts within another is refused');
select is(pg_temp.book('dana', 10, 10), 'booking.time_taken', 'A lesson inside another is refused');
select is(pg_temp.book('dana', -30, 180), 'booking.time_taken', 'A lesson around another is refused');
select is(pg_temp.book('tom', 0, 60), 'booked', 'Another tutor can be booked at that time');
select tests.authenticate_as('dana');
select lives_ok($$ select public.confirm_booking(tests.the('lesson')) $$, 'The tutor confirms the booking');
select tests.authenticate_as('eve');
select is(pg_temp.book('dana', 0, 60), 'booking.time_taken', 'A confirmed booking takes the time as well');
select tests.clear_authentication();
select throws_ok($$ select tests.book('eve', 'dana', null, '1 day') $$, '23P01', null,
  'The console cannot double book a tutor');
select is((select count(*)::integer from public.bookings where tutor_id = tests.id('dana')), 1,
  'The tutor has exactly one booking');

select * from finish();
rollback;
