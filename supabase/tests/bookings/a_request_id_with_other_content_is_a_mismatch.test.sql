begin;
select plan(10);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.link('bob', 'charlie');

create function pg_temp.book(
  p_tutor text default 'dana', p_in interval default '1 day', p_length interval default '1 hour', p_subject text default 'Chess',
  p_student text default null, p_price integer default 4000, p_currency text default 'EUR')
returns text language sql volatile as $$
  select coalesce(tests.error_of(format(
    $sql$ select public.create_booking(tests.id(%L), now() + %L, now() + %L, %L, tests.id(%L), null, %L, %L,
                                       '11111111-1111-4111-8111-111111111111') $sql$,
    p_tutor, p_in, p_in + p_length, p_subject, p_student, p_price, p_currency)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('bob');
select is(pg_temp.book(), 'booked', 'a first request');
select is(pg_temp.book(p_tutor => 'tom'), 'request.mismatch', 'another tutor');
select is(pg_temp.book(p_in => '2 days'), 'request.mismatch', 'another time');
select is(pg_temp.book(p_length => '2 hours'), 'request.mismatch', 'another length');
select is(pg_temp.book(p_subject => 'Go'), 'request.mismatch', 'another subject');
select is(pg_temp.book(p_student => 'charlie'), 'request.mismatch', 'another student');
select is(pg_temp.book(p_price => 1), 'request.mismatch', 'another price');
select is(pg_temp.book(p_currency => 'USD'), 'request.mismatch', 'another currency');
select is((select count(*)::integer from public.bookings), 1, 'nothing more was written');
select is(pg_temp.book(), 'booked', 'the same content still returns it');

select * from finish();
rollback;
