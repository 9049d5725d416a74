begin;
select plan(7);

select tests.create_family();
select tests.create_user('finn', '{client,student}');
select tests.book('finn', 'dana', 'finn', '3 days', 'confirmed');
update public.profile_graph set rights = '{view_progress,book}' where relationship_type = 'GUARDIAN';

select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT409', 'guardian.not_linked',
  'Staff get an error when no guardian may message');
select throws_ok($$ select public.start_thread(tests.id('charlie')) $$, 'PT409', 'guardian.not_linked',
  'start_thread gives the same error');
select throws_ok($$ select public.send_message(tests.id('finn'), 'Hello') $$, 'PT409', 'guardian.not_linked',
  'An adult learner has no guardian to write to');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A named guardian without the right is no contact');
select is_empty($$ select * from public.list_contacts() $$,
  'Staff have no contacts when no guardian may message');
select tests.create_user('grace', '{tutor}');
select tests.authenticate_as('grace');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT404', 'contact.not_found',
  'A stranger does not learn whether the student has guardians');

select tests.clear_authentication();
update public.profile_graph set rights = '{message,book}' where id = tests.link_id('eve', 'charlie');
select tests.authenticate_as('dana');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$,
  'Staff can write once a guardian may message');

select * from finish();
rollback;
