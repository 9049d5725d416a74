begin;
select plan(19);

select tests.create_users('ada: admin', 'abe: admin', 'bob');

select tests.authenticate_as('bob');
select throws_ok($$ select public.suspend_profile(tests.id('ada'), 'No') $$, 'PT403', 'permission.denied',
  'A client suspends nobody');
select throws_ok($$ select public.resume_profile(tests.id('ada')) $$, 'PT403', 'permission.denied',
  'A client resumes nobody');
select tests.authenticate_as_anon();
select throws_ok($$ select public.suspend_profile(tests.id('ada'), 'No') $$, 'PT401', 'auth.required',
  'Without a session nobody suspends');
select throws_ok($$ select public.resume_profile(tests.id('ada')) $$, 'PT401', 'auth.required',
  'Without a session nobody resumes');

select tests.authenticate_as('ada');
select throws_ok($$ select public.suspend_profile(tests.id('ada'), 'Tired') $$, 'PT403', 'permission.denied',
  'Admins do not suspend themselves');
select throws_ok($$ select public.suspend_profile(gen_random_uuid(), 'Who') $$, 'PT404', 'profile.not_found',
  'Nobody without a profile is suspended');
select throws_ok($$ select public.suspend_profile(tests.id('bob'), ' ') $$, 'PT400', 'validation.failed',
  'A suspension has a reason');
select throws_ok($$ select public.resume_profile(tests.id('bob')) $$, 'PT404', 'profile.not_found',
  'Only a suspended profile is resumed');
select lives_ok($$ select public.suspend_profile(tests.id('bob'), 'Complaint 4') $$,
  'An admin suspends a client');
select lives_ok($$ select public.suspend_profile(tests.id('bob'), 'Complaint 5') $$,
  'A repetition replaces the reason');
select lives_ok($$ select public.suspend_profile(tests.id('abe'), 'Complaint 6') $$,
  'An admin suspends another admin');
select tests.authenticate_as('abe');
select throws_ok($$ select public.suspend_profile(tests.id('ada'), 'Revenge') $$, 'PT401', 'auth.required',
  'The suspended admin suspends nobody');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.suspend_profile(tests.id('ada'), 'Mistake') $$, 'PT409', 'admin.last',
  'The last admin in good standing is not suspended, with the secret key either');
select lives_ok($$ select public.resume_profile(tests.id('abe')) $$, 'The secret key resumes');
select lives_ok($$ select public.suspend_profile(tests.id('ada'), 'Left') $$,
  'With another admin left, an admin can be suspended');
select tests.clear_authentication();
select results_eq('select reason, suspended_by_id from private.suspensions order by 1', $$ values ('Complaint 5', tests.id('ada')), ('Left', null) $$,
  'The console sees who is suspended and why');
select results_eq(
  $$ select action, entity_id, actor_id from private.audit_log where entity = 'suspensions' and entity_id = tests.id('bob') order by id $$,
  $$ values ('suspensions.insert', tests.id('bob'), tests.id('ada')), ('suspensions.update', tests.id('bob'), tests.id('ada')) $$,
  'The audit log says who suspended whom');
select is((select count(*)::int from private.audit_log where action = 'suspensions.delete' and entity_id = tests.id('abe')), 1,
  'The audit log says who was resumed');
select is_empty($$ select from private.audit_log l where l::text like '%Complaint%' $$,
  'The audit log does not hold the reason');

select * from finish();
rollback;
