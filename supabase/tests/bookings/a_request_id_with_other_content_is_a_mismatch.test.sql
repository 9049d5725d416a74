begin;
select plan(10);

select tests.create_users('bob', 'charlie: student', 'dana: tutor', 'tom: tutor');
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
select is(pg_temp.book(), 'booked', 'A first request creates a booking');
select is(pg_temp.book(p_tutor => 'tom'), 'request.mismatch',
  'The same request id with another tutor is refused');
select is(pg_temp.book(p_in => '2 days'), 'request.mismatch',
  'The same request id with another time is refused');
select is(pg_temp.book(p_length => '2 hours'), 'request.mismatch',
  'The same request id with another length is refused');
select is(pg_temp.book(p_subject => 'Go'), 'request.mismatch',
  'The same request id with another subject is refused');
select is(pg_temp.book(p_student => 'charlie'), 'request.mismatch',
  'The same request id with another student is refused');
select is(pg_temp.book(p_price => 1), 'request.mismatch',
  'The same request id with another price is refused');
select is(pg_temp.book(p_currency => 'USD'), 'request.mismatch',
  'The same request id with another currency is refused');
select is((select count(*)::integer from public.bookings), 1, 'Refused requests created no booking');
select is(pg_temp.book(), 'booked', 'The same content still returns the booking');

select * from finish();
rollback;
