begin;
select plan(16);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob');

select tests.authenticate_as('bob');
select is((select can_send from public.my_threads), true, 'The thread shows that it can be answered');
select tests.clear_authentication();
update public.bookings set status = 'cancelled' where status = 'confirmed';
select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write to a tutor who no longer teaches');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot start the thread again');
select is((select can_send from public.my_threads), false,
  'The guardian''s inbox shows that the thread cannot be answered');
select is((select count(*)::int from public.thread_messages), 2, 'The guardian still reads the messages');
select is((select count(*)::int from public.open_thread(tests.thread_id('bob', 'dana'))), 2,
  'The guardian can still open the thread');
select is((select other_name || ' ' || other_role from public.my_threads), 'Dana TUTOR',
  'The guardian still sees the former tutor''s name');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A tutor who no longer teaches cannot write');
select is_empty($$ select * from public.my_threads $$, 'A tutor who no longer teaches has no threads');
select is_empty($$ select * from public.thread_messages $$,
  'A tutor who no longer teaches reads no messages');

select tests.clear_authentication();
select tests.book('eve', 'dana', 'charlie', '3 days', 'confirmed');
update public.profile_graph set rights = '{view_progress,book}' where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.thread_messages), 2,
  'A tutor who teaches again reads the messages');
select is((select can_send from public.my_threads), false,
  'The tutor''s inbox shows that the guardian lost the right');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'The tutor cannot write to a guardian without the right');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.my_threads $$, 'A guardian without the right has no threads');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian without the right cannot write');

select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where id = tests.link_id('bob', 'charlie');
select is((select seq from tests.send('bob', 'dana')), 3,
  'Both sides continue the thread when access is restored');

select * from finish();
rollback;
