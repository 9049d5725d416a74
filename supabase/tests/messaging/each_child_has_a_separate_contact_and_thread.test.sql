begin;
select plan(11);

select tests.create_family();
select tests.create_users('clara: student', 'cosmo: student');
select tests.link('bob', 'clara'), tests.link('bob', 'cosmo');
select tests.book('bob', 'dana', 'clara', '3 days', 'confirmed');

select tests.authenticate_as('bob');
select results_eq($$ select full_name || ' ' || student_name from public.list_contacts() $$, $$ values ('Dana Charlie'), ('Dana Clara') $$,
  'One tutor of two children is two contacts');
select is((select student_name from public.list_contacts(tests.id('clara'))), 'Clara',
  'Contacts can be filtered by student');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'About Charlie', tests.id('dana')) $$,
  'A guardian writes about the first child');
select lives_ok($$ select public.send_message(tests.id('clara'), 'About Clara', tests.id('dana')) $$,
  'A guardian writes about the second child');
select is((select count(*)::int from public.my_threads), 2, 'Messages about two children are in two threads');
select is((select last_message_preview from public.my_threads where student_name = 'Clara'), 'About Clara',
  'Each thread holds the messages about its child');
select throws_ok($$ select public.send_message(tests.id('cosmo'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write about a child whom the tutor does not teach');
select tests.authenticate_as('eve');
select throws_ok($$ select public.send_message(tests.id('clara'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write about another''s child');
select tests.authenticate_as('dana');
select set_eq($$ select full_name || ' ' || student_name from public.list_contacts() $$, '{Bob Charlie,Eve Charlie,Bob Clara}'::text[],
  'The tutor sees which guardian belongs to which student');

select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is((select student_name from public.my_threads), 'Clara',
  'A guardian unlinked from one child keeps the other''s thread');
select is((select body from public.thread_messages), 'About Clara',
  'The guardian reads only messages about the remaining child');

select * from finish();
rollback;
