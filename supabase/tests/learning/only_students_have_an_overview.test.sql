begin;
select plan(4);

select tests.create_course();
select tests.authenticate_as('charlie');
select is(public.child_overview(tests.id('charlie')) #>> '{student,id}', tests.id('charlie')::text,
  'A student has an overview');
select tests.authenticate_as('bob');
select throws_ok($$ select public.child_overview(tests.id('bob')) $$, 'PT404', 'student.not_found',
  'A guardian has no overview of their own');
select tests.authenticate_as('dana');
select throws_ok($$ select public.child_overview(tests.id('dana')) $$, 'PT404', 'student.not_found',
  'A tutor has no overview of their own');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.child_overview(tests.id('bob')) $$, 'PT404', 'student.not_found',
  'The secret key finds no overview of a guardian');

select * from finish();
rollback;
