begin;
select plan(10);

-- Two tutors who manage one student, and each teaches the student for the other.
select tests.create_users('bob: client, tutor', 'dana: client, tutor', 'eve', 'charlie: student');
select tests.link('bob', 'charlie', p_relation => 'OTHER'), tests.link('dana', 'charlie', p_relation => 'OTHER');
select tests.link('eve', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed');
select tests.book('dana', 'bob', 'charlie', '2 days', 'confirmed');

select tests.authenticate_as('bob');
select set_eq(
  $$ select role || ' ' || conversation_key from public.list_contacts() where full_name = 'Dana' $$,
  array['TUTOR ' || tests.id('dana') || ':' || tests.id('charlie') || ':guardian',
        'PARENT ' || tests.id('dana') || ':' || tests.id('charlie') || ':staff'],
  'A person on both sides is two contacts with different keys');
select is((select sender_role::text from tests.send('bob', 'dana', 'As a manager')), 'PARENT',
  'A first message is sent as a guardian');
select is((select conversation_key from public.my_threads), (select conversation_key from public.list_contacts() where thread_id is not null),
  'The thread has the key of one contact');
select tests.authenticate_as('dana');
select is((select my_side || ' ' || conversation_key from public.my_threads), 'staff ' || tests.id('bob') || ':' || tests.id('charlie') || ':staff',
  'The other person''s thread has the key of the staff side');
select is((select sender_role::text from tests.send('dana', 'bob', 'As a manager too')), 'PARENT',
  'An answer as a guardian opens a thread of its own');
select is((select count(distinct conversation_key)::int from public.my_threads), 2,
  'Two threads have two keys');
select set_eq($$ select conversation_key from public.my_threads $$, $$ select conversation_key from public.list_contacts() where full_name = 'Bob' $$,
  'The keys of the threads are those of the contacts');

select tests.clear_authentication();
update public.bookings set status = 'cancelled' where tutor_id = tests.id('bob');
select tests.authenticate_as('dana');
select is((select count(distinct conversation_key)::int from public.my_threads), 2,
  'The keys stay different when one person no longer teaches');
select ok((select bool_and(k.conversation_key in (select conversation_key from public.my_threads)) from public.list_contacts() k where full_name = 'Bob'),
  'The remaining contact has the key of its thread');
select tests.authenticate_as('eve');
select is((select conversation_key from public.list_contacts()), tests.id('dana') || ':' || tests.id('charlie'),
  'A contact on one side has a key of two ids only');

select * from finish();
rollback;
