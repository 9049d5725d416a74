begin;
select plan(16);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('dana', 'bob');

select tests.authenticate_as('bob');
select is((select can_send from public.my_threads), true, 'both may talk');
select tests.clear_authentication();
update public.bookings set status = 'cancelled' where status = 'confirmed';
select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'the tutor teaches no more: he cannot write');
select throws_ok($$ select public.start_thread(tests.id('charlie'), tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor open the thread anew');
select is((select can_send from public.my_threads), false, 'his inbox says so');
select is((select count(*)::int from public.thread_messages), 2, 'he still reads, by his own standing');
select is((select count(*)::int from public.open_thread(tests.thread_id('bob', 'dana'))), 2, 'also by opening');
select is((select other_name || ' ' || other_role from public.my_threads), 'Dana TUTOR', 'and sees with whom he talked');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'she cannot write');
select is_empty($$ select * from public.my_threads $$, 'nor read: her standing has ended');
select is_empty($$ select * from public.thread_messages $$, 'not a line');

select tests.clear_authentication();
select tests.book('eve', 'dana', 'charlie', '3 days', 'confirmed');
update public.profile_graph set rights = '{view_progress,book}' where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.thread_messages), 2, 'teaching again she reads');
select is((select can_send from public.my_threads), false, 'but the guardian has lost his right');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'so she cannot write');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.my_threads $$, 'and he reads nothing');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor writes');

select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where id = tests.link_id('bob', 'charlie');
select is((select seq from tests.send('bob', 'dana')), 3, 'both back: they go on where they stopped');

select * from finish();
rollback;
