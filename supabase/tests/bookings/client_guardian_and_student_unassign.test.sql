begin;
select plan(11);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.keep('one', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
select tests.keep('two', tests.book('adam', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
select tests.keep('three', tests.book('adam', 'dana', 'charlie', '3 days', 'confirmed', 'bob'));
select tests.keep('over', tests.book('adam', 'dana', 'charlie', '-3 hours', 'confirmed', 'bob'));

create function pg_temp.unassign(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.unassign_student(tests.the(%L))', p_which)) ->> 'message', 'unassigned')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.unassign('dana', 'one'), 'permission.denied', 'the tutor does not');
select is(pg_temp.unassign('gina', 'one'), 'booking.not_found', 'a guardian without a part in it finds no such booking');
select is((tests.booking(tests.the('one'))).student_id, tests.id('charlie'), 'he is still assigned');
select is(pg_temp.unassign('adam', 'one'), 'unassigned', 'the client does');
select is(
  (select (b.student_id, b.guardian_id, b.status)::text from tests.booking(tests.the('one')) b), '(,,pending)', 'student and guardian are gone, the status stays');
select is(pg_temp.unassign('bob', 'two'), 'unassigned', 'the guardian does');
select is(pg_temp.unassign('charlie', 'three'), 'unassigned', 'the student does');
select is((tests.booking(tests.the('three'))).status, 'confirmed', 'which cancels nothing');
select is(pg_temp.unassign('adam', 'one'), 'booking.not_open', 'there is nobody left to take out');
select is(pg_temp.unassign('adam', 'over'), 'booking.not_open', 'history stays');
select is((tests.booking(tests.the('over'))).student_id, tests.id('charlie'), 'with its student');

select * from finish();
rollback;
