begin;
select plan(7);

select tests.create_family();
select tests.create_user('finn', '{client,student}');
select tests.book('finn', 'dana', 'finn', '3 days', 'confirmed');
update public.profile_graph set rights = '{view_progress,book}' where relationship_type = 'GUARDIAN';

select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT409', 'guardian.not_linked', 'no guardian of this student may message');
select throws_ok($$ select public.start_thread(tests.id('charlie')) $$, 'PT409', 'guardian.not_linked', 'opening the thread asks the same');
select throws_ok($$ select public.send_message(tests.id('finn'), 'Hello') $$, 'PT409', 'guardian.not_linked', 'an adult learner has none');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'a named one is simply no contact');
select is_empty($$ select * from public.list_contacts() $$, 'and there is nobody to be found');
select tests.create_user('grace', '{tutor}');
select tests.authenticate_as('grace');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT404', 'contact.not_found', 'a stranger does not learn who has guardians');

select tests.clear_authentication();
update public.profile_graph set rights = '{message,book}' where id = tests.link_id('eve', 'charlie');
select tests.authenticate_as('dana');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'as soon as one may, she writes');

select * from finish();
rollback;
