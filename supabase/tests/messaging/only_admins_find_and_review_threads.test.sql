begin;
select plan(9);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('bob');
select throws_ok($$ select public.find_threads(tests.id('charlie')) $$, 'PT403', 'permission.denied', 'not a guardian');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Curious') $$, 'PT403', 'permission.denied', 'not even one''s own thread');
select throws_ok($$ select public.review_thread(gen_random_uuid(), 'Curious') $$, 'PT403', 'permission.denied', 'whether there is one or not');
select tests.authenticate_as('dana');
select throws_ok($$ select public.find_threads(p_profile_id => tests.id('bob')) $$, 'PT403', 'permission.denied', 'not a tutor');
select tests.clear_authentication();
select is((select count(*)::int from private.audit_log where action in ('threads.found', 'thread.reviewed')), 0, 'none of that read a line');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'From the console')), 1, 'the console may, and is logged');
select tests.authenticate_as_service_role();
select is((select count(*)::int from public.find_threads(tests.id('charlie'))), 1, 'the secret key too');
select tests.authenticate_as('alice');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'Complaint 7')), 1, 'and an admin');
select tests.clear_authentication();
select results_eq(
  $$ select actor_role, action from private.audit_log where action in ('threads.found', 'thread.reviewed') order by id $$,
  $$ values ('postgres', 'thread.reviewed'), ('service_role', 'threads.found'), ('authenticated', 'thread.reviewed') $$,
  'each by its own name');

select * from finish();
rollback;
