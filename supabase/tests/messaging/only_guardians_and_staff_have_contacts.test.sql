begin;
select plan(17);

select tests.create_family();
select tests.create_users('alice: client, admin', 'frank: agent', 'grace: client, tutor');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('frank'), tests.id('bob'), 'AGENT', 'ACTIVE');
select tests.book('frank', 'dana', 'charlie', '3 days', 'confirmed', 'bob');

select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 1, 'A guardian has the tutor as a contact');
select tests.authenticate_as('charlie');
select is_empty($$ select * from public.list_contacts() $$, 'A student has no contacts');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A student cannot send messages');
select tests.authenticate_as('frank');
select is_empty($$ select * from public.list_contacts() $$, 'An agent who books and pays has no contacts');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'An agent cannot send messages');
select tests.authenticate_as('alice');
select is_empty($$ select * from public.list_contacts() $$, 'An admin has no contacts');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'An admin cannot send messages');
select tests.authenticate_as('grace');
select is_empty($$ select * from public.list_contacts(tests.id('charlie')) $$,
  'A tutor of other children has no contacts here');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A tutor of other children cannot write to the guardian');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT404', 'contact.not_found',
  'A tutor of other children cannot write without naming a guardian');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('charlie')) $$, 'PT404', 'contact.not_found',
  'Staff cannot write to the student');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('frank')) $$, 'PT404', 'contact.not_found',
  'Staff cannot write to the agent');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'Staff cannot write to themselves');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', gen_random_uuid()) $$, 'PT404', 'contact.not_found',
  'Staff cannot write to an unknown person');
select throws_ok($$ select public.send_message(gen_random_uuid(), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'Staff cannot write about an unknown student');
select throws_ok($$ select public.send_message(null, 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A message without a student is refused');
select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write to themselves');

select * from finish();
rollback;
