begin;
select plan(11);

select tests.create_users('adam: agent', 'bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.keep('one', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
select tests.keep('two', tests.book('adam', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
select tests.keep('three', tests.book('adam', 'dana', 'charlie', '3 days', 'confirmed', 'bob'));
select tests.keep('over', tests.book('adam', 'dana', 'charlie', '-3 hours', 'confirmed', 'bob'));

create function pg_temp.unassign(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.unassign_student(tests.the(%L))', p_which)) ->> 'message', 'unassigned')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.unassign('dana', 'one'), 'permission.denied', 'The tutor cannot unassign the student');
select is(pg_temp.unassign('gina', 'one'), 'booking.not_found',
  'A guardian without a part in the booking does not find it');
select is((tests.booking(tests.the('one'))).student_id, tests.id('charlie'), 'The student is still assigned');
select is(pg_temp.unassign('adam', 'one'), 'unassigned', 'The client unassigns the student');
select is(
  (select (b.student_id, b.guardian_id, b.status)::text from tests.booking(tests.the('one')) b), '(,,pending)',
  'Unassigning removes student and guardian and keeps the status');
select is(pg_temp.unassign('bob', 'two'), 'unassigned', 'The guardian unassigns the student');
select is(pg_temp.unassign('charlie', 'three'), 'unassigned', 'The student unassigns themselves');
select is((tests.booking(tests.the('three'))).status, 'confirmed', 'Unassigning does not cancel the booking');
select is(pg_temp.unassign('adam', 'one'), 'booking.not_open',
  'A booking without a student cannot be unassigned');
select is(pg_temp.unassign('adam', 'over'), 'booking.not_open', 'A past booking cannot be unassigned');
select is((tests.booking(tests.the('over'))).student_id, tests.id('charlie'),
  'The past booking keeps its student');

select * from finish();
rollback;
