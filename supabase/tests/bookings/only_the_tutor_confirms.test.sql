begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('adam', '{agent}');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.create_user('eve');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));

create function pg_temp.confirm(p_as text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of($sql$ select public.confirm_booking(tests.the('lesson')) $sql$) ->> 'message', 'confirmed')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.confirm('adam'), 'permission.denied', 'the client does not');
select is(pg_temp.confirm('bob'), 'permission.denied', 'the guardian does not');
select is(pg_temp.confirm('charlie'), 'permission.denied', 'the student does not');
select is(pg_temp.confirm('tom'), 'booking.not_found', 'another tutor finds no such booking');
select is(pg_temp.confirm('eve'), 'booking.not_found', 'nor does a stranger');
select is((tests.booking(tests.the('lesson'))).status, 'pending', 'it is still pending');
select is(pg_temp.confirm('dana'), 'confirmed', 'the tutor does');
select is(pg_temp.confirm('dana'), 'booking.not_open', 'once');
select is((tests.booking(tests.the('lesson'))).status, 'confirmed', 'and it is confirmed');

select * from finish();
rollback;
