begin;
select plan(12);

select tests.create_family();
select tests.send('bob', 'dana');

select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{view_progress,book}');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 1, 'a restriction of other rights leaves messaging');
select is((select count(*)::int from public.thread_messages), 1, 'and reading');
select tests.clear_authentication();
select tests.restrict_from('bob', 'charlie', '{message}', '1 hour', '2 hours');
select tests.restrict_from('bob', 'charlie', '{message}', '-2 hours', '-1 hour');
select tests.authenticate_as('bob');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'so does one that has not begun or is over');

select tests.clear_authentication();
select tests.restrict_from('bob', 'charlie', '{message}', '-1 hour', '1 hour');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'one in force takes the contact');
select is_empty($$ select * from public.my_threads $$, 'the thread');
select is_empty($$ select * from public.thread_messages $$, 'its messages');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'and the right to write, as for a stranger');
select isnt((select full_name from public.my_students), null, 'the student it leaves, for the rights it leaves');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.list_contacts() $$, '{Eve}'::text[], 'the tutor finds the other guardian alone');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'and cannot write to him');
select is((select count(*)::int from public.thread_messages), 2, 'what was said she still reads');

select tests.clear_authentication();
delete from public.contact_restrictions where ends_at > now() and starts_at < now();
select tests.authenticate_as('bob');
select is((select count(*)::int from public.thread_messages), 2, 'lifted, everything is back');

select * from finish();
rollback;
