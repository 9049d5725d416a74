begin;
select plan(8);

select tests.create_family();

select tests.authenticate_as('bob');
select tests.keep('thread', (select id from public.start_thread(tests.id('charlie'), tests.id('dana'))));
select results_eq(
  $$ select guardian_id, staff_id, student_id, last_seq from public.threads $$,
  $$ values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), 0) $$,
  'A thread has a guardian, a staff member and a student');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('dana'))), tests.the('thread'),
  'Starting again returns the same thread');
select is((select thread_id from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'))), tests.the('thread'),
  'Sending uses the existing thread');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('dana'))), tests.the('thread'),
  'Starting after sending returns the same thread');
select tests.authenticate_as('dana');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('bob'))), tests.the('thread'),
  'Starting from the other side returns the same thread');
select is((select thread_id from public.send_message(tests.id('charlie'), 'Hello', tests.id('bob'))), tests.the('thread'),
  'Answers go to the same thread');
select is((select count(*)::int from public.threads), 1, 'Only one thread exists');
select is((select staff_role::text from public.threads), 'TUTOR',
  'The thread stores the role of its staff member');

select * from finish();
rollback;
