begin;
select plan(11);

-- Restricting `book` takes the student out of lessons to come; one that was held keeps the contact.
select tests.create_family();
select tests.book('bob', 'dana', 'charlie', '-3 days', 'completed');
select tests.send('bob', 'dana');

select tests.clear_authentication();
select tests.restrict('dana', 'charlie', '{view_progress,book}');
select tests.restrict_from('dana', 'charlie', '{message}', '1 hour');
select tests.restrict_from('dana', 'charlie', '{message}', '-2 hours', '-1 hour');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.list_contacts() $$, '{Bob,Eve}'::text[],
  'Restrictions outside their period do not affect contacts');

select tests.clear_authentication();
select tests.restrict('dana', 'charlie', '{message}');
select tests.authenticate_as('dana');
select is_empty($$ select * from public.list_contacts() $$, 'A restricted tutor has no contacts');
select is_empty($$ select * from public.my_threads $$, 'A restricted tutor has no threads');
select is_empty($$ select * from public.thread_messages $$, 'A restricted tutor reads no messages');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A restricted tutor cannot write to a guardian');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT404', 'contact.not_found',
  'A restricted tutor cannot write without naming a guardian');
select throws_ok(format('select public.open_thread(%L)', tests.thread_id('bob', 'dana')), 'PT404', 'thread.not_found',
  'A restricted tutor cannot open the thread');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$,
  'The guardian does not find the restricted tutor');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'The guardian cannot write to the restricted tutor');
select is((select can_send from public.my_threads), false, 'The thread shows that it cannot be answered');
select is((select count(*)::int from public.thread_messages), 1,
  'The guardian still reads the earlier messages');

select * from finish();
rollback;
