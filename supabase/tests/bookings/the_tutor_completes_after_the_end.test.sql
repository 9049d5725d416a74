begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('over', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.keep('running', tests.book('bob', 'dana', 'charlie', '-10 minutes', 'confirmed'));
select tests.keep('unconfirmed', tests.book('bob', 'dana', 'charlie', '-6 hours'));

create function pg_temp.complete(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.complete_booking(tests.the(%L))', p_which)) ->> 'message', 'completed')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.complete('bob', 'over'), 'permission.denied', 'the client does not');
select is(pg_temp.complete('charlie', 'over'), 'permission.denied', 'the student does not');
select is(pg_temp.complete('tom', 'over'), 'booking.not_found', 'another tutor finds no such booking');
select is(pg_temp.complete('dana', 'running'), 'booking.not_open', 'not before the end');
select is(pg_temp.complete('dana', 'unconfirmed'), 'booking.not_open', 'not without having confirmed');
select is((tests.booking(tests.the('over'))).status, 'confirmed', 'nothing has changed so far');
select is(pg_temp.complete('dana', 'over'), 'completed', 'the tutor does, after the end');
select is((tests.booking(tests.the('over'))).attendance, 'attended', 'by default the student came');
select is(pg_temp.complete('dana', 'over'), 'booking.not_open', 'once');

select * from finish();
rollback;
