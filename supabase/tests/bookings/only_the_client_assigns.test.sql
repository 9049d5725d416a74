begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.link('dana', 'charlie', '{book}', 'ACTIVE', 'OTHER');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));
select tests.keep('open', tests.book('bob', 'dana', null, '2 days'));

create function pg_temp.assign(p_as text, p_which text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of(format('select public.assign_student(tests.the(%L), tests.id(%L))', p_which, 'charlie')) ->> 'message', 'assigned')
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.assign('dana', 'open'), 'permission.denied', 'the tutor does not, although she may book for the child');
select is(pg_temp.assign('charlie', 'lesson'), 'permission.denied', 'nor the student');
select is(pg_temp.assign('gina', 'open'), 'booking.not_found', 'another guardian finds no such booking');
select is((tests.booking(tests.the('open'))).student_id, null, 'nobody was assigned');
select is(pg_temp.assign('bob', 'open'), 'assigned', 'the client does');
select throws_ok($$ select public.assign_student(tests.the('open'), null) $$, 'PT400', 'validation.failed', 'somebody');
select throws_ok($$ select public.assign_student(null, tests.id('charlie')) $$, 'PT404', 'booking.not_found', 'to something');
select is((tests.booking(tests.the('open'))).student_id, tests.id('charlie'), 'he stays');

select * from finish();
rollback;
