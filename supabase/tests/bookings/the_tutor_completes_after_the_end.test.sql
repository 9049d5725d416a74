begin;
select plan(9);

select tests.create_users('bob', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.link('bob', 'charlie');
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.keep('running', tests.book('bob', 'dana', 'charlie', '-10 minutes', 'confirmed'));
select tests.keep('unconfirmed', tests.book('bob', 'dana', 'charlie', '-6 hours'));

create function pg_temp.complete(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.complete_booking(tests.the(%L))', p_which)) ->> 'message', 'completed')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.complete('bob', 'over'), 'permission.denied', 'The client cannot complete the booking');
select is(pg_temp.complete('charlie', 'over'), 'permission.denied',
  'The student cannot complete the booking');
select is(pg_temp.complete('tom', 'over'), 'booking.not_found', 'Another tutor does not find the booking');
select is(pg_temp.complete('dana', 'running'), 'booking.not_open',
  'A booking cannot be completed before its end');
select is(pg_temp.complete('dana', 'unconfirmed'), 'booking.not_open',
  'An unconfirmed booking cannot be completed');
select is((tests.booking(tests.the('over'))).status, 'confirmed', 'The booking is still confirmed');
select is(pg_temp.complete('dana', 'over'), 'completed', 'The tutor completes the booking after its end');
select is((tests.booking(tests.the('over'))).attendance, 'attended',
  'By default completion records that the student attended');
select is(pg_temp.complete('dana', 'over'), 'booking.not_open',
  'A completed booking cannot be completed again');

select * from finish();
rollback;
