begin;
select plan(4);

select tests.create_course();
select tests.authenticate_as('charlie');
select is(public.child_overview(tests.id('charlie')) #>> '{student,id}', tests.id('charlie')::text, 'a student has a page');
select tests.authenticate_as('bob');
select throws_ok($$ select public.child_overview(tests.id('bob')) $$, 'PT404', 'student.not_found', 'his guardian has none of his own');
select tests.authenticate_as('dana');
select throws_ok($$ select public.child_overview(tests.id('dana')) $$, 'PT404', 'student.not_found', 'nor his tutor');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.child_overview(tests.id('bob')) $$, 'PT404', 'student.not_found', 'the secret key finds none either');

select * from finish();
rollback;
