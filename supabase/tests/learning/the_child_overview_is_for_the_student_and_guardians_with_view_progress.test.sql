begin;
select plan(9);

select tests.create_course();
select tests.create_user('eve');
select tests.link('eve', 'charlie', '{message,book,receive_alerts}');
select tests.create_user('pat');
select tests.link('pat', 'charlie', p_status => 'PENDING');
select tests.create_user('root', '{admin}');
select tests.authenticate_as('bob');
select is(public.child_overview(tests.id('charlie')) #>> '{student,full_name}', 'Charlie',
  'A guardian with view_progress opens the overview');
select tests.authenticate_as('charlie');
select is(public.child_overview(tests.id('charlie')) #>> '{student,id}', tests.id('charlie')::text,
  'The student opens their own overview');
select tests.authenticate_as('eve');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A guardian without view_progress cannot open the overview');
select tests.authenticate_as('pat');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A pending guardian cannot open the overview');
select tests.authenticate_as('dana');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A tutor cannot open the overview');
select tests.authenticate_as('root');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'An admin cannot open the overview');
select tests.authenticate_as('bob');
select throws_ok($$ select public.child_overview(gen_random_uuid()) $$, 'PT404', 'student.not_found',
  'An unknown student gives the same error');
select throws_ok($$ select public.child_overview(null) $$, 'PT404', 'student.not_found',
  'A null student gives the same error');
select tests.authenticate_as_service_role();
select is(public.child_overview(tests.id('charlie')) #>> '{student,full_name}', 'Charlie',
  'The secret key opens the overview');

select * from finish();
rollback;
