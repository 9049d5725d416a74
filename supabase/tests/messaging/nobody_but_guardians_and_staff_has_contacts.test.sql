begin;
select plan(17);

select tests.create_family();
select tests.create_user('alice', '{client,admin}');
select tests.create_user('frank', '{agent}');
select tests.create_user('grace', '{client,tutor}');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('frank'), tests.id('bob'), 'AGENT', 'ACTIVE');
select tests.book('frank', 'dana', 'charlie', '3 days', 'confirmed', 'bob');

select tests.authenticate_as('bob');
select is((select count(*)::int from public.list_contacts()), 1, 'the guardian has a contact');
select tests.authenticate_as('charlie');
select is_empty($$ select * from public.list_contacts() $$, 'the student has none');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select tests.authenticate_as('frank');
select is_empty($$ select * from public.list_contacts() $$, 'the agent has none, although he books and pays');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select tests.authenticate_as('alice');
select is_empty($$ select * from public.list_contacts() $$, 'the admin has none');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select tests.authenticate_as('grace');
select is_empty($$ select * from public.list_contacts(tests.id('charlie')) $$, 'a tutor of other children has none here');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT404', 'contact.not_found', 'also without naming anybody');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('charlie')) $$, 'PT404', 'contact.not_found', 'nobody writes to the student');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('frank')) $$, 'PT404', 'contact.not_found', 'nor to the agent');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor to herself');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', gen_random_uuid()) $$, 'PT404', 'contact.not_found', 'nor to nobody');
select throws_ok($$ select public.send_message(gen_random_uuid(), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'nor about nobody');
select throws_ok($$ select public.send_message(null, 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'nor about no student at all');
select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'nor does a guardian to himself');

select * from finish();
rollback;
