begin;
select plan(8);

select tests.create_family();
select tests.create_users('alice: admin', 'clara: student');
select tests.link('bob', 'clara');
select tests.book('bob', 'dana', 'clara', '3 days', 'confirmed');
select tests.send('bob', 'dana', 'Secret'), tests.send('eve', 'dana', 'Secret');
select tests.send('bob', 'dana', 'Secret', 'clara');
select tests.authenticate_as('alice');
select is((select count(*)::int from public.find_threads(tests.id('charlie'))), 2,
  'An admin finds the threads about a student');
select is((select count(*)::int from public.find_threads(p_profile_id => tests.id('bob'))), 2,
  'An admin finds the threads of a guardian');
select is((select count(*)::int from public.find_threads(p_profile_id => tests.id('dana'))), 3,
  'An admin finds the threads of a staff member');
select results_eq(
  $$ select thread_id, guardian_id, staff_id, student_id, last_seq, last_message_at >= now() from public.find_threads(tests.id('charlie'), tests.id('bob')) $$,
  $$ select tests.thread_id('bob', 'dana'), tests.id('bob'), tests.id('dana'), tests.id('charlie'), 1, true $$,
  'The result has participants, count and time but no text');
select throws_ok($$ select public.find_threads() $$, 'PT400', 'validation.failed',
  'A search without any criterion is refused');
select is_empty($$ select * from public.my_threads $$, 'Found threads do not appear in the admin''s inbox');
select tests.clear_authentication();
select results_eq(
  $$ select actor_id, action, details - 'nothing' from private.audit_log where action = 'threads.found' and entity_id = tests.id('charlie') order by id $$,
  $$ values (tests.id('alice'), 'threads.found', jsonb_build_object('student_id', tests.id('charlie'), 'profile_id', null)),
            (tests.id('alice'), 'threads.found', jsonb_build_object('student_id', tests.id('charlie'), 'profile_id', tests.id('bob'))) $$,
  'Each search by student is in the audit log');
select is((select count(*)::int from private.audit_log where action = 'threads.found' and entity_id in (tests.id('bob'), tests.id('dana'))), 2,
  'Each search by person is in the audit log');

select * from finish();
rollback;
