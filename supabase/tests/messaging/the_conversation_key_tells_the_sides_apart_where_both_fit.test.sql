begin;
select plan(10);

-- Two guardians who are tutors, and each teaches the other's child, who is his own as well.
select tests.create_user('bob', '{client,tutor}');
select tests.create_user('dana', '{client,tutor}');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');
select tests.link('dana', 'charlie');
select tests.link('eve', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed');
select tests.book('dana', 'bob', 'charlie', '2 days', 'confirmed');

select tests.authenticate_as('bob');
select set_eq(
  $$ select role || ' ' || conversation_key from public.list_contacts() where full_name = 'Dana' $$,
  array['TUTOR ' || tests.id('dana') || ':' || tests.id('charlie') || ':guardian',
        'PARENT ' || tests.id('dana') || ':' || tests.id('charlie') || ':staff'],
  'Dana stands on both sides');
select is((select sender_role::text from tests.send('bob', 'dana', 'As a father')), 'PARENT', 'who writes first, writes as a guardian');
select is((select conversation_key from public.my_threads), (select conversation_key from public.list_contacts() where thread_id is not null), 'one thread: its key is the contact''s');
select tests.authenticate_as('dana');
select is((select my_side || ' ' || conversation_key from public.my_threads), 'staff ' || tests.id('bob') || ':' || tests.id('charlie') || ':staff', 'for her she is the staff');
select is((select sender_role::text from tests.send('dana', 'bob', 'As a mother')), 'PARENT', 'writing to a tutor of her child, she opens a thread of her own');
select is((select count(distinct conversation_key)::int from public.my_threads), 2, 'two threads have two keys');
select set_eq($$ select conversation_key from public.my_threads $$, $$ select conversation_key from public.list_contacts() where full_name = 'Bob' $$, 'those of the contacts');

select tests.clear_authentication();
update public.bookings set status = 'cancelled' where tutor_id = tests.id('bob');
select tests.authenticate_as('dana');
select is((select count(distinct conversation_key)::int from public.my_threads), 2, 'they stay two when Bob teaches no more');
select ok((select bool_and(k.conversation_key in (select conversation_key from public.my_threads)) from public.list_contacts() k where full_name = 'Bob'), 'and the contact that is left has the key of its thread');
select tests.authenticate_as('eve');
select is((select conversation_key from public.list_contacts()), tests.id('dana') || ':' || tests.id('charlie'), 'who fits one side needs no more than the two ids');

select * from finish();
rollback;
