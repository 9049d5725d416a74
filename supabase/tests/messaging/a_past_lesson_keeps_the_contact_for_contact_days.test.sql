begin;
select plan(6);

select tests.create_users('bob', 'charlie: student', 'dana: tutor', 'dora: tutor', 'dirk: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '-90 days -30 minutes', 'completed');
select tests.book('bob', 'dora', 'charlie', '-90 days -90 minutes', 'completed');
select tests.book('bob', 'dirk', 'charlie', '-90 days -30 minutes', 'confirmed');

select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana,Dirk}'::text[],
  'A lesson within the last 90 days makes a contact, an older one does not');
select lives_ok($$ select tests.send('bob', 'dana') $$, 'A guardian writes to the recent tutor');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dora')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write to the former tutor');
select tests.authenticate_as('dora');
select is_empty($$ select * from public.list_contacts() $$, 'The former tutor does not find the guardian');

select tests.clear_authentication();
update private.settings set contact_days = 91;
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana,Dirk,Dora}'::text[],
  'A longer contact_days setting restores the contact');
select tests.clear_authentication();
update private.settings set contact_days = 1;
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$,
  'A shorter contact_days setting ends the contact');

select * from finish();
rollback;
