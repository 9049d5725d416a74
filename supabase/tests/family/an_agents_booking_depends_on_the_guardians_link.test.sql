begin;
select plan(4);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'confirmed', 'bob'));

select tests.authenticate_as('bob');
select is(
  tests.error_of($$ select public.unlink_student(tests.the('link')) $$) ->> 'detail', to_json(array[tests.the('lesson')])::text,
  'The agent''s booking counts as active on the guardian''s link');
select is(public.unlink_student(tests.the('link'), 'unassign') ->> 'unassigned', to_json(array[tests.the('lesson')])::text,
  'Unlinking unassigns the agent''s booking');
select is((tests.booking(tests.the('lesson'))).student_id, null,
  'The agent''s booking remains without a student');
select tests.authenticate_as('adam');
select throws_ok(
  $$ select public.assign_student(tests.the('lesson'), tests.id('charlie'), tests.id('bob')) $$, 'PT403', 'booking.student_not_linked',
  'The agent cannot assign the student again');

select * from finish();
rollback;
