begin;
select plan(10);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie');

select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'a pending booking makes no contact');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor lets anybody write');
select tests.authenticate_as('dana');
select is_empty($$ select * from public.list_contacts() $$, 'for neither side');
select public.confirm_booking((select id from public.my_bookings));
select is((select full_name from public.list_contacts()), 'Bob', 'a confirmed one does');
select lives_ok($$ select tests.send('bob', 'dana') $$, 'and they may write');
select public.cancel_booking((select id from public.my_bookings));
select is_empty($$ select * from public.list_contacts() $$, 'a cancelled one does not');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'the tutor writes no more');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'and is no contact of the guardian');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'who writes no more either');

select tests.clear_authentication();
select tests.book('bob', 'dana', null, '3 days', 'confirmed');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'nor does a booking that nobody attends');

select * from finish();
rollback;
