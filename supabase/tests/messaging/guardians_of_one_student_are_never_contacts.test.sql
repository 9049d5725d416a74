begin;
select plan(9);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('eve', 'dana');

select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana}'::text[],
  'A guardian does not find the other guardian as a contact');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('eve')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write to the other guardian');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('eve')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot start a thread with the other guardian');
select is_empty($$ select id from public.profiles where id = tests.id('eve') $$,
  'A guardian does not see the other guardian''s profile');
select tests.authenticate_as('eve');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana}'::text[],
  'The other guardian finds only the tutor');
select is_empty($$ select id from public.profiles where id = tests.id('bob') $$,
  'The other guardian does not see the first guardian''s profile');
select is((select other_name from public.my_threads), 'Dana',
  'The other guardian''s only thread is with the tutor');
select isnt(tests.thread_id('bob', 'dana'), tests.thread_id('eve', 'dana'),
  'Two guardians of one child have separate threads');
select is((select count(*)::int from public.thread_messages), 1,
  'A guardian reads only messages of their own thread');

select * from finish();
rollback;
