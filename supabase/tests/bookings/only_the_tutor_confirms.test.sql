begin;
select plan(9);

select tests.create_users('bob', 'adam: agent', 'charlie: student', 'dana: tutor', 'tom: tutor', 'eve');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));

create function pg_temp.confirm(p_as text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of($sql$ select public.confirm_booking(tests.the('lesson')) $sql$) ->> 'message', 'confirmed')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.confirm('adam'), 'permission.denied', 'The client cannot confirm the booking');
select is(pg_temp.confirm('bob'), 'permission.denied', 'The guardian cannot confirm the booking');
select is(pg_temp.confirm('charlie'), 'permission.denied', 'The student cannot confirm the booking');
select is(pg_temp.confirm('tom'), 'booking.not_found', 'Another tutor does not find the booking');
select is(pg_temp.confirm('eve'), 'booking.not_found', 'A stranger does not find the booking');
select is((tests.booking(tests.the('lesson'))).status, 'pending', 'The booking is still pending');
select is(pg_temp.confirm('dana'), 'confirmed', 'The tutor confirms the booking');
select is(pg_temp.confirm('dana'), 'booking.not_open', 'A confirmed booking cannot be confirmed again');
select is((tests.booking(tests.the('lesson'))).status, 'confirmed', 'The booking stays confirmed');

select * from finish();
rollback;
