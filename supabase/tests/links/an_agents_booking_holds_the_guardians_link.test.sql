begin;
select plan(4);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.agent('adam', 'bob');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'confirmed', 'bob'));

select tests.authenticate_as('bob');
select is(
  tests.error_of($$ select public.unlink_student(tests.the('link')) $$) ->> 'detail', to_json(array[tests.the('lesson')])::text,
  'it stands on his right');
select is(public.unlink_student(tests.the('link'), 'unassign') ->> 'unassigned', to_json(array[tests.the('lesson')])::text, 'and is released with it');
select is((tests.booking(tests.the('lesson'))).student_id, null, 'the agent keeps an open booking');
select tests.authenticate_as('adam');
select throws_ok(
  $$ select public.assign_student(tests.the('lesson'), tests.id('charlie'), tests.id('bob')) $$, 'PT403', 'booking.student_not_linked', 'and no student');

select * from finish();
rollback;
