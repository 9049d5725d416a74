begin;
select plan(8);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.create_user('clara', '{student}');
select tests.link('bob', 'clara');
select tests.book('bob', 'dana', 'clara', '3 days', 'confirmed');
select tests.send('bob', 'dana', 'Secret');
select tests.send('eve', 'dana', 'Secret');
select tests.send('bob', 'dana', 'Secret', 'clara');

select tests.authenticate_as('alice');
select is((select count(*)::int from public.find_threads(tests.id('charlie'))), 2, 'about a student');
select is((select count(*)::int from public.find_threads(p_profile_id => tests.id('bob'))), 2, 'of a guardian');
select is((select count(*)::int from public.find_threads(p_profile_id => tests.id('dana'))), 3, 'of staff');
select results_eq(
  $$ select thread_id, guardian_id, staff_id, student_id, last_seq, last_message_at from public.find_threads(tests.id('charlie'), tests.id('bob')) $$,
  $$ select tests.thread_id('bob', 'dana'), tests.id('bob'), tests.id('dana'), tests.id('charlie'), 1, now() $$,
  'both: who, about whom, how much and when; nothing of what');
select throws_ok($$ select public.find_threads() $$, 'PT400', 'validation.failed', 'not simply all');
select is_empty($$ select * from public.my_threads $$, 'it does not make them the admin''s own');
select tests.clear_authentication();
select results_eq(
  $$ select actor_id, action, details - 'nothing' from private.audit_log where action = 'threads.found' and entity_id = tests.id('charlie') order by id $$,
  $$ values (tests.id('alice'), 'threads.found', jsonb_build_object('student_id', tests.id('charlie'), 'profile_id', null)),
            (tests.id('alice'), 'threads.found', jsonb_build_object('student_id', tests.id('charlie'), 'profile_id', tests.id('bob'))) $$,
  'each time is in the audit log');
select is((select count(*)::int from private.audit_log where action = 'threads.found' and entity_id in (tests.id('bob'), tests.id('dana'))), 2, 'by person too');

select * from finish();
rollback;
