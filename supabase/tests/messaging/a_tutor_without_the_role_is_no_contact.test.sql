begin;
select plan(8);

select tests.create_users('bob', 'charlie: student');
select tests.create_user('dana', '{tutor}'), tests.create_user('tom', '{tutor}'), tests.create_user('root', '{admin}');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '-3 days', 'completed'), tests.book('bob', 'tom', 'charlie', '-4 days', 'completed');
select tests.send('bob', 'dana');

select tests.authenticate_as('bob');
select set_eq('select full_name from public.list_contacts()', '{Dana,Tom}'::text[],
  'Tutors of recent lessons are contacts of the guardian');
select tests.authenticate_as('root');
select public.revoke_role(tests.id('dana'), 'tutor');
select tests.authenticate_as('bob');
select set_eq('select full_name from public.list_contacts()', '{Tom}'::text[],
  'A tutor without the role is no contact');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write to a tutor without the role');
select is((select can_send from public.my_threads), false,
  'The thread with a tutor without the role cannot be answered');
select tests.authenticate_as('dana');
select is_empty('select from public.list_contacts()', 'A tutor without the role has no contacts');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A tutor without the role cannot send messages');
select is((select count(*)::int from public.threads) + (select count(*)::int from public.messages), 0,
  'A tutor without the role reads no threads or messages');
select tests.authenticate_as('tom');
select set_eq('select full_name from public.list_contacts()', '{Bob}'::text[],
  'A tutor with the role keeps the contact');

select * from finish();
rollback;
