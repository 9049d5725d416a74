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
select set_eq($$ select full_name from public.list_contacts() $$, '{Bob,Eve}'::text[], 'restrictions to come or over bind nobody');

select tests.clear_authentication();
select tests.restrict('dana', 'charlie', '{message}');
select tests.authenticate_as('dana');
select is_empty($$ select * from public.list_contacts() $$, 'in force, the tutor finds nobody');
select is_empty($$ select * from public.my_threads $$, 'has no thread');
select is_empty($$ select * from public.thread_messages $$, 'and reads nothing');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT404', 'contact.not_found', 'also without naming anybody');
select throws_ok(format('select public.open_thread(%L)', tests.thread_id('bob', 'dana')), 'PT404', 'thread.not_found', 'nor opens the thread');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'the guardian does not find the tutor');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor writes to her');
select is((select can_send from public.my_threads), false, 'the thread says so');
select is((select count(*)::int from public.thread_messages), 1, 'and stays readable for him');

select * from finish();
rollback;
