begin;
select plan(9);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('bob');
select throws_ok($$ select public.find_threads(tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A guardian cannot search for threads');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Curious') $$, 'PT403', 'permission.denied',
  'A guardian cannot review their own thread');
select throws_ok($$ select public.review_thread(gen_random_uuid(), 'Curious') $$, 'PT403', 'permission.denied',
  'A guardian gets the same error for an unknown thread');
select tests.authenticate_as('dana');
select throws_ok($$ select public.find_threads(p_profile_id => tests.id('bob')) $$, 'PT403', 'permission.denied',
  'A tutor cannot search for threads');
select tests.clear_authentication();
select is((select count(*)::int from private.audit_log where action in ('threads.found', 'thread.reviewed')), 0,
  'Refused calls leave no audit row');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'From the console')), 1,
  'The console can review a thread');
select tests.authenticate_as_service_role();
select is((select count(*)::int from public.find_threads(tests.id('charlie'))), 1,
  'The secret key can find threads');
select tests.authenticate_as('alice');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'Complaint 7')), 1,
  'An admin can review a thread');
select tests.clear_authentication();
select results_eq(
  $$ select actor_role, action from private.audit_log where action in ('threads.found', 'thread.reviewed') order by id $$,
  $$ values ('postgres', 'thread.reviewed'), ('service_role', 'threads.found'), ('authenticated', 'thread.reviewed') $$,
  'The audit log records each reviewer');

select * from finish();
rollback;
