begin;
select plan(8);

select tests.create_family();

select tests.authenticate_as('bob');
select tests.keep('thread', (select id from public.start_thread(tests.id('charlie'), tests.id('dana'))));
select results_eq(
  $$ select guardian_id, staff_id, student_id, last_seq from public.threads $$,
  $$ values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), 0) $$,
  'a thread is a guardian, a member of staff and a student');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('dana'))), tests.the('thread'), 'starting again finds it');
select is((select thread_id from public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'))), tests.the('thread'), 'sending uses it');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('dana'))), tests.the('thread'), 'starting finds it still');
select tests.authenticate_as('dana');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('bob'))), tests.the('thread'), 'from the other side too');
select is((select thread_id from public.send_message(tests.id('charlie'), 'Hello', tests.id('bob'))), tests.the('thread'), 'and answers go there');
select is((select count(*)::int from public.threads), 1, 'one thread it is');
select is((select staff_role::text from public.threads), 'TUTOR', 'which knows as what the staff talks');

select * from finish();
rollback;
