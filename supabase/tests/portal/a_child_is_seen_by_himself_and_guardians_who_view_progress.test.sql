begin;
select plan(9);

select tests.create_course();
select tests.create_user('eve');
select tests.link('eve', 'charlie', '{message,book,receive_alerts}');
select tests.create_user('pat');
select tests.link('pat', 'charlie', p_status => 'PENDING');
select tests.create_user('root', '{admin}');
select tests.authenticate_as('bob');
select is(public.child_overview(tests.id('charlie')) #>> '{student,full_name}', 'Charlie', 'a guardian with view_progress');
select tests.authenticate_as('charlie');
select is(public.child_overview(tests.id('charlie')) #>> '{student,id}', tests.id('charlie')::text, 'the student');
select tests.authenticate_as('eve');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'not one without');
select tests.authenticate_as('pat');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'nor one who waits');
select tests.authenticate_as('dana');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'nor a tutor, who sees his course only');
select tests.authenticate_as('root');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'nor an admin, unaudited');
select tests.authenticate_as('bob');
select throws_ok($$ select public.child_overview(gen_random_uuid()) $$, 'PT404', 'student.not_found', 'which answers like a child that does not exist');
select throws_ok($$ select public.child_overview(null) $$, 'PT404', 'student.not_found', 'or none at all');
select tests.authenticate_as_service_role();
select is(public.child_overview(tests.id('charlie')) #>> '{student,full_name}', 'Charlie', 'and the secret key');

select * from finish();
rollback;
