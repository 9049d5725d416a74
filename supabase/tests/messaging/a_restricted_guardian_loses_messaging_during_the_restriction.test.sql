begin;
select plan(12);

select tests.create_family();
select tests.send('bob', 'dana');

select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{view_progress,book}');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 1,
  'A restriction of other rights keeps the contact');
select is((select count(*)::int from public.thread_messages), 1,
  'A restriction of other rights keeps the messages readable');
select tests.clear_authentication();
select tests.restrict_from('bob', 'charlie', '{message}', '1 hour', '2 hours');
select tests.restrict_from('bob', 'charlie', '{message}', '-2 hours', '-1 hour');
select tests.authenticate_as('bob');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$,
  'A restriction outside its period does not stop messages');

select tests.clear_authentication();
select tests.restrict_from('bob', 'charlie', '{message}', '-1 hour', '1 hour');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'A restricted guardian has no contacts');
select is_empty($$ select * from public.my_threads $$, 'A restricted guardian has no threads');
select is_empty($$ select * from public.thread_messages $$, 'A restricted guardian reads no messages');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A restricted guardian gets the same error as a stranger');
select isnt((select full_name from public.my_students), null,
  'A guardian restricted from messages still lists the student');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.list_contacts() $$, '{Eve}'::text[],
  'The tutor finds only the other guardian');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'The tutor cannot write to the restricted guardian');
select is((select count(*)::int from public.thread_messages), 2,
  'The tutor still reads the earlier messages');

select tests.clear_authentication();
delete from public.contact_restrictions where ends_at > now() and starts_at < now();
select tests.authenticate_as('bob');
select is((select count(*)::int from public.thread_messages), 2,
  'Lifting the restriction restores the messages');

select * from finish();
rollback;
