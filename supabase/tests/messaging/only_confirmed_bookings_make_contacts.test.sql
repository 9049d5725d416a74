begin;
select plan(10);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie');

select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$,
  'A pending booking makes no contact for the guardian');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write under a pending booking');
select tests.authenticate_as('dana');
select is_empty($$ select * from public.list_contacts() $$,
  'A pending booking makes no contact for the tutor');
select public.confirm_booking((select id from public.my_bookings));
select is((select full_name from public.list_contacts()), 'Bob', 'A confirmed booking makes a contact');
select lives_ok($$ select tests.send('bob', 'dana') $$, 'A guardian can write under a confirmed booking');
select public.cancel_booking((select id from public.my_bookings));
select is_empty($$ select * from public.list_contacts() $$, 'A canceled booking ends the contact');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A tutor cannot write after the cancellation');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$,
  'A guardian has no contact after the cancellation');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian cannot write after the cancellation');

select tests.clear_authentication();
select tests.book('bob', 'dana', null, '3 days', 'confirmed');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'A booking without a student makes no contact');

select * from finish();
rollback;
